import type { PayloadShape } from '../../contract/events.ts';
import { type Day, wallClock } from '../../domain/day.ts';
import type { Instant } from '../../domain/time.ts';
import { countOf } from '../facts/count.ts';

/** A form for an event, made of the description of its payload that the API gives. Pure. */

export type FieldKind =
  | 'line'
  | 'prose'
  | 'lines'
  | 'day'
  | 'instant'
  | 'number'
  | 'yes'
  | 'choice'
  | 'choices'
  | 'hash';

export interface FormField {
  name: string;
  kind: FieldKind;
  required: boolean;
  maxLength: number | undefined;
  minimum: number;
  /** Of a choice. */
  values: string[];
}

/** What a field holds while it is being filled in. */
export type Value = string | boolean | string[];
export type Values = Record<string, Value>;

type Property = PayloadShape['properties'][string];

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Longer than this is written over several lines. */
const oneLine = 200;

function kindOf({ type, format, pattern, maxLength, items, enum: values }: Property): FieldKind {
  if (texts(values).length > 0) return 'choice';
  if (type === 'array') return texts((items as Property | undefined)?.enum).length > 0 ? 'choices' : 'lines';
  if (type === 'boolean') return 'yes';
  if (type === 'number' || type === 'integer') return 'number';
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'instant';
  if (typeof pattern === 'string' && pattern.includes('{64}')) return 'hash';
  return typeof maxLength === 'number' && maxLength <= oneLine ? 'line' : 'prose';
}

/** What must be said first; else in the order of the contract. */
export function fieldsOf({ properties, required }: PayloadShape): FormField[] {
  const fields = Object.entries(properties).map(([name, property]): FormField => {
    const values = texts(property.enum);
    return {
      name,
      kind: kindOf(property),
      required: required.includes(name),
      maxLength: typeof property.maxLength === 'number' ? property.maxLength : undefined,
      minimum: typeof property.minimum === 'number' ? property.minimum : 0,
      values: values.length > 0 ? values : texts((property.items as Property | undefined)?.enum),
    };
  });
  return fields.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What must be said, what may be, what few need, and at last a word for the others. */
function placeOf({ name, required, kind }: FormField): number {
  if (required) return 0;
  if (name === 'note') return 3;
  return kind === 'hash' || name === 'lateReason' || name === 'unknownItems' ? 2 : 1;
}

/** Days on which something was done are most often today; days to come are not guessed. */
const doneOn = new Set(['filedOn', 'publishedOn', 'toldOn', 'startedOn']);

export interface Now {
  today: Day;
  now: Instant;
}

/** What the form begins with; `given` is known already, like the content that was submitted. */
export function blankOf(fields: readonly FormField[], { today, now }: Now, given: Values = {}): Values {
  const blank = ({ name, kind, required }: FormField): Value => {
    if (kind === 'yes') return false;
    if (kind === 'choices') return [];
    if (kind === 'day' && required && doneOn.has(name)) return today;
    if (kind === 'instant' && required) return wallClock(now).replace(' ', 'T');
    return '';
  };
  return Object.fromEntries(fields.map((field) => [field.name, given[field.name] ?? blank(field)]));
}

export type FaultKind = 'required' | 'choose' | 'number' | 'hash' | 'day';

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);

/** What can be seen to be wrong without asking; the contract decides the rest. */
export function faultOf({ kind, required, minimum }: FormField, value: Value | undefined): FaultKind | null {
  if (isEmpty(value)) {
    if (!required || kind === 'yes') return null;
    return kind === 'choice' || kind === 'choices' ? 'choose' : 'required';
  }
  const text = String(value).trim();
  if (kind === 'number') {
    const count = countOf(text);
    return Number.isInteger(count) && count >= minimum ? null : 'number';
  }
  if (kind === 'hash' && !/^[0-9a-f]{64}$/i.test(text)) return 'hash';
  if (kind === 'instant' && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return 'day';
  return null;
}

/** What is sent: what was left empty is left out. A wall clock is that of Japan. */
export function payloadOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = values[field.name];
      return isEmpty(value) ? [] : [[field.name, sent(field.kind, value ?? '')]];
    }),
  );
}

function sent(kind: FieldKind, value: Value): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  switch (kind) {
    case 'number':
      return countOf(text);
    case 'instant':
      return `${text}:00+09:00`;
    case 'hash':
      return text.toLowerCase();
    case 'lines':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    default:
      return text;
  }
}

/** The field that a refusal asks for: the reason of a late filing is demanded only once it is late. */
export const fieldOfRefusal: Readonly<Record<string, string>> = {
  'late-reason-needed': 'lateReason',
  'self-approval-needs-reason': 'selfApprovalReason',
  'other-content': 'content',
  'recheck-not-later': 'recheckOn',
  'complete-with-gaps': 'unknownItems',
  'entrustor-dropped': 'names',
};
