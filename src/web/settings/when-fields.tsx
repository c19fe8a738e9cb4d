import type { PolicyRungDocument } from '../../contract/policy-rung.ts';
import { Fault, TextField } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useWords } from '../words/words.tsx';
import { type Direction, directionOf, directionsFrom, turned } from './ladders.ts';
import { TimeField } from './time-field.tsx';

type When = PolicyRungDocument['when'];
const sources = { withDue: ['due', 'target', 'opening'], withoutDue: ['opening'] } as const;

interface WhenFieldsProps {
  when: When;
  withDue: boolean;
  fault?: string | undefined;
  onChange: (when: When) => void;
}

/** The instant of a rung: from which day, how many days before or after it, at what time. */
export function WhenFields({ when, withDue, fault, onChange }: WhenFieldsProps) {
  const { t } = useWords();
  const direction = directionOf(when);
  const amount = 'hours' in when ? when.hours : Math.abs(when.days);
  const setAmount = (typed: string) => {
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : 1;
    if ('hours' in when) onChange({ ...when, hours: number });
    else onChange({ ...when, days: (number || 1) * (direction === 'before' ? -1 : 1) });
  };
  return (
    <fieldset>
      <legend className="font-bold">{t('settings.rung.when')}</legend>
      <div className="mt-1 flex flex-wrap items-end gap-3">
        <Select
          className="w-full sm:w-40"
          label={<Small>{t('settings.when.from')}</Small>}
          options={sources[withDue ? 'withDue' : 'withoutDue'].map((value) => ({
            value,
            label: t(`settings.when.${value}`),
          }))}
          value={when.from}
          onChange={({ target }) => {
            const from = sources.withDue.find((each) => each === target.value);
            if (from) onChange(turned(when, from, direction));
          }}
        />
        <Select
          className="w-32"
          label={<Small>{t('settings.when.direction')}</Small>}
          options={directionsFrom[when.from].map((value) => ({ value, label: t(`settings.when.direction.${value}`) }))}
          value={direction}
          onChange={({ target }) => {
            const next = directionsFrom[when.from].find((each: Direction) => each === target.value);
            if (next) onChange(turned(when, when.from, next));
          }}
        />
        {direction !== 'same' && (
          <TextField
            className="w-24"
            label={<Small>{t(direction === 'hours' ? 'settings.when.hourCount' : 'settings.when.dayCount')}</Small>}
            type="number"
            min={1}
            max={direction === 'hours' ? 8_784 : 366}
            value={amount}
            onChange={({ target }) => setAmount(target.value)}
          />
        )}
        {'time' in when && (
          <TimeField
            label={<Small>{t('settings.when.time')}</Small>}
            time={when.time}
            onChange={(time) => onChange({ ...when, time })}
          />
        )}
      </div>
      {fault && <Fault>{fault}</Fault>}
    </fieldset>
  );
}

const Small = ({ children }: { children: string }) => <span className="text-sm font-normal">{children}</span>;
