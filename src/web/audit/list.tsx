import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loading } from '../parts/loaded.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { auditCall } from './calls.ts';
import type { AuditSearch } from './search.ts';
import { AuditTable } from './table.tsx';

/** As many as are read at one look. */
const limit = 100;

/** Newest first, a page at a time. */
export function AuditList({ search }: { search: AuditSearch }) {
  const { t } = useWords();
  const pages = useInfiniteQuery({
    queryKey: [auditCall.name, 'pages', search] as const,
    queryFn: ({ pageParam: cursor, signal }) => ask(auditCall, { query: { ...search, limit, cursor } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });
  if (!pages.data) return pages.error ? <Problem error={pages.error} again={() => pages.refetch()} /> : <Loading />;
  const entries = pages.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <EmptyState title={t('audit.none')}>{t('audit.none.text')}</EmptyState>;
  return (
    <>
      {pages.error && <Problem error={pages.error} again={() => pages.refetch()} />}
      <AuditTable entries={entries} />
      <div className="flex flex-wrap items-center gap-4">
        <p role="status" className="text-sm text-quiet">
          {t(pages.hasNextPage ? 'audit.shown.more' : 'audit.shown.all', { count: entries.length })}
        </p>
        {pages.hasNextPage && (
          <Button busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        )}
      </div>
    </>
  );
}
