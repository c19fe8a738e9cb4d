import { useId } from 'react';
import type { Standing } from '../../domain/duty.ts';
import { Spinner } from '../parts/button.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { Duties } from './duties.tsx';
import { type MarkedDuty, nextDue, openDuties } from './duty-marks.ts';
import { fieldFaults } from './faults.ts';
import type { Field } from './fields.ts';
import { QuestionLink } from './question-link.tsx';
import { spokenChanges } from './spoken-changes.ts';
import type { Assessed } from './use-assessment.ts';

export const outcomeId = 'outcome';

interface OutcomeProps {
  assessed: Assessed;
  /** Leads to a question of the form. */
  onAsk: (field: Field) => void;
}

/** Beside the form, below it on a phone: what must be done, as of the last answer. */
export function Outcome({ assessed, onAsk }: OutcomeProps) {
  const { now, faults, asking, error, again } = assessed;
  const { t } = useWords();
  const heading = useId();
  return (
    <section
      id={outcomeId}
      tabIndex={-1}
      aria-labelledby={heading}
      aria-busy={asking}
      className="rounded-12 border border-line bg-surface p-4 sm:p-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <h2 id={heading} className="mb-3 flex items-center gap-2 text-lg">
        {t('facts.duties.title')}
        {asking && faults.length === 0 && <Spinner label={t('facts.duties.asking')} />}
      </h2>
      <Changes assessed={assessed} />
      <div className="flex flex-col gap-4">
        {faults.length > 0 ? (
          <Waiting assessed={assessed} onAsk={onAsk} />
        ) : error ? (
          <Problem error={error} again={again} />
        ) : null}
        {now && (
          <div className={faults.length > 0 ? 'opacity-60' : undefined}>
            <Duties assessment={now} duties={assessed.duties} questions={assessed.questions} onAsk={onAsk} />
          </div>
        )}
      </div>
    </section>
  );
}

function Waiting({ assessed: { now, faults }, onAsk }: OutcomeProps) {
  const words = useWords();
  return (
    <Notice tone={now ? 'warning' : 'neutral'}>
      <p>{words.t(now ? 'facts.duties.stale' : 'facts.duties.waiting')}</p>
      <ul className="list-disc pl-5">
        {fieldFaults(faults, words).map(({ of, text, question }) => (
          <li key={text}>{of ? <QuestionLink field={of} onAsk={onAsk} text={now ? text : question} /> : text}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the last answer changed: above the list, which may be longer than the window, and said when there is a pause. */
function Changes({ assessed: { now, duties } }: { assessed: Assessed }) {
  const words = useWords();
  const changes = spokenChanges(duties, words);
  return (
    <p role="status" className={changes ? 'mb-4 rounded-8 bg-accent-ground px-3 py-2 text-sm' : 'sr-only'}>
      {changes || (now && words.t('facts.duties.said.first', counts(duties)))}
    </p>
  );
}

function counts(duties: readonly MarkedDuty[]) {
  const having = (standing: Standing) => openDuties(duties).filter((duty) => duty.standing === standing).length;
  return { due: having('due'), possible: having('possible') };
}

/** On a phone, where the duties stand below the form: their number and next day, in sight all the while. */
export function OutcomeBar({ assessed: { now, duties } }: { assessed: Assessed }) {
  const words = useWords();
  const { t } = words;
  if (!now) return null;
  const { due, possible } = counts(duties);
  const next = nextDue(openDuties(duties));
  const changes = spokenChanges(duties, words);
  return (
    <a
      href={`#${outcomeId}`}
      className="no-print sticky top-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-3 border-y border-line bg-accent-ground px-4 py-2 text-ink lg:hidden"
      onClick={(event) => {
        event.preventDefault();
        const outcome = document.getElementById(outcomeId);
        outcome?.focus({ preventScroll: true });
        outcome?.scrollIntoView();
      }}
    >
      <span className="font-bold">
        {due === 0 && possible === 0
          ? t('facts.duties.count.none')
          : [
              due > 0 && t('facts.duties.count.due', { count: due }),
              possible > 0 && t('facts.duties.count.possible', { count: possible }),
            ]
              .filter(Boolean)
              .join(t('parts.listSeparator'))}
      </span>
      <span className="text-sm text-accent underline">{t('facts.duties.show')}</span>
      {next && (
        <span className="basis-full text-sm">
          <DueDay due={next} />
        </span>
      )}
      {changes && <span className="line-clamp-2 basis-full text-sm">{changes}</span>}
    </a>
  );
}
