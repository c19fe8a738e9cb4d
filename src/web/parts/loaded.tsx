import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isProblem } from '../asking.ts';
import { useWords } from '../words/words.tsx';
import { Spinner } from './button.tsx';
import { Problem } from './problem.tsx';

interface LoadedProps<Data> {
  of: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
  /** What stands there meanwhile, when a line of "loading" would make the page jump. */
  meanwhile?: ReactNode;
}

/** An answer when it is there; until then that it is asked for; otherwise what went wrong, and the last answer below it. */
export function Loaded<Data>({ of: query, children, meanwhile = <Loading /> }: LoadedProps<Data>) {
  // What was taken away from the reader meanwhile is not shown from memory.
  const isGone = isProblem(query.error, 404) || isProblem(query.error, 403);
  if (query.data === undefined || isGone)
    return query.error ? <Problem error={query.error} again={() => query.refetch()} /> : meanwhile;
  return (
    <>
      {query.error && <Problem error={query.error} again={() => query.refetch()} />}
      {children(query.data)}
    </>
  );
}

export function Loading() {
  const { t } = useWords();
  return (
    <p role="status" className="flex items-center gap-2 py-6 text-quiet">
      <Spinner />
      {t('parts.loading')}
    </p>
  );
}
