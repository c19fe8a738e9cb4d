import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { dayOf, wallClock } from '../../domain/day.ts';
import type { Fault } from '../../domain/errors.ts';
import { systemNow } from '../../domain/time.ts';
import type { Question } from '../api.ts';
import { isProblem, useWrite } from '../asking.ts';
import type { Answers } from '../facts/answers.ts';
import { FactsForm, type Scope } from '../facts/facts-form.tsx';
import { factsFaults, fieldId } from '../facts/fields.ts';
import { Outcome, OutcomeBar } from '../facts/outcome.tsx';
import { showField } from '../facts/show-field.ts';
import { useAssessment } from '../facts/use-assessment.ts';
import { factsInputOf } from '../facts/wire.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/words.tsx';
import { openCall } from './calls.ts';
import { dropDraft, keepDraft, type Path } from './draft.ts';
import { useFocusHeading } from './focus-heading.ts';
import { Opened, type OpenedIncident } from './opened.tsx';

interface QuestionsProps {
  path: Path;
  first: Answers;
  keptAt: string | null;
  organizationKnown: boolean;
  onBack: () => void;
}

/** On a phone what takes the focus stops between the bars above and below it, not under them. */
const clearOfBars =
  'max-lg:[&_:is(input,select,button,summary,fieldset)]:scroll-mt-28 max-lg:[&_:is(input,select,button,summary,fieldset)]:scroll-mb-24';

/** The questions, beside them what follows, and at the end the button that opens the incident. */
export function Questions({ path, first, keptAt, organizationKnown, onBack }: QuestionsProps) {
  const { t, day } = useWords();
  useFocusHeading();
  const [answers, setAnswers] = useState(first);
  const [scope, setScope] = useState<Scope>('short');
  const [title, setTitle] = useState('');
  const assessed = useAssessment(answers);
  const opening = useOpening(answers, title, assessed.faults);
  const change = (next: Answers) => {
    setAnswers(next);
    keepDraft(localStorage, { keptAt: systemNow(), path, answers: next });
  };
  if (opening.opened) return <Opened incident={opening.opened} />;
  const nothingDue = assessed.now?.duties.length === 0 && assessed.faults.length === 0;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-3">
        {keptAt && (
          <p className="text-quiet">
            {t('new-incident.draft.restored', { day: day(dayOf(keptAt)), time: wallClock(keptAt).slice(11) })}
          </p>
        )}
        <Button kind="quiet" onPress={onBack}>
          {t(keptAt ? 'new-incident.draft.discard' : 'new-incident.back')}
        </Button>
      </div>
      <OutcomeBar assessed={assessed} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <form
          noValidate
          className={`flex min-w-0 flex-col gap-5 ${clearOfBars}`}
          onSubmit={(event) => {
            event.preventDefault();
            opening.open();
          }}
        >
          <FactsForm
            value={answers}
            onChange={change}
            assessment={assessed.now}
            questions={assessed.questions}
            scope={scope}
            onScope={setScope}
            faults={opening.faults}
            tries={opening.tries}
            organizationKnown={organizationKnown}
            prefilled={path === 'one'}
          />
          <Section title={t('new-incident.open')} intro={t('new-incident.open.hint')}>
            <div className="flex flex-col gap-4">
              <TextField
                optional
                label={t('new-incident.title.ask')}
                hint={t('new-incident.title.hint')}
                maxLength={200}
                autoComplete="off"
                value={title}
                onChange={({ target }) => setTitle(target.value)}
              />
              {nothingDue && <Notice tone="success">{t('new-incident.open.nothingDue')}</Notice>}
              {opening.error !== null && <Problem error={opening.error} />}
              <Button kind="primary" type="submit" busy={opening.busy} className="self-start">
                {t('new-incident.open')}
              </Button>
            </div>
          </Section>
        </form>
        <Outcome
          assessed={assessed}
          onAsk={(field) => {
            if (!document.getElementById(fieldId(field))) flushSync(() => setScope('all'));
            showField(field);
          }}
        />
      </div>
    </div>
  );
}

interface Opening {
  open(): void;
  busy: boolean;
  /** What is wrong with the answers, since somebody tried. */
  faults: readonly Fault[];
  tries: number;
  /** Any other "no". */
  error: unknown;
  /** Open, but something must be read first. */
  opened: OpenedIncident | null;
}

function useOpening(answers: Answers, title: string, faults: readonly Fault[]): Opening {
  const navigate = useNavigate();
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<{ of: Answers; faults: Fault[] } | null>(null);
  const [opened, setOpened] = useState<OpenedIncident | null>(null);
  const asked = useRef<Question<'POST /api/v1/incidents'> | null>(null);
  const write = useWrite(openCall, async ({ incident, warnings }) => {
    dropDraft(localStorage);
    if (warnings.length > 0) setOpened({ id: incident.id, warnings });
    else await navigate({ to: '/incidents/$id', params: { id: incident.id } });
  });
  const open = () => {
    if (faults.length > 0) {
      setTries((count) => count + 1);
      return;
    }
    const body = { facts: factsInputOf(answers), ...(title.trim() !== '' && { title: title.trim() }) };
    // After a broken connection the same request goes out under the same key, so that nothing is opened twice.
    if (JSON.stringify(asked.current?.body) !== JSON.stringify(body)) asked.current = { body };
    if (!asked.current) return;
    write.mutate(asked.current, {
      onError: (error) => {
        if (!isProblem(error) || !error.problem.errors) return;
        setRefused({ of: answers, faults: factsFaults(error.problem.errors) });
        setTries((count) => count + 1);
      },
    });
  };
  const stillRefused = refused?.of === answers ? refused.faults : [];
  return {
    open,
    busy: write.isPending,
    faults: tries === 0 ? [] : [...faults, ...stillRefused],
    tries,
    error: isProblem(write.error) && write.error.problem.errors ? null : write.error,
    opened,
  };
}
