import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';

/** A page that broke: the rest of the app goes on. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  return (
    <div className="p-4">
      <Page title={t('shell.failure')}>
        <Problem error={error} again={reset} />
        <p>
          <a href="/" className="text-accent underline underline-offset-4">
            {t('shell.home')}
          </a>
        </p>
      </Page>
    </div>
  );
}
