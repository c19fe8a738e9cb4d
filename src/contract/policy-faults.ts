import type { Fault } from '../domain/errors.ts';
import type { PolicyRungDocument } from './policy-rung.ts';

type When = PolicyRungDocument['when'];
interface Kind {
  withDue: boolean;
  /** A duty, or what may become one: not what is only recommended or to be endeavoured. */
  owed: boolean;
}

const daysOf = (when: When): number => ('hours' in when ? when.hours / 24 : when.days);
const isOnDueDay = ({ when }: PolicyRungDocument): boolean => when.from === 'due' && daysOf(when) === 0;
const isAfterDue = ({ when }: PolicyRungDocument): boolean => when.from === 'due' && daysOf(when) > 0;

/** What the mails say of these rungs is true only while they stand where they do. */
const meanings: Record<string, { is: (when: When) => boolean; must: string }> = {
  target: { is: ({ from }) => from === 'target', must: 'must count from the target day' },
  dayBefore: { is: (when) => when.from === 'due' && daysOf(when) < 0, must: 'must lie before the due day' },
  dueDay: { is: (when) => when.from === 'due' && daysOf(when) === 0, must: 'must lie on the due day' },
  evening: { is: (when) => when.from === 'due' && daysOf(when) === 0, must: 'must lie on the due day' },
  due: {
    is: (when) => when.from === 'due' && 'time' in when && when.days === 0 && when.time === '24:00',
    must: 'must lie at 24:00 of the due day',
  },
  overdue: { is: (when) => when.from === 'due' && daysOf(when) > 0, must: 'must lie after the due day' },
};

/** Nobody may do away with these: a deadline never passes in silence. */
const indispensable = ['dueDay', 'evening', 'due'];

/** What is wrong with a ladder whose form is right. Pure. */
export function ladderFaults(rungs: readonly PolicyRungDocument[], kind: Kind): Fault[] {
  const last = rungs.at(-1);
  const names = rungs.map(({ rung }) => rung);
  const missing = kind.withDue && kind.owed ? indispensable.filter((name) => !names.includes(name)) : [];
  const faults = rungs.flatMap((rung, index) =>
    rungFaults(rung, rungs.slice(0, index), { ...kind, isLast: rung === last }).map(
      ({ path, reason }): Fault => ({ path: `[${index}].${path}`, reason }),
    ),
  );
  if (missing.length > 0)
    faults.push({ path: '', reason: `must keep the rungs of the due day: ${missing.join(', ')} missing` });
  else if (rungs.length === 0) faults.push({ path: '', reason: 'must not be empty' });
  else if (kind.withDue && !rungs.some(isOnDueDay))
    faults.push({ path: '', reason: 'must have a rung on the due day' });
  else if (kind.withDue && !rungs.some(isAfterDue))
    faults.push({ path: '', reason: 'must have a rung after the due day' });
  return faults;
}

function rungFaults(
  { rung, when, to, repeats, silenceable }: PolicyRungDocument,
  before: readonly PolicyRungDocument[],
  { withDue, owed, isLast }: Kind & { isLast: boolean },
): Fault[] {
  const faults: Fault[] = [];
  const meaning = withDue ? meanings[rung] : undefined;
  if (before.some((other) => other.rung === rung)) faults.push({ path: 'rung', reason: 'is the name of two rungs' });
  if (meaning && !meaning.is(when)) faults.push({ path: 'when', reason: `${meaning.must}, as its name says` });
  if (!withDue && when.from !== 'opening')
    faults.push({ path: 'when.from', reason: 'must be "opening": there is no other day to count from' });
  else if (when.from === 'opening' && daysOf(when) < 0)
    faults.push({ path: 'when.days', reason: 'must not lie before the opening' });
  if (when.from === 'target' && daysOf(when) > 0)
    faults.push({ path: 'when.days', reason: 'must not lie after the target day: count from the due day' });
  const previous = before.at(-1);
  if (previous && placeOf(previous.when) > placeOf(when))
    faults.push({ path: 'when', reason: `lies before the rung "${previous.rung}", which stands before it` });
  if (new Set(to).size < to.length) faults.push({ path: 'to', reason: 'names a role twice' });
  if (repeats && !isLast) faults.push({ path: 'repeats', reason: 'only the last rung repeats' });
  if (isLast) faults.push(...lastFaults({ rung, when, to, ...(repeats && { repeats }) }, { withDue, owed }));
  const late = withDue ? when.from === 'due' && daysOf(when) >= 0 : repeats !== undefined;
  if (silenceable && late)
    faults.push({ path: 'silenceable', reason: 'no acknowledgement silences a rung of the due day or after it' });
  return faults;
}

/** The last rung is what makes that nothing is ever forgotten. */
function lastFaults({ when, repeats }: PolicyRungDocument, { withDue, owed }: Kind): Fault[] {
  if (!repeats) return [{ path: 'repeats', reason: 'is required: the last rung goes on until it is done' }];
  const faults: Fault[] = [];
  if ('hours' in when) faults.push({ path: 'when', reason: 'of a rung that repeats must be days and a time' });
  if (withDue && !(when.from === 'due' && daysOf(when) > 0))
    faults.push({ path: 'when', reason: 'of the rung that repeats must lie after the due day' });
  if (withDue && owed && repeats !== 'daily')
    faults.push({ path: 'repeats', reason: 'must be "daily": a duty is overdue' });
  return faults;
}

/** Sorts as the rungs go: what counts from the opening first, then from the target day, then from the due day. */
function placeOf(when: When): number {
  const [hours = 0, minutes = 0] = 'time' in when ? when.time.split(':').map(Number) : [];
  const minute = 'hours' in when ? when.hours * 60 : when.days * 1_440 + hours * 60 + minutes;
  return ['opening', 'target', 'due'].indexOf(when.from) * 1e9 + minute;
}
