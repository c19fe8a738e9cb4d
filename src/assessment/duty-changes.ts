import type { DutyChange } from '../contract/duty-change.ts';
import { type Duty, dutyKey } from '../domain/duty.ts';
import { changeText } from './change-texts.ts';
import { byDue, byText } from './order.ts';

/** A duty in two assessments; null: it is not in this one. */
export interface DutyPair {
  before: Duty | null;
  after: Duty | null;
}

/**
 * The same duties side by side. One that goes to another recipient is the same duty still: of each id, what only one
 * side has is paired in order. By due day, id and recipient of what then is.
 */
export function pairDuties(before: readonly Duty[], after: readonly Duty[]): DutyPair[] {
  const there = new Map(after.map((duty) => [dutyKey(duty), duty]));
  const pairs: DutyPair[] = [];
  const alone: Duty[] = [];
  for (const duty of before) {
    const same = there.get(dutyKey(duty));
    if (same) pairs.push({ before: duty, after: same });
    else alone.push(duty);
    there.delete(dutyKey(duty));
  }
  const fresh = [...there.values()];
  for (const duty of alone) {
    const at = fresh.findIndex(({ id }) => id === duty.id);
    pairs.push({ before: duty, after: at < 0 ? null : (fresh.splice(at, 1)[0] ?? null) });
  }
  pairs.push(...fresh.map((duty) => ({ before: null, after: duty })));
  return pairs.sort((a, b) => byPlace(a, b));
}

function byPlace(a: DutyPair, b: DutyPair): number {
  const [left, right] = [a.after ?? a.before, b.after ?? b.before];
  return left && right ? byDue(left, right) : byText(String(left?.id), String(right?.id));
}

/** Everything in which a duty differs that the contract counts as a change; reasons and basis are not. */
export function changesBetween({ before, after }: DutyPair): DutyChange[] {
  const duty = after ?? before;
  if (!duty) return [];
  const { id, recipient } = duty;
  const change = (kind: DutyChange['kind'], from: string | null, to: string | null): DutyChange => ({
    kind,
    id,
    recipient,
    from,
    to,
    ...changeText(kind, duty, from, to),
  });
  if (!before) return [change('appears', null, duty.due)];
  if (!after) return [change('vanishes', duty.due, null)];
  const differing = (kind: DutyChange['kind'], from: string | null, to: string | null): DutyChange[] =>
    from === to ? [] : [change(kind, from, to)];
  const moves = differing('moves', before.due, after.due);
  // A due day that moves takes target and day 1 along: they are news only by themselves.
  const target = moves.length > 0 ? [] : differing('target', before.target, after.target);
  const clock = moves.length + target.length > 0 ? [] : differing('dayOne', before.knownDay, after.knownDay);
  return [
    ...differing('recipient', before.recipient, after.recipient),
    ...differing('standing', before.standing, after.standing),
    ...moves,
    ...target,
    ...clock,
    ...differing('mode', before.mode ?? null, after.mode ?? null),
  ];
}

/** What two lists of duties differ in, in the order in which it is due. */
export const dutyChanges = (before: readonly Duty[], after: readonly Duty[]): DutyChange[] =>
  pairDuties(before, after).flatMap(changesBetween);
