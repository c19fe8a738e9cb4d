import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAnswer } from '../asking.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Cross } from '../parts/icons.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Pager } from '../parts/pager.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { useTrail } from '../trail.ts';
import { useWords } from '../words/words.tsx';
import { mailsCall } from './calls.ts';
import { MailList } from './mail-list.tsx';
import { MailView } from './mail-view.tsx';
import type { MailboxSearch } from './search.ts';

/** Mails of a page of the list. */
const pageSize = 50;
/** A mail that arrives is no change of an incident, of which the stream would tell. Real milliseconds. */
const lookMs = 10_000;

/** What was sent while no mail server is set up: a list, and one of them beside it or, on a phone, in its place. */
export function MailboxPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/app/mailbox' });
  const { incident, q, mail } = search;
  const trail = useTrail();
  const mails = useMails(search, trail.cursor);
  const navigate = useNavigate({ from: '/mailbox' });
  const filter = (next: MailboxSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <Page title={t('mailbox.title')} intro={t('mailbox.intro')}>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:items-start">
        <div className={classes('no-print flex-col gap-3', mail === undefined ? 'flex' : 'hidden lg:flex')}>
          <search aria-label={t('mailbox.filters')} className="flex flex-col items-start gap-2">
            <SearchField
              label={t('mailbox.search')}
              placeholder={t('mailbox.search.hint')}
              value={q ?? ''}
              onChange={(text) => filter({ ...without(search), ...(text && { q: text }) })}
              className="w-full"
            />
            {incident && (
              <Button
                kind="quiet"
                onPress={() => filter({ ...(q !== undefined && { q }), ...(mail !== undefined && { mail }) })}
              >
                {t('mailbox.only', { incident })}
                <Cross />
                <span className="sr-only">{t('mailbox.all')}</span>
              </Button>
            )}
          </search>
          <Mails of={mails} trail={trail} search={search} />
        </div>
        {mail === undefined && mails.data?.mails.length !== 0 && (
          <p className="hidden rounded-12 border border-dashed border-edge px-6 py-16 text-center text-quiet lg:block">
            {t('mailbox.choose')}
          </p>
        )}
        {mail !== undefined && <MailView key={mail} id={String(mail)} search={search} />}
      </div>
    </Page>
  );
}

const without = ({ q: _, ...search }: MailboxSearch): MailboxSearch => search;

function useMails({ incident, q }: MailboxSearch, cursor: string | undefined) {
  const mails = useAnswer(mailsCall, { query: { incident, q, limit: pageSize, before: cursor } }, { keep: true });
  const { refetch } = mails;
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && refetch(), lookMs);
    return () => clearInterval(timer);
  }, [refetch]);
  return mails;
}

interface MailsProps {
  of: ReturnType<typeof useMails>;
  trail: ReturnType<typeof useTrail>;
  search: MailboxSearch;
}

function Mails({ of, trail: { pagesBefore, on, back }, search }: MailsProps) {
  const { incident, q } = search;
  return (
    <Loaded of={of}>
      {({ mails: shown, before: next }) => (
        <>
          {shown.length === 0 ? (
            <NoMail narrowed={incident !== undefined || q !== undefined} />
          ) : (
            <MailList mails={shown.toReversed()} search={search} />
          )}
          <Pager
            from={pagesBefore * pageSize + 1}
            shown={shown.length}
            onBack={pagesBefore > 0 ? back : null}
            onOn={next ? () => on(next) : null}
          />
        </>
      )}
    </Loaded>
  );
}

function NoMail({ narrowed }: { narrowed: boolean }) {
  const { t } = useWords();
  return narrowed ? (
    <EmptyState title={t('mailbox.none')} />
  ) : (
    <EmptyState title={t('mailbox.empty')}>{t('mailbox.empty.hint')}</EmptyState>
  );
}
