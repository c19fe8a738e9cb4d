import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { SignInRefused } from './refused.ts';

/** Why somebody was not let in, said when it happens. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useWords();
  if (!error) return null;
  if (!(error instanceof SignInRefused)) return <Problem error={error} />;
  return (
    <Notice tone="danger" live="assertive">
      <p>{t(error.reason)}</p>
    </Notice>
  );
}
