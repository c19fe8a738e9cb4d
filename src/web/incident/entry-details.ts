import { isInstant } from '../../contract/facts.ts';
import { isDay } from '../../domain/day.ts';
import type { EventView } from './calls.ts';

/** What an event of the chain says, as lines; what is shown in its own place is left out. Pure. */

const elsewhere = new Set([
  'facts',
  'duties',
  'moved',
  'corrects',
  'event',
  'ruleSets',
  'duty',
  'task',
  'approver',
  'open',
  'timer',
]);

export type DetailValue =
  | { kind: 'text' | 'day' | 'instant' | 'hash'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'yes'; yes: boolean }
  | { kind: 'list'; texts: string[] }
  /** Ids of persons, or of what is no person and not shown. */
  | { kind: 'ids'; ids: string[] };

export interface Detail {
  name: string;
  value: DetailValue;
}

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
const areTexts = (values: unknown[]): values is string[] => values.every((one) => typeof one === 'string');

/** What somebody wrote comes last: it is the longest. */
export function detailsOf({ data }: Pick<EventView, 'data'>): Detail[] {
  const details = Object.entries(data).flatMap(([name, value]) => {
    const said = elsewhere.has(name) ? null : read(value);
    return said ? [{ name, value: said }] : [];
  });
  const isNote = ({ name }: Detail) => name === 'note' || name === 'reason';
  return [...details.filter((one) => !isNote(one)), ...details.filter(isNote)];
}

function read(value: unknown): DetailValue | null {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'yes', yes: value };
  if (Array.isArray(value)) return listed(value);
  if (typeof value !== 'string' || value === '') return null;
  if (isDay(value)) return { kind: 'day', text: value };
  if (isInstant(value)) return { kind: 'instant', text: value };
  if (isId(value)) return { kind: 'ids', ids: [value] };
  if (/^[0-9a-f]{64}$/.test(value)) return { kind: 'hash', text: value };
  return { kind: 'text', text: value };
}

function listed(values: unknown[]): DetailValue | null {
  if (values.length === 0) return null;
  if (areTexts(values)) return values.every(isId) ? { kind: 'ids', ids: values } : { kind: 'list', texts: values };
  // The mails of a reminder: to whom each went.
  const persons = values.flatMap((one) => personOf(one) ?? []);
  return persons.length > 0 ? { kind: 'ids', ids: persons } : null;
}

const personOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'person' in value && typeof value.person === 'string'
    ? value.person
    : null;

/** What an event is about: a duty or a task that it names, the step of a reminder, else its instance. */
export function aboutOf({ data, target }: Pick<EventView, 'data' | 'target'>): { target: string; step: string | null } {
  if (typeof data.duty === 'string') return { target: data.duty, step: null };
  if (typeof data.timer !== 'string') return { target, step: null };
  const [instance = target, step = null] = data.timer.split('/');
  return { target: instance, step };
}
