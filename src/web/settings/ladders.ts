import type { PolicyDocument } from '../../contract/policy.ts';
import type { PolicyRungDocument } from '../../contract/policy-rung.ts';
import type { Fault } from '../../domain/errors.ts';

/** The four ladders of a policy, by the path at which the contract has them. */
export const ladderKeys = ['withDue', 'withoutDue', 'optional.withDue', 'optional.withoutDue'] as const;
export type LadderKey = (typeof ladderKeys)[number];

export type Ladder = PolicyDocument['withDue'];

export function ladderOf(policy: PolicyDocument, key: LadderKey): Ladder {
  switch (key) {
    case 'withDue':
      return policy.withDue;
    case 'withoutDue':
      return policy.withoutDue;
    case 'optional.withDue':
      return policy.optional.withDue;
    case 'optional.withoutDue':
      return policy.optional.withoutDue;
  }
}

export function withLadder(policy: PolicyDocument, key: LadderKey, ladder: Ladder): PolicyDocument {
  switch (key) {
    case 'withDue':
      return { ...policy, withDue: ladder };
    case 'withoutDue':
      return { ...policy, withoutDue: ladder };
    case 'optional.withDue':
      return { ...policy, optional: { ...policy.optional, withDue: ladder } };
    case 'optional.withoutDue':
      return { ...policy, optional: { ...policy.optional, withoutDue: ladder } };
  }
}

/** What is wrong with one ladder: its rungs by their place, and the ladder itself. */
export interface LadderFaults {
  whole: string[];
  /** Of a rung: which of its parts, and what. */
  of(index: number): Fault[];
  any: boolean;
}

export function faultsOfLadder(faults: readonly Fault[], key: LadderKey): LadderFaults {
  const own = faults.filter(({ path }) => path === key || path.startsWith(`${key}[`));
  const within = (index: number) => `${key}[${index}]`;
  return {
    whole: own.filter(({ path }) => path === key).map(({ reason }) => reason),
    of: (index) =>
      own
        .filter(({ path }) => path === within(index) || path.startsWith(`${within(index)}.`))
        .map(({ path, reason }) => ({ path: path.slice(within(index).length + 1), reason })),
    any: own.length > 0,
  };
}

/** A rung to begin with, named as no other is. */
export function newRung(ladder: Ladder, withDue: boolean): PolicyRungDocument {
  const names = ladder.map(({ rung }) => rung);
  let n = ladder.length + 1;
  while (names.includes(`step${n}`)) n += 1;
  const when: PolicyRungDocument['when'] = withDue
    ? { from: 'due', days: -2, time: '09:00' }
    : { from: 'opening', days: 1, time: '09:00' };
  return { rung: `step${n}`, when, to: ['owner'], silenceable: true };
}

/** One place up or down. */
export function moved(ladder: Ladder, index: number, by: -1 | 1): Ladder {
  const next = [...ladder];
  const [rung] = next.splice(index, 1);
  if (rung) next.splice(index + by, 0, rung);
  return next;
}

/** How a rung counts, as a form asks it: a number of days before or after, the day itself, or hours. */
export type Direction = 'before' | 'same' | 'after' | 'hours';
type When = PolicyRungDocument['when'];

export function directionOf(when: When): Direction {
  if ('hours' in when) return 'hours';
  if (when.days === 0) return 'same';
  return when.days < 0 ? 'before' : 'after';
}

/** Which directions a day to count from has. */
export const directionsFrom: Record<When['from'], readonly Direction[]> = {
  due: ['before', 'same', 'after'],
  target: ['before', 'same'],
  opening: ['hours', 'same', 'after'],
};

const firstTime = '09:00';

/** The same rung, counted otherwise; what still fits is kept. */
export function turned(when: When, from: When['from'], direction: Direction): When {
  const allowed = directionsFrom[from].includes(direction) ? direction : 'same';
  if (allowed === 'hours') return { from: 'opening', hours: 'hours' in when ? when.hours : 24 };
  const time = 'time' in when ? when.time : firstTime;
  const days = 'days' in when ? Math.abs(when.days) : 0;
  if (allowed === 'same') return { from, days: 0, time };
  return { from, days: (days || 1) * (allowed === 'before' ? -1 : 1), time };
}

const order = ['opening', 'target', 'due'] as const;

/** Minutes from the day it counts from. */
function minutesOf(when: When): number {
  if ('hours' in when) return when.hours * 60;
  const [hours = 0, minutes = 0] = when.time.split(':').map(Number);
  return when.days * 1_440 + hours * 60 + minutes;
}

/** As the contract wants a ladder: what counts from the opening, then from the target day, then from the due day, each by its time. */
export const inOrder = (rungs: readonly PolicyRungDocument[]): PolicyRungDocument[] =>
  rungs.toSorted(
    (a, b) => order.indexOf(a.when.from) - order.indexOf(b.when.from) || minutesOf(a.when) - minutesOf(b.when),
  );
