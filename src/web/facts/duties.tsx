import { type ReactNode, useId } from 'react';
import type { Assessment } from '../../contract/assessment.ts';
import type { Question } from '../../contract/questions.ts';
import { type Standing, standings } from '../../domain/duty.ts';
import { dutyLabels } from '../../domain/duty-labels.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { useWords } from '../words/words.tsx';
import { DutyCard } from './duty-card.tsx';
import { isOwed, type MarkedDuty } from './duty-marks.ts';
import { dutyNames } from './facts-view.tsx';
import { questionText } from './faults.ts';
import { type Field, fieldOf } from './fields.ts';
import { QuestionLink } from './question-link.tsx';
import { decidingFields } from './relevance.ts';

interface DutiesProps {
  assessment: Assessment;
  /** Its own, with what changed and what is done already. */
  duties: readonly MarkedDuty[];
  /** The open questions in the order worth asking; without them in that of the form. */
  questions?: readonly Question[];
  /** Leads to a question, where the form stands on the same page. */
  onAsk?: ((field: Field) => void) | undefined;
}

/** The duties of an assessment, strongest first, with what changed since the one before. */
export function Duties({ assessment, duties, questions = [], onAsk }: DutiesProps) {
  const { t } = useWords();
  const done = duties.filter((duty) => duty.done);
  const gone = duties.filter(isGone);
  const present = duties.filter((duty) => !duty.done && !isGone(duty));
  const owed = present.some(({ duty }) => isOwed(duty.standing));
  return (
    <div className="flex flex-col gap-5">
      {!owed && (
        <p className="rounded-8 border border-success bg-success-ground px-3 py-2">
          {t(done.length > 0 ? 'facts.duties.none.left' : 'facts.duties.none')}
          {assessment.deciding.length > 0 && t('facts.duties.none.open')}
        </p>
      )}
      {standings.map((standing) => (
        <Standings
          key={standing}
          standing={standing}
          duties={present.filter(({ duty }) => duty.standing === standing)}
        />
      ))}
      {done.length > 0 && (
        <Group title={t('facts.duties.done')}>
          {done.map((duty) => (
            <DutyCard key={duty.key} marked={duty} />
          ))}
        </Group>
      )}
      {gone.length > 0 && (
        <Group title={t('facts.duties.gone')}>
          {gone.map((duty) => (
            <DutyCard key={duty.key} marked={duty} />
          ))}
        </Group>
      )}
      <Open assessment={assessment} questions={questions} onAsk={onAsk} />
      {assessment.review.length > 0 && (
        <section>
          <h3 className="mb-1 font-bold">{t('facts.duties.review')}</h3>
          <Reasons reasons={assessment.review} />
        </section>
      )}
      {assessment.notDue.length > 0 && <NotDue assessment={assessment} />}
      <p className="text-xs text-quiet">{t('facts.duties.disclaimer')}</p>
    </div>
  );
}

const isGone = ({ marks }: MarkedDuty): boolean => marks.some(({ kind }) => kind === 'gone');

function Standings({ standing, duties }: { standing: Standing; duties: readonly MarkedDuty[] }) {
  const { t } = useWords();
  if (duties.length === 0) return null;
  return (
    <Group
      title={t(`facts.duties.standing.${standing}`)}
      hint={standing === 'possible' ? t('facts.duties.standing.possible.hint') : undefined}
    >
      {duties.map((duty) => (
        <DutyCard key={duty.key} marked={duty} />
      ))}
    </Group>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold">
        {title}
      </h3>
      {hint && <p className="text-sm text-quiet">{hint}</p>}
      <ul className="mt-1 flex flex-col gap-2">{children}</ul>
    </section>
  );
}

/** The open questions on which duties hang. */
function Open({ assessment, questions = [], onAsk }: Omit<DutiesProps, 'duties'>) {
  const words = useWords();
  const id = useId();
  const rank = (field: Field) => questions.findIndex(({ fact }) => fieldOf(fact) === field);
  const open = [...decidingFields(assessment)].sort(([a], [b]) => rank(a) - rank(b));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold">
        {words.t('facts.duties.open')}
      </h3>
      <ul className="mt-1 flex list-disc flex-col gap-1.5 pl-5 text-sm marker:text-quiet">
        {open.map(([field, duties]) => (
          <li key={field}>
            {onAsk ? <QuestionLink field={field} onAsk={onAsk} /> : questionText(field, words)}
            <span className="block text-quiet">
              {words.t('facts.duties.open.changes', { duties: dutyNames(duties, words) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotDue({ assessment }: { assessment: Assessment }) {
  const { t, say } = useWords();
  return (
    <Disclosure summary={t('facts.duties.notDue', { count: assessment.notDue.length })}>
      <ul className="flex flex-col gap-3">
        {assessment.notDue.map(({ id, because }) => (
          <li key={id}>
            <span className="font-bold">{say(dutyLabels[id])}</span>
            <Reasons reasons={because} className="flex list-disc flex-col gap-1 pl-5 text-sm marker:text-quiet" />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
