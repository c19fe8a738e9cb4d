import { type KeyboardEvent, useId, useMemo } from 'react';
import type { Assessment } from '../../contract/assessment.ts';
import type { Question } from '../../contract/questions.ts';
import type { Fault } from '../../domain/errors.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Section } from '../parts/page.tsx';
import { useWords } from '../words/words.tsx';
import type { Answers, IncidentAnswers, OrganizationAnswers } from './answers.ts';
import { OnPurpose, OtherSchemes, Protection, Reaching, WhoCouldSee } from './circumstances.tsx';
import { FactsProvider, type FactsView } from './facts-view.tsx';
import { fieldFaults } from './faults.ts';
import type { Field } from './fields.ts';
import { HowMany } from './how-many.tsx';
import { OrganizationFacts } from './organization.tsx';
import { Prefilled } from './prefilled.tsx';
import { QuestionLink } from './question-link.tsx';
import { decidingFields, firstLeft, shortForm } from './relevance.ts';
import { Events, Known } from './what-happened.tsx';
import { WhereFrom } from './where-from.tsx';
import { WhichItems } from './which-items.tsx';
import { WhoseData } from './whose-data.tsx';

export type Scope = 'short' | 'all';

const none: readonly Question[] = [];

interface FactsFormProps {
  value: Answers;
  onChange: (answers: Answers) => void;
  /** Of these answers, or of the last that could be assessed: it says which questions decide. */
  assessment: Assessment | null;
  /** The open questions of these answers, with what each answer would change. */
  questions?: readonly Question[];
  scope: Scope;
  onScope: (scope: Scope) => void;
  /** Leads to a question. */
  onAsk: (field: Field) => void;
  /** What is wrong with it; shown above with links, and at the questions. */
  faults?: readonly Fault[];
  /** How often somebody tried to send it: each time the summary of the faults takes the focus. */
  tries?: number;
  /** Whether the settings know the organization. */
  organizationKnown?: boolean;
  /** What happened and to how many is answered: a line says it, the questions are folded away. */
  prefilled?: boolean;
}

/** The facts as questions that anybody can answer, those that decide first. */
export function FactsForm({
  value,
  onChange,
  assessment,
  questions = none,
  scope,
  onScope,
  onAsk,
  faults = [],
  tries = 0,
  organizationKnown = true,
  prefilled = false,
}: FactsFormProps) {
  const words = useWords();
  const sentences = useMemo(() => fieldFaults(faults, words), [faults, words]);
  const view = useMemo((): FactsView => {
    const asked = scope === 'short' ? shortForm(value, assessment) : null;
    return {
      answers: value,
      change: (incident: Partial<IncidentAnswers>) =>
        onChange({ ...value, incident: { ...value.incident, ...incident } }),
      changeOrganization: (organization: Partial<OrganizationAnswers>) =>
        onChange({ ...value, organization: { ...value.organization, ...organization } }),
      faultOf: (field) => sentences.find(({ of }) => of === field)?.text,
      deciding: decidingFields(assessment),
      questions,
      assessed: assessment !== null,
      // What is wrong must be seen to be put right.
      asks: (field) => asked === null || asked.has(field) || sentences.some(({ of }) => of === field),
    };
  }, [value, onChange, assessment, questions, scope, sentences]);
  return (
    <FactsProvider value={view}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the fields within */}
      <div className="flex flex-col gap-5" onKeyDown={keepEnter}>
        <ErrorSummary key={tries} faults={sentences} />
        <ScopeChoice scope={scope} onScope={onScope} />
        {prefilled ? (
          <>
            <Prefilled />
            <Known />
            <WhichItems />
            <WhoseData />
          </>
        ) : (
          <>
            <Section title={words.t('facts.section.what')}>
              <Events />
            </Section>
            <Known />
            <WhoseData />
            <Section title={words.t('facts.section.count')}>
              <HowMany />
            </Section>
            <WhichItems />
          </>
        )}
        <WhoCouldSee />
        <OnPurpose />
        <WhereFrom />
        <Protection />
        <Reaching />
        <OtherSchemes />
        <OrganizationFacts known={organizationKnown} />
        {scope === 'short' && <Left fields={firstLeft(value)} onAsk={onAsk} />}
        <p className="text-sm text-quiet">{words.t('facts.unanswered')}</p>
      </div>
    </FactsProvider>
  );
}

/** The important questions that nobody has answered yet, so that none is passed over. */
function Left({ fields, onAsk }: { fields: readonly Field[]; onAsk: (field: Field) => void }) {
  const { t } = useWords();
  if (fields.length === 0) return null;
  return (
    <div>
      <p>{t('facts.scope.left', { count: fields.length })}</p>
      <ul className="mt-1 list-disc pl-5 marker:text-quiet">
        {fields.map((field) => (
          <li key={field}>
            <QuestionLink field={field} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Enter in a field would send the whole form, half answered: opening an incident takes its button. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function ScopeChoice({ scope, onScope }: Pick<FactsFormProps, 'scope' | 'onScope'>) {
  const { t } = useWords();
  const hint = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1" aria-describedby={hint}>
      <legend className="sr-only">{t('facts.scope.label')}</legend>
      {(['short', 'all'] as const).map((each) => (
        <label key={each} className="flex min-h-11 cursor-pointer items-center gap-2 pointer-fine:min-h-9">
          <input
            type="radio"
            name="facts-scope"
            className="size-5 accent-accent"
            checked={scope === each}
            onChange={() => onScope(each)}
          />
          {t(`facts.scope.${each}`)}
        </label>
      ))}
      <p id={hint} className="basis-full text-sm text-quiet">
        {scope === 'short' && t('facts.scope.hint')}
      </p>
    </fieldset>
  );
}
