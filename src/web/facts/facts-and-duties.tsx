import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answers } from './answers.ts';
import { FactsForm, type Scope } from './facts-form.tsx';
import { type Field, fieldId } from './fields.ts';
import { Outcome, OutcomeBar } from './outcome.tsx';
import { showField } from './show-field.ts';
import type { Answering } from './use-answering.ts';

interface FactsAndDutiesProps {
  answering: Answering;
  onChange?: (answers: Answers) => void;
  onSubmit: () => void;
  /** Which questions to begin with. */
  first: Scope;
  organizationKnown?: boolean;
  prefilled?: boolean;
  /** Below the questions: what is sent with them, and the button that sends. */
  children: ReactNode;
}

/** On a phone what takes the focus stops between the bars above and below it, not under them. */
const clearOfBars =
  'max-lg:[&_:is(input,select,button,summary,fieldset)]:scroll-mt-28 max-lg:[&_:is(input,select,button,summary,fieldset)]:scroll-mb-24';

/** The questions, and beside them what follows from the answers: for an incident to come and for one under way. */
export function FactsAndDuties({
  answering: { answers, change, assessed, faults, tries },
  onChange = change,
  onSubmit,
  first,
  children,
  ...form
}: FactsAndDutiesProps) {
  const [scope, setScope] = useState(first);
  const ask = (field: Field) => {
    if (!document.getElementById(fieldId(field))) flushSync(() => setScope('all'));
    showField(field);
  };
  return (
    <div className="flex flex-col gap-5">
      <OutcomeBar assessed={assessed} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <form
          noValidate
          className={`flex min-w-0 flex-col gap-5 ${clearOfBars}`}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <FactsForm
            value={answers}
            onChange={onChange}
            assessment={assessed.now}
            questions={assessed.questions}
            scope={scope}
            onScope={setScope}
            onAsk={ask}
            faults={faults}
            tries={tries}
            {...form}
          />
          {children}
        </form>
        <Outcome assessed={assessed} onAsk={ask} />
      </div>
    </div>
  );
}
