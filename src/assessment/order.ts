import type { Day } from '../domain/day.ts';
import type { Duty } from '../domain/duty.ts';

/** Code-unit order, as everywhere in the contract. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By due day, null last; then id; then recipient. */
export const byDue = (a: Duty, b: Duty): number =>
  byDay(a.due, b.due) || byText(a.id, b.id) || byText(a.recipient, b.recipient);

function byDay(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return byText(a, b);
}
