import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { urlOf } from '../api.ts';
import { useAnswer } from '../asking.ts';
import { buttonStyle } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Description, Item } from '../parts/description.tsx';
import { InstantText } from '../parts/instant-text.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { useWords } from '../words/words.tsx';
import { type Mail, mailCall, mailPage } from './calls.ts';
import type { MailboxSearch } from './search.ts';

/** One mail. */
export function MailView({ id, search }: { id: string; search: MailboxSearch }) {
  const { t } = useWords();
  const { mail: _, ...list } = search;
  const mail = useAnswer(mailCall, { params: { id } });
  return (
    <div className="min-w-0 lg:sticky lg:top-4">
      <Link
        to="/mailbox"
        search={list}
        state={(previous) => previous}
        className={buttonStyle('quiet', 'mb-2 -ml-3 lg:hidden')}
      >
        {t('mailbox.back')}
      </Link>
      <Loaded of={mail}>{({ mail: shown }) => <Letter mail={shown} search={search} />}</Loaded>
    </div>
  );
}

function Letter({ mail, search }: { mail: Mail; search: MailboxSearch }) {
  const { t } = useWords();
  const { id, to, subject, at, incident, text } = mail;
  const navigate = useNavigate({ from: '/mailbox' });
  const { as, ...page } = search;
  const show = (next: MailboxSearch) =>
    void navigate({ search: next, state: (previous) => previous, replace: true, resetScroll: false });
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever chose it in the list reads on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article
      aria-labelledby={`mail-${id}`}
      className="rounded-12 border border-line bg-surface p-4 sm:p-5 print:border-0 print:p-0"
    >
      <h2 ref={heading} id={`mail-${id}`} tabIndex={-1} className="mb-3 text-lg outline-none">
        {subject}
      </h2>
      <Description>
        <Item name={t('mailbox.field.to')}>{to}</Item>
        <Item name={t('mailbox.field.at')}>
          <InstantText at={at} />
        </Item>
        {incident && (
          <Item name={t('mailbox.field.incident')}>
            <span className="flex flex-wrap gap-x-4 gap-y-2">
              <TextLink to="/incidents/$id" params={{ id: incident }} className="figures">
                {incident}
              </TextLink>
              {search.incident !== incident && (
                <TextLink to="/mailbox" search={{ ...page, incident }} className="no-print text-sm">
                  {t('mailbox.sameIncident')}
                </TextLink>
              )}
            </span>
          </Item>
        )}
      </Description>
      <fieldset className="no-print mt-4 mb-3 flex flex-wrap gap-2">
        <legend className="sr-only">{t('mailbox.as')}</legend>
        <Chip on={as !== 'text'} onToggle={() => show(page)}>
          {t('mailbox.as.html')}
        </Chip>
        <Chip on={as === 'text'} onToggle={() => show({ ...page, as: 'text' })}>
          {t('mailbox.as.text')}
        </Chip>
      </fieldset>
      {as !== 'text' && (
        // Nothing in it runs, and it cannot reach this page; its links open beside.
        <iframe
          title={subject}
          src={urlOf(mailPage, { params: { id } })}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          className="no-print h-[70dvh] min-h-96 lg:h-[62dvh] w-full rounded-8 border border-line bg-white"
        />
      )}
      <pre className={as === 'text' ? plain : `mt-4 hidden print:block ${plain}`}>{text}</pre>
    </article>
  );
}

const plain = 'overflow-x-auto whitespace-pre-wrap rounded-8 bg-raised p-4 font-mono text-sm print:p-0';
