import { type Day, nthDay } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-text.ts';
import type { Reason } from '../../domain/duty.ts';
import { reason } from '../reason.ts';

/** Promptly, by a yardstick of calendar days that no holiday moves; day 1 is the day of knowing (MN-PRELIM, DL-DAY1). */
export function yardstick(
  { target, due }: { target: number; due: number },
  known: Day,
): { target: Day; due: Day; because: Reason } {
  const days = { target: nthDay(known, target), due: nthDay(known, due) };
  return {
    ...days,
    because: reason(
      'MN-PRELIM',
      ['incident.knownAt'],
      `速やかに行います。目安は、知った日(${known})を1日目として${target}日目の${shortDay(days.target).ja}から${due}日目の${shortDay(days.due).ja}までです。土日祝日も数えます。`,
      `Promptly; as a yardstick from day ${target}, ${shortDay(days.target).en}, to day ${due}, ${shortDay(days.due).en}, with ${known} as day 1. Weekends and holidays count.`,
    ),
  };
}
