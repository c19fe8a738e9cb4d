import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import { classes } from './classes.ts';
import { Fault, type FieldProps } from './field.tsx';

const box = 'size-5 shrink-0 mt-1 accent-accent cursor-pointer';
const inlineBox = 'rounded-8 border border-edge px-3 has-checked:border-accent has-checked:bg-accent-ground';
const row = 'flex gap-2.5 items-start min-h-11 pointer-fine:min-h-9 py-1.5 cursor-pointer';

type BoxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
  ref?: Ref<HTMLInputElement>;
};

function Box({ type, label, hint, className, ...input }: BoxProps & { type: 'checkbox' | 'radio' }) {
  const id = useId();
  return (
    <div className={className}>
      <label className={row}>
        <input type={type} aria-describedby={hint ? id : undefined} {...input} className={box} />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={id} className="-mt-1 ml-7.5 text-sm text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

export const Checkbox = (props: BoxProps) => <Box type="checkbox" {...props} />;

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

interface GroupProps<Value extends string> extends Omit<FieldProps, 'optional'> {
  options: readonly ChoiceOption<Value>[];
  /** Of the group, for a link to it. */
  id?: string;
  /** Beside each other where there is room, as bordered buttons. */
  inline?: boolean;
  disabled?: boolean;
  /** Said aloud only: what stands around it shows it. */
  labelHidden?: boolean;
}

/** One of a few: a question with its answers in sight. */
export function RadioGroup<Value extends string>({
  options,
  value,
  onChange,
  ...group
}: GroupProps<Value> & { value: Value | null; onChange: (value: Value) => void }) {
  const name = useId();
  return (
    <Group {...group}>
      {options.map((option) => (
        <Box
          key={option.value}
          type="radio"
          name={name}
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
          className={classes(group.inline && inlineBox)}
        />
      ))}
    </Group>
  );
}

/** Any of several. */
export function CheckboxGroup<Value extends string>({
  options,
  values,
  onChange,
  ...group
}: GroupProps<Value> & { values: readonly Value[]; onChange: (values: Value[]) => void }) {
  return (
    <Group {...group}>
      {options.map((option) => (
        <Box
          key={option.value}
          type="checkbox"
          label={option.label}
          hint={option.hint}
          disabled={option.disabled}
          className={classes(group.inline && inlineBox)}
          checked={values.includes(option.value)}
          onChange={({ target }) =>
            onChange(
              options
                .map(({ value }) => value)
                .filter((value) => (value === option.value ? target.checked : values.includes(value))),
            )
          }
        />
      ))}
    </Group>
  );
}

function Group({
  id: given,
  label,
  hint,
  fault,
  className,
  inline = false,
  disabled = false,
  labelHidden = false,
  children,
}: Omit<GroupProps<string>, 'options'> & { children: ReactNode }) {
  const own = useId();
  const id = given ?? own;
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} tabIndex={-1} className={className} aria-describedby={about || undefined} disabled={disabled}>
      <legend className={labelHidden ? 'sr-only' : 'font-bold'}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      <div className={classes('mt-1 flex', inline ? 'flex-wrap gap-2' : 'flex-col')}>{children}</div>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </fieldset>
  );
}
