import { Link } from '@tanstack/react-router';
import { InstantText } from '../parts/instant-text.tsx';
import { useWords } from '../words/words.tsx';
import type { MailSummary } from './calls.ts';
import type { MailboxSearch } from './search.ts';

/** Newest first. */
export function MailList({ mails, search }: { mails: readonly MailSummary[]; search: MailboxSearch }) {
  const { t } = useWords();
  return (
    <ul
      aria-label={t('mailbox.list')}
      className="divide-y divide-line overflow-hidden rounded-8 border border-line bg-surface"
    >
      {mails.map(({ id, to, subject, at, incident }) => (
        <li key={id}>
          <Link
            to="/mailbox"
            search={{ ...search, mail: Number(id) }}
            // The page of the list stays where it is.
            state={(previous) => previous}
            resetScroll={false}
            aria-current={Number(id) === search.mail ? 'true' : undefined}
            className="block px-4 py-2.5 -outline-offset-4 hover:bg-raised aria-[current]:bg-accent-ground"
          >
            <span className="block leading-150 font-bold [word-break:auto-phrase]">{subject}</span>
            <span className="block truncate text-sm">{t('mailbox.to', { to })}</span>
            <span className="flex flex-wrap justify-between gap-x-3 text-sm text-quiet">
              <InstantText at={at} />
              <span className="figures">{incident ?? t('mailbox.system')}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
