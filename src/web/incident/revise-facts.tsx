import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fault } from '../../domain/errors.ts';
import { isProblem, useWrite } from '../asking.ts';
import type { Answers } from '../facts/answers.ts';
import { FactsForm, type Scope } from '../facts/facts-form.tsx';
import { fieldId } from '../facts/fields.ts';
import { Outcome, OutcomeBar } from '../facts/outcome.tsx';
import { showField } from '../facts/show-field.ts';
import { useAssessment } from '../facts/use-assessment.ts';
import { answersOf, factsInputOf } from '../facts/wire.ts';
import { Button } from '../parts/button.tsx';
import { Actions } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { reviseCall } from './calls.ts';
import { isConflict, Meanwhile } from './conflict.tsx';
import { Changes, type Revision } from './facts-history.tsx';
import { useShown } from './shown.tsx';

/** The facts as a form: beside it what the revision would change, compared with what is owed now. */
export function ReviseFacts({ newest, onDone }: { newest: Revision; onDone: () => void }) {
  const { t } = useWords();
  const { show, tell } = useShown();
  const { id, assessment, lastSeq } = show.incident;
  /** What the answers began with: what others revise meanwhile must be looked at first. */
  const began = useRef({ newest, seq: lastSeq });
  const [answers, setAnswers] = useState<Answers>(() => answersOf(newest.facts));
  const [scope, setScope] = useState<Scope>('all');
  const [tries, setTries] = useState(0);
  const [refused, refuse] = useState<readonly Fault[]>([]);
  const assessed = useAssessment(answers, assessment);
  const write = useWrite(reviseCall, () => {
    tell(t('incident.done.saved'));
    onDone();
  });
  const faults = [...assessed.faults, ...refused];

  const save = () =>
    write.mutate(
      { params: { id }, query: { expectedRevision: began.current.newest.revision }, body: factsInputOf(answers) },
      {
        onError: (error) => {
          if (!isProblem(error, 400)) return;
          refuse(error.problem.errors ?? []);
          setTries((count) => count + 1);
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTries((count) => count + 1);
    write.reset();
    if (assessed.faults.length === 0) save();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <OutcomeBar assessed={assessed} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <FactsForm
          value={answers}
          onChange={(next) => {
            setAnswers(next);
            refuse([]);
          }}
          assessment={assessed.now}
          questions={assessed.questions}
          scope={scope}
          onScope={setScope}
          faults={tries > 0 ? faults : []}
          tries={tries}
        />
        <Outcome
          assessed={assessed}
          onAsk={(field) => {
            if (!document.getElementById(fieldId(field))) flushSync(() => setScope('all'));
            showField(field);
          }}
        />
      </div>
      {isConflict(write.error) ? (
        <Notice tone="warning" title={t('incident.conflict')} live="assertive">
          <p>{t('incident.conflict.who')}</p>
          <Meanwhile since={began.current.seq} />
          <Changes before={began.current.newest} after={newest} />
          <p className="mt-2">{t('incident.conflict.facts.hint')}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              onPress={() => {
                setAnswers(answersOf(newest.facts));
                began.current = { newest, seq: lastSeq };
                write.reset();
              }}
            >
              {t('incident.conflict.facts')}
            </Button>
            <Button
              kind="primary"
              onPress={() => {
                began.current = { newest, seq: lastSeq };
                write.reset();
                save();
              }}
            >
              {t('incident.conflict.retry')}
            </Button>
          </div>
        </Notice>
      ) : (
        write.error && !isProblem(write.error, 400) && <Problem error={write.error} />
      )}
      <Actions className="sticky bottom-16 rounded-12 border border-line bg-surface p-3 lg:bottom-4">
        <Button onPress={onDone}>{t('parts.cancel')}</Button>
        <Button type="submit" kind="primary" busy={write.isPending}>
          {t('incident.facts.save')}
        </Button>
      </Actions>
    </form>
  );
}
