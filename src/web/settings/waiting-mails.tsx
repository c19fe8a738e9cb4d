import type { Outbox } from '../../contract/outbox.ts';
import { InstantText } from '../parts/instant-text.tsx';
import { Cell, Head, Row, Table } from '../parts/table.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { rungName } from './rung-words.ts';

type Mail = Outbox['mails'][number];

interface WaitingMailsProps {
  mails: readonly Mail[];
  /** Those that are not to be sent. Left out: nothing is chosen. */
  discarded?: readonly string[];
  onDiscard?: (ids: string[]) => void;
}

/** Each mail that was not sent yet; some of them may have gone out before a restore. */
export function WaitingMails({ mails, discarded, onDiscard }: WaitingMailsProps) {
  const words = useWords();
  const { t } = words;
  const isDiscarded = (id: string) => discarded?.includes(id) ?? false;
  const toggle = (id: string, on: boolean) =>
    onDiscard?.(mails.map((mail) => mail.id).filter((each) => (each === id ? on : isDiscarded(each))));
  return (
    <div className="w-full">
      <Table
        label={t('settings.outbox.waiting')}
        head={
          <>
            {onDiscard && <Head>{t('settings.outbox.discard')}</Head>}
            <Head>{t('settings.mail.to')}</Head>
            <Head>{t('settings.outbox.about')}</Head>
            <Head>{t('settings.outbox.queued')}</Head>
            <Head>{t('settings.outbox.attempts')}</Head>
          </>
        }
      >
        {mails.map(({ id, to, incident, rung, queuedAt, attempts, state }) => (
          <Row key={id}>
            {onDiscard && (
              <Cell>
                <input
                  type="checkbox"
                  className="size-5 accent-accent"
                  aria-label={t('settings.outbox.discard.one', { to })}
                  disabled={state === 'sending'}
                  checked={isDiscarded(id)}
                  onChange={({ target }) => toggle(id, target.checked)}
                />
              </Cell>
            )}
            <Cell>{to}</Cell>
            <Cell>
              {incident ? (
                <TextLink to="/incidents/$id" params={{ id: incident }}>
                  {incident}
                </TextLink>
              ) : (
                t('settings.outbox.system')
              )}
              {rung && <span className="ml-2 text-sm text-quiet">{rungName(rung, words)}</span>}
            </Cell>
            <Cell>
              <InstantText at={queuedAt} />
            </Cell>
            <Cell className="figures">{attempts}</Cell>
          </Row>
        ))}
      </Table>
      {onDiscard && <p className="mt-1 text-sm text-quiet">{t('settings.outbox.discard.hint')}</p>}
    </div>
  );
}
