import { isDay } from '../../domain/day.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { TextArea, TextField } from '../parts/field.tsx';
import { useWords } from '../words/words.tsx';
import { useFieldWords } from './field-words.ts';
import type { FormField, Value } from './fields.ts';
import { HashField } from './hash-field.tsx';

interface EventFieldProps {
  /** Of the event, for the words. */
  type: string;
  field: FormField;
  id: string;
  value: Value;
  fault: string | undefined;
  onChange: (value: Value) => void;
}

/** One field of an event's form, by what the contract says of it. */
export function EventField({ type, field, id, value, fault, onChange }: EventFieldProps) {
  const { t, day } = useWords();
  const words = useFieldWords();
  const text = typeof value === 'string' ? value : '';
  const hint = words.hint(type, field.name);
  const parts = { label: words.label(type, field.name), hint, fault, optional: !field.required };
  const input = {
    ...parts,
    id,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  const options = field.values.map((one) => ({ value: one, label: words.value(one) }));

  switch (field.kind) {
    case 'yes':
      return (
        <Checkbox
          id={id}
          label={parts.label}
          hint={hint}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      );
    case 'choice':
      return (
        <div id={id} tabIndex={-1}>
          <RadioGroup {...parts} options={options} value={text === '' ? null : text} onChange={onChange} />
        </div>
      );
    case 'choices':
      return (
        <div id={id} tabIndex={-1}>
          <CheckboxGroup {...parts} options={options} values={Array.isArray(value) ? value : []} onChange={onChange} />
        </div>
      );
    case 'day':
      return <DayField {...input} />;
    case 'instant':
      return (
        <TextField
          {...input}
          type="datetime-local"
          hint={[t('incident.form.time'), isDay(text.slice(0, 10)) && day(text.slice(0, 10))].filter(Boolean).join(' ')}
        />
      );
    case 'number':
      return <TextField {...input} inputMode="numeric" autoComplete="off" className="max-w-60" />;
    case 'hash':
      return <HashField {...parts} id={id} value={text} onChange={onChange} />;
    case 'lines':
      return <TextArea {...input} hint={hint ?? t('incident.form.lines')} />;
    case 'prose':
      return <TextArea {...input} maxLength={field.maxLength} />;
    default:
      return <TextField {...input} maxLength={field.maxLength} autoComplete="off" />;
  }
}
