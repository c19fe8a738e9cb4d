import { type Day, nthDay } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-text.ts';
import type { Reason } from '../../domain/duty.ts';
import { reason } from '../reason.ts';
import type { PmarkParameters } from './rule-sets.ts';

/** When the preliminary report of an accident is expected (PM-PRELIM): about 3 to 5 days from discovery, never moved. */
export function preliminaryReport(
  { preliminary: { target, due } }: PmarkParameters,
  known: Day,
): { target: Day; due: Day; because: Reason } {
  const days = { target: nthDay(known, target), due: nthDay(known, due) };
  return {
    ...days,
    because: reason(
      'PM-PRELIM',
      ['incident.knownAt'],
      `速報は、発覚した日(${known})を1日目として、おおむね${target}日目の${shortDay(days.target).ja}から${due}日目の${shortDay(days.due).ja}までに行います。`,
      `The preliminary report is expected from about day ${target}, ${shortDay(days.target).en}, to day ${due}, ${shortDay(days.due).en}, with the day of discovery, ${known}, as day 1.`,
    ),
  };
}
