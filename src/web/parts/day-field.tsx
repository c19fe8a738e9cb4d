import { type InputHTMLAttributes, type Ref, useId, useState } from 'react';
import { isDay } from '../../domain/day.ts';
import { useWords } from '../words/words.tsx';
import { described, Field, type FieldProps, inputStyle } from './field.tsx';

type DayFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type' | 'value'> & {
    /** `2026-12-21`; left out when a form library holds it. */
    value?: string;
    ref?: Ref<HTMLInputElement>;
  };

/** A day, by the browser's own calendar, with the weekday said beside it. */
export function DayField({ label, hint, fault, optional, className, id, onChange, ...input }: DayFieldProps) {
  const { day } = useWords();
  const own = useId();
  const field = id ?? own;
  const [typed, setTyped] = useState(String(input.defaultValue ?? ''));
  const shown = input.value ?? typed;
  const parts = { label, hint, fault, className, ...(optional && { optional }) };
  return (
    <Field id={field} {...parts}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="w-44">
          <input
            id={field}
            type="date"
            min="2000-01-01"
            max="2199-12-31"
            {...described(field, parts)}
            {...input}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange?.(event);
            }}
            className={inputStyle(Boolean(fault))}
          />
        </div>
        <output htmlFor={field} className="text-sm text-quiet figures">
          {isDay(shown) ? day(shown) : ''}
        </output>
      </div>
    </Field>
  );
}
