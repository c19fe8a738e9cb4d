import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import { useWords } from '../words/words.tsx';
import { classes } from './classes.ts';

/** What every field has: a label that stays visible, a hint before the input, the fault at its place. */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, said with what to do. */
  fault?: ReactNode;
  /** Marks what may be left out; most fields are required, and only the others are marked. */
  optional?: boolean;
  className?: string | undefined;
}

/** Of one line: for a finger, or for a mouse. */
const oneLine = 'min-h-11 pointer-fine:min-h-10';

export const inputStyle = (faulty: boolean, className?: string, height = oneLine): string =>
  classes(
    height,
    'w-full rounded-8 border bg-surface px-3 py-1.5 leading-150 text-ink placeholder:text-quiet',
    'disabled:bg-raised disabled:text-quiet [&[readonly]]:bg-raised',
    faulty ? 'border-2 border-danger' : 'border-edge',
    className,
  );

export function Field({
  id,
  label,
  hint,
  fault,
  optional = false,
  className,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-bold">
        {label}
        {optional && <span className="ml-2 text-sm font-normal text-quiet">{t('parts.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {children}
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}

export function Fault({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm font-bold text-danger">
      <span aria-hidden="true">●</span>
      <span>{children}</span>
    </p>
  );
}

/** What ties an input to its hint and fault. */
export const described = (id: string, { hint, fault }: Pick<FieldProps, 'hint' | 'fault'>) => ({
  'aria-describedby': [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': fault ? true : undefined,
});

type InputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & { ref?: Ref<HTMLInputElement> };

/** One line: `<TextField label={...} fault={errors.name?.message} {...register('name')} />`. */
export function TextField({ label, hint, fault, optional, className, id, ...input }: InputProps) {
  const own = useId();
  const field = id ?? own;
  const parts = { label, hint, fault, className, ...(optional && { optional }) };
  return (
    <Field id={field} {...parts}>
      <input id={field} {...described(field, parts)} {...input} className={inputStyle(Boolean(fault))} />
    </Field>
  );
}

type AreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & { ref?: Ref<HTMLTextAreaElement> };

/** Several lines; grows with what is written where the browser can. */
export function TextArea({ label, hint, fault, optional, className, id, ...area }: AreaProps) {
  const own = useId();
  const field = id ?? own;
  const parts = { label, hint, fault, className, ...(optional && { optional }) };
  return (
    <Field id={field} {...parts}>
      <textarea
        id={field}
        rows={3}
        {...described(field, parts)}
        {...area}
        // Sized by its content it forgets its rows.
        className={inputStyle(Boolean(fault), 'field-sizing-content', 'min-h-24 max-h-96')}
      />
    </Field>
  );
}
