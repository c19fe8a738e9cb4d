import type { ReactNode } from 'react';
import { useLegalClock } from '../clock.tsx';
import { Button } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Fault, TextField } from '../parts/field.tsx';
import { useWords } from '../words/words.tsx';
import { type Moment, momentAt } from './moment.ts';

interface MomentFieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  value: Moment;
  onChange: (moment: Moment) => void;
  /** What the button says that takes this minute of legal time: the one that deadlines follow. */
  now?: string;
}

/** A day and a time by the clock on the wall in Japan. */
export function MomentField({ id, label, hint, fault, value, onChange, now }: MomentFieldProps) {
  const { t } = useWords();
  const clock = useLegalClock();
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={about || undefined}>
      <legend className="font-bold">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {/* Above, where nothing that appears beside the day pushes it away. */}
      {now && (
        <Button className="mt-2" isDisabled={!clock} onPress={() => clock && onChange(momentAt(clock()))}>
          {now}
        </Button>
      )}
      <div className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-2">
        <DayField
          label={t('facts.moment.day')}
          value={value.day}
          onChange={({ target }) => onChange({ ...value, day: target.value })}
        />
        <TextField
          className="w-32"
          type="time"
          label={t('facts.moment.time')}
          value={value.time}
          onChange={({ target }) => onChange({ ...value, time: target.value })}
        />
      </div>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </fieldset>
  );
}
