import { useAnswer } from '../asking.ts';
import { RadioGroup } from '../parts/choice.tsx';
import { Section } from '../parts/page.tsx';
import { useMay } from '../session.ts';
import { calendarCall } from '../settings/calls.ts';
import { WeekFields } from '../settings/week-fields.tsx';
import { useWords } from '../words/words.tsx';
import { useDetails } from './edit-part.ts';
import type { Person } from './person.ts';
import { SaveRow } from './save-row.tsx';

const kinds = ['office', 'own'] as const;

/** When this person works: reminders wait for it, due days do not. */
export function Hours({ person: { id, week } }: { person: Person }) {
  const { t } = useWords();
  const may = useMay('people.write');
  const office = useAnswer(calendarCall, {}).data?.calendar;
  const part = useDetails(id, { week });
  const { value, change } = part;
  const first = office
    ? { weekdays: office.weekdays, opens: office.opens, closes: office.closes }
    : ({ weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '18:00' } as const);
  return (
    <Section title={t('people.hours')} intro={t('people.hours.intro')}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          part.send(value);
        }}
      >
        <RadioGroup
          inline
          label={t('people.hours.which')}
          disabled={!may}
          options={kinds.map((kind) => ({ value: kind, label: t(`people.hours.${kind}`) }))}
          value={value.week ? 'own' : 'office'}
          onChange={(kind) => change({ week: kind === 'own' ? { ...first, weekdays: [...first.weekdays] } : null })}
        />
        {value.week && (
          <WeekFields
            week={value.week}
            faults={part.faults}
            under="week."
            disabled={!may}
            onChange={(next) => change({ week: next })}
          />
        )}
        <SaveRow
          dirty={part.dirty}
          busy={part.save.isPending}
          done={part.save.isSuccess}
          error={part.save.error}
          told={Object.keys(part.faults).length > 0}
          onUndo={part.undo}
        />
      </form>
    </Section>
  );
}
