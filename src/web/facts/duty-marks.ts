import type { Assessment } from '../../contract/assessment.ts';
import type { DealtWith } from '../../contract/revision.ts';
import type { Day } from '../../domain/day.ts';
import type { Duty, Mode, Reason, Recipient, Standing } from '../../domain/duty.ts';

/** What became of the duties between two answers: only a comparison of what the API said. */

export type Mark =
  | { kind: 'new' }
  | { kind: 'gone' }
  | { kind: 'moved'; from: Day | null; to: Day | null }
  | { kind: 'standing'; from: Standing; to: Standing }
  | { kind: 'recipient'; from: Recipient; to: Recipient }
  | { kind: 'mode'; from: Mode | null; to: Mode | null };

export interface MarkedDuty {
  key: string;
  duty: Duty;
  marks: Mark[];
  /** Why it is no longer due, of one that is gone. */
  because: Reason[];
  /** Nothing is left to do of it, whatever the answers are. */
  done: DealtWith | null;
}

const keyOf = ({ id, recipient }: Pick<Duty, 'id' | 'recipient'>): string => `${id}:${recipient}`;

/**
 * The duties as they are now, in their order, and after them those that are gone. Nothing is marked without a `before`,
 * nor what is dealt with already.
 */
export function markedDuties(
  before: Assessment | null,
  now: Assessment,
  dealtWith: readonly DealtWith[] = [],
): MarkedDuty[] {
  const done = new Map(dealtWith.map((each) => [keyOf(each), each]));
  return changed(before, now).map((each) => {
    const over = done.get(keyOf(each.duty));
    return over ? { ...each, marks: [], done: over } : { ...each, done: null };
  });
}

type Changed = Omit<MarkedDuty, 'done'>;

function changed(before: Assessment | null, now: Assessment): Changed[] {
  if (!before) return now.duties.map((duty) => ({ key: keyOf(duty), duty, marks: [], because: [] }));
  const earlier = new Map(before.duties.map((duty) => [keyOf(duty), duty]));
  const pairs = now.duties.map((duty) => {
    const same = earlier.get(keyOf(duty));
    earlier.delete(keyOf(duty));
    return { duty, same };
  });
  const kept = pairs.map(({ duty, same }): Changed => {
    // The same report to somebody else is one that moved, not one that vanished beside one that appeared.
    const elsewhere = same ?? [...earlier.values()].find(({ id }) => id === duty.id);
    if (elsewhere) earlier.delete(keyOf(elsewhere));
    return { key: keyOf(duty), duty, marks: elsewhere ? marksOf(elsewhere, duty) : [{ kind: 'new' }], because: [] };
  });
  const gone = [...earlier.values()].map(
    (duty): Changed => ({
      key: `gone ${keyOf(duty)}`,
      duty,
      marks: [{ kind: 'gone' }],
      because: now.notDue.find(({ id }) => id === duty.id)?.because ?? [],
    }),
  );
  return [...kept, ...gone];
}

function marksOf(from: Duty, to: Duty): Mark[] {
  const marks: Mark[] = [];
  if (from.recipient !== to.recipient) marks.push({ kind: 'recipient', from: from.recipient, to: to.recipient });
  if (from.standing !== to.standing) marks.push({ kind: 'standing', from: from.standing, to: to.standing });
  if (from.due !== to.due) marks.push({ kind: 'moved', from: from.due, to: to.due });
  if (from.mode !== to.mode) marks.push({ kind: 'mode', from: from.mode ?? null, to: to.mode ?? null });
  return marks;
}

/** What is still to be done. */
export const openDuties = (duties: readonly MarkedDuty[]): Duty[] =>
  duties.filter(({ done, marks }) => !done && !marks.some(({ kind }) => kind === 'gone')).map(({ duty }) => duty);

/** The earliest day by which something is, or may be, owed. */
export function nextDue(duties: readonly Duty[]): Day | null {
  const days = duties.flatMap(({ standing, due }) => (isOwed(standing) && due !== null ? [due] : []));
  return days.sort()[0] ?? null;
}

export const isOwed = (standing: Standing): boolean => standing === 'due' || standing === 'possible';
