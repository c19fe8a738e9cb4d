import { useAnswer } from '../asking.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { useMay } from '../session.ts';
import { calendarCall } from '../settings/calls.ts';
import { WeekFields } from '../settings/week-fields.tsx';
import { useWords } from '../words/words.tsx';
import { editPersonCall } from './calls.ts';
import { usePart } from './part.ts';
import { PartForm } from './part-form.tsx';
import type { Person } from './person.ts';

const kinds = ['office', 'own'] as const;

/** When this person works: reminders wait for it, due days do not. */
export function Hours({ person: { id, week } }: { person: Person }) {
  const { t } = useWords();
  const office = useAnswer(calendarCall, {}).data?.calendar;
  const part = usePart(editPersonCall, id, { week });
  const { value, change } = part;
  const first = office
    ? { weekdays: office.weekdays, opens: office.opens, closes: office.closes }
    : ({ weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' } as const);
  return (
    <PartForm
      title={t('people.hours')}
      intro={t('people.hours.intro')}
      part={part}
      bodyOf={(typed) => typed}
      may={useMay('people.write')}
    >
      <RadioGroup
        inline
        labelHidden
        label={t('people.hours.which')}
        options={kinds.map((kind) => ({ value: kind, label: t(`people.hours.${kind}`) }))}
        value={value.week ? 'own' : 'office'}
        onChange={(kind) => change({ week: kind === 'own' ? { ...first, weekdays: [...first.weekdays] } : null })}
      />
      {value.week && (
        <WeekFields week={value.week} faults={part.faults} under="week." onChange={(next) => change({ week: next })} />
      )}
    </PartForm>
  );
}
