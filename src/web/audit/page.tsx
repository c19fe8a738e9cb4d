import { useNavigate, useSearch } from '@tanstack/react-router';
import { urlOf } from '../api.ts';
import { PlainLinkButton } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import { auditFile } from './calls.ts';
import { AuditFilters } from './filters.tsx';
import { AuditList } from './list.tsx';
import type { AuditSearch } from './search.ts';
import { Verified } from './verified.tsx';

/** Who did what, over all chains and at the door; to read, to export, to check. */
export function AuditPage() {
  const { t, lang } = useWords();
  const search = useSearch({ from: '/app/audit' });
  const go = useNavigate({ from: '/audit' });
  const look = (next: AuditSearch) => void go({ search: next, replace: true });
  return (
    <Page
      title={t('audit.title')}
      intro={t('audit.intro')}
      actions={
        <PlainLinkButton href={urlOf(auditFile, { query: { ...search, lang } })} download>
          {t('audit.export')}
        </PlainLinkButton>
      }
    >
      <Verified incident={search.incident ?? null} />
      <AuditFilters key={JSON.stringify(search)} search={search} onLook={look} />
      <AuditList search={search} />
    </Page>
  );
}
