import { ApiProblem, OtherVersion, Unreachable } from '../api.ts';
import { faultText } from '../words/faults.ts';
import { useWords } from '../words/words.tsx';
import { AdviceList } from './advice.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { Reasons } from './reasons.tsx';

interface ProblemProps {
  error: unknown;
  again?: (() => void) | undefined;
}

/** Why something did not work, and what to do: for every "no" of the API and a server out of reach. */
export function Problem({ error, again }: ProblemProps) {
  const { t } = useWords();
  return (
    <Notice tone="danger" title={useTitle(error)} live="assertive">
      <Detail error={error} />
      {again && (
        <Button onPress={again} className="mt-2">
          {t('parts.again')}
        </Button>
      )}
    </Notice>
  );
}

const titled = ['not-found', 'forbidden', 'unauthenticated', 'invalid-input', 'event-refused', 'unavailable'] as const;

function useTitle(error: unknown): string {
  const { t } = useWords();
  if (error instanceof Unreachable) return t('parts.problem.unreachable');
  if (error instanceof OtherVersion) return t('parts.problem.other-version');
  const code = titled.find((each) => error instanceof ApiProblem && each === error.code);
  return t(code ? `parts.problem.${code}` : 'parts.problem.unexpected');
}

function Detail({ error }: { error: unknown }) {
  const { t, lang } = useWords();
  if (error instanceof Unreachable) return <p>{t('parts.problem.unreachable.do')}</p>;
  if (error instanceof OtherVersion) return <p>{t('parts.problem.other-version.do')}</p>;
  if (!(error instanceof ApiProblem)) return <p>{t('parts.problem.unexpected.do')}</p>;
  const { errors, reasons, places, way = null, who, detail, code } = error.problem;
  if (reasons)
    return (
      <>
        <Reasons reasons={reasons} />
        {places && who && <AdviceList places={places} way={way} who={who} />}
      </>
    );
  if (errors)
    return (
      <ul className="list-disc pl-5">
        {errors.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>
            {path && <code className="mr-2 font-bold">{path}</code>}
            {faultText(reason, lang)}
          </li>
        ))}
      </ul>
    );
  if (code === 'not-found') return <p>{t('parts.problem.not-found.do')}</p>;
  if (code === 'forbidden') return <p>{t('parts.problem.forbidden.do')}</p>;
  if (code === 'unavailable') return <p>{t('parts.problem.unavailable.do')}</p>;
  return <p lang="en">{detail}</p>;
}
