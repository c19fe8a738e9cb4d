import { type Day, nthDay } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-text.ts';
import type { Reason } from '../../domain/duty.ts';
import { reason } from '../reason.ts';
import type { AppiParameters } from './rule-sets.ts';

export interface PreliminaryReport {
  target: Day;
  due: Day;
  because: Reason;
}

/**
 * When the preliminary report (速報) is expected: promptly, by a yardstick of calendar days that no holiday moves
 * (APPI-PRELIM-WHEN). Day 1 is the day of knowing here too, the earlier reading (DL-DAY1).
 */
export function preliminaryReport({ preliminary: { target, due } }: AppiParameters, known: Day): PreliminaryReport {
  const days = { target: nthDay(known, target), due: nthDay(known, due) };
  return {
    ...days,
    because: reason(
      'APPI-PRELIM-WHEN',
      ['incident.knownAt'],
      `速やかに行います。目安は、知った日(${known})を1日目として${target}日目の${shortDay(days.target).ja}から${due}日目の${shortDay(days.due).ja}までです。土日祝日も数えます。`,
      `Promptly; as a yardstick from day ${target}, ${shortDay(days.target).en}, to day ${due}, ${shortDay(days.due).en}, with ${known} as day 1. Weekends and holidays count.`,
    ),
  };
}
