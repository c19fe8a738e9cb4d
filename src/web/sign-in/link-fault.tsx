import { isProblem } from '../asking.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';

/** A link that was used, ran out or never was: all the same to whoever holds it, with where to get another. */
export function LinkFault({ error, kind }: { error: unknown; kind: 'setup' | 'invitation' | 'link' }) {
  const { t } = useWords();
  if (!isProblem(error, 404) && !isProblem(error, 410) && !isProblem(error, 401)) return <Problem error={error} />;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warning" title={t('sign-in.link.over')} live="assertive">
        <p>{t(`sign-in.link.over.${kind}`)}</p>
      </Notice>
      <LinkButton to="/sign-in">{t('sign-in.title')}</LinkButton>
    </div>
  );
}
