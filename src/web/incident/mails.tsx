import { useState } from 'react';
import { roleLabels } from '../../domain/role.ts';
import { useAnswer } from '../asking.ts';
import { Badge, type Tone } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DayText, DueDay } from '../parts/due-day.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { useWords } from '../words/words.tsx';
import { type Delivery, ledgerCall, mailCall, mailsCall, timersCall } from './calls.ts';
import { stepName } from './names.ts';
import { useShown } from './shown.tsx';

/** Every mail about the incident and what became of it, and the reminders to come. */
export function Mails() {
  return (
    <div className="flex flex-col gap-5">
      <Ledger />
      <Planned />
    </div>
  );
}

const tones: Record<Delivery['state'], Tone> = { queued: 'accent', sent: 'success', failed: 'danger' };

function Ledger() {
  const { t } = useWords();
  const { id } = useShown().show.incident;
  const ledger = useAnswer(ledgerCall, { params: { id } });
  // Its texts are in the built-in mailbox, where that is what sends.
  const mayRead = useMay('settings.read');
  const mails = useAnswer(mailsCall, { query: { incident: id } }, { enabled: mayRead });
  const [reading, read] = useState<string | null>(null);
  const mailOf = (messageId: string | null) =>
    messageId === null ? undefined : mails.data?.mails.find((mail) => mail.messageId === messageId)?.id;
  return (
    <Section title={t('incident.mails.ledger')} intro={t('incident.mails.ledger.hint')}>
      <Loaded of={ledger}>
        {({ deliveries }) =>
          deliveries.length === 0 ? (
            <EmptyState title={t('incident.mails.none')}>{t('incident.mails.none.hint')}</EmptyState>
          ) : (
            <ul className="flex flex-col divide-y divide-line">
              {deliveries.toReversed().map((delivery) => (
                <DeliveryItem key={delivery.id} delivery={delivery} mail={mailOf(delivery.messageId)} onRead={read} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {reading !== null && <MailText id={reading} onClose={() => read(null)} />}
    </Section>
  );
}

interface DeliveryItemProps {
  delivery: Delivery;
  mail: string | undefined;
  onRead: (mail: string) => void;
}

function DeliveryItem({ delivery, mail, onRead }: DeliveryItemProps) {
  const { t } = useWords();
  const { to, state, subject, response, attempts, uncertain, queuedAt, settledAt, acknowledgedAt } = delivery;
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="font-bold">{subject ?? t('incident.mails.state.queued')}</p>
        <p className="text-sm text-quiet">
          {to} <InstantText at={settledAt ?? queuedAt} />
        </p>
        {acknowledgedAt && (
          <p className="text-sm">
            {t('incident.mails.acknowledged')} <InstantText at={acknowledgedAt} />
          </p>
        )}
        {response && state === 'failed' && (
          <p className="text-sm text-danger">
            {t('incident.mails.response')}: {response}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-2 sm:justify-end">
        <Badge tone={tones[state]}>{t(`incident.mails.state.${state}`)}</Badge>
        {attempts > 1 && <Badge>{t('incident.mails.attempts', { count: attempts })}</Badge>}
        {uncertain && <Badge tone="warning">{t('incident.mails.uncertain')}</Badge>}
        {acknowledgedAt && <Badge tone="success">{t('incident.mails.acknowledged')}</Badge>}
        {mail !== undefined && (
          <Button kind="quiet" onPress={() => onRead(mail)}>
            {t('incident.mails.read')}
          </Button>
        )}
      </div>
    </li>
  );
}

function MailText({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords();
  const mail = useAnswer(mailCall, { params: { id } });
  return (
    <Dialog title={mail.data?.mail.subject ?? t('incident.mails.text')} open onClose={onClose} wide>
      <Loaded of={mail}>{({ mail: { text } }) => <pre className="font-sans whitespace-pre-wrap">{text}</pre>}</Loaded>
    </Dialog>
  );
}

/** What will be sent if nothing is recorded before. */
function Planned() {
  const words = useWords();
  const { t, say } = words;
  const { show } = useShown();
  const timers = useAnswer(timersCall, { params: { id: show.incident.id } });
  return (
    <Section title={t('incident.mails.planned')} intro={t('incident.mails.planned.hint')}>
      <Loaded of={timers}>
        {(data) => {
          const armed = data.timers.filter(({ state }) => state === 'armed');
          if (armed.length === 0) return <p className="text-quiet">{t('incident.mails.planned.none')}</p>;
          return (
            <ol className="flex flex-col divide-y divide-line">
              {armed.map(({ key, at, instance, duty, due, roles }) => (
                <li
                  key={key}
                  className="grid gap-x-6 py-2 sm:grid-cols-[13rem_minmax(0,1fr)] lg:grid-cols-[13rem_minmax(0,1fr)_minmax(0,1fr)]"
                >
                  <InstantText at={at} />
                  <span>
                    {stepName(instance, duty, show, words)}{' '}
                    <span className="inline-block text-sm text-quiet">
                      {t('incident.deadlines.due')}: {due ? <DayText day={due} /> : <DueDay due={null} />}
                    </span>
                  </span>
                  <span className="text-sm text-quiet sm:col-start-2 lg:col-start-3">
                    {t('incident.mails.roles')}:{' '}
                    {roles.map((role) => say(roleLabels[role])).join(t('parts.listSeparator'))}
                  </span>
                </li>
              ))}
            </ol>
          );
        }}
      </Loaded>
    </Section>
  );
}
