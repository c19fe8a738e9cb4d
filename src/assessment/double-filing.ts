import type { Duty, DutyId, Reason } from '../domain/duty.ts';
import { TWO_LAWS } from '../law/my-number/recipient.ts';

const OF_THE_MY_NUMBER_ACT: readonly DutyId[] = ['myNumber.final', 'myNumber.grave'];

/** What a person must judge when both laws ask for a report: one filing or two (MN-DUAL). */
export function doubleFiling(duties: readonly Duty[]): Reason[] {
  const ids = new Set(duties.map(({ id }) => id));
  return ids.has('ppc.final') && OF_THE_MY_NUMBER_ACT.some((id) => ids.has(id)) ? [TWO_LAWS] : [];
}
