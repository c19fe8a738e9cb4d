import type { Tri } from '../../contract/facts.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { useWords, type WordId } from '../words/words.tsx';
import { Ask, OpenNote, useFacts } from './facts-view.tsx';
import { type Field, fieldId } from './fields.ts';
import { WhatIf } from './what-if.tsx';

const answers = { yes: true, no: false, unknown: 'unknown' } as const;
type Answer = keyof typeof answers;

const answerOf = (value: Tri | null): Answer | null =>
  value === null ? null : value === 'unknown' ? 'unknown' : value ? 'yes' : 'no';

interface TriQuestionProps {
  /** The question it belongs to; of one of several limbs, `id` is its own. */
  field: Field;
  id?: string;
  ask: WordId;
  hint?: WordId;
  value: Tri | null;
  onChange: (value: Tri) => void;
}

/** Yes, no, or not known yet: an honest answer, shown with what it means. */
export function TriQuestion({ field, id, ask, hint, value, onChange }: TriQuestionProps) {
  const { faultOf } = useFacts();
  const { t } = useWords();
  const open = value === null || value === 'unknown';
  return (
    <div>
      <RadioGroup
        id={id ?? fieldId(field)}
        inline
        label={
          <Ask field={field} open={open}>
            {t(ask)}
          </Ask>
        }
        hint={hint && t(hint)}
        fault={faultOf(field)}
        options={[
          { value: 'yes', label: t('facts.yes') },
          { value: 'no', label: t('facts.no') },
          { value: 'unknown', label: t('facts.unknown') },
        ]}
        value={answerOf(value)}
        onChange={(answer: Answer) => onChange(answers[answer])}
      />
      {value === 'unknown' && <OpenNote field={field} />}
      {open && id === undefined && <WhatIf field={field} />}
    </div>
  );
}

/** The facts that are one yes or no, with a question of the same name. */
type TriFact =
  | 'publiclyViewable'
  | 'viewed'
  | 'recoveredUnread'
  | 'wrongfulPurpose'
  | 'dataTaken'
  | 'copyKept'
  | 'pmarkDeemedSerious';

export function TriFactQuestion({ fact }: { fact: TriFact }) {
  const { answers: given, change, asks } = useFacts();
  const field: Field = `incident.${fact}`;
  if (!asks(field)) return null;
  return (
    <TriQuestion
      field={field}
      ask={`facts.${fact}.ask`}
      hint={`facts.${fact}.hint`}
      value={given.incident[fact]}
      onChange={(value) => change({ [fact]: value })}
    />
  );
}
