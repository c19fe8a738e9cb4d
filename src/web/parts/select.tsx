import { type Ref, type SelectHTMLAttributes, useId } from 'react';
import { described, Field, type FieldProps, inputStyle } from './field.tsx';

export interface Option {
  value: string;
  label: string;
}

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> & {
    options: readonly Option[];
    /** What stands first while nothing is chosen. */
    empty?: string;
    ref?: Ref<HTMLSelectElement>;
  };

/** The browser's own: a phone shows it as its wheel, a screen reader knows it. */
export function Select({ label, hint, fault, optional, className, id, options, empty, ...select }: SelectProps) {
  const own = useId();
  const field = id ?? own;
  const parts = { label, hint, fault, className, ...(optional && { optional }) };
  return (
    <Field id={field} {...parts}>
      <select
        id={field}
        {...described(field, parts)}
        {...select}
        className={inputStyle(Boolean(fault), 'cursor-pointer')}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
