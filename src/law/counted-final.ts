import type { Day } from '../domain/day.ts';
import { shortDay } from '../domain/day-text.ts';
import type { Reason } from '../domain/duty.ts';
import { type FinalDay, finalDay, unmovedDay } from './final-day.ts';
import { reason } from './reason.ts';
import { rollReason, unofficialReason } from './rolling-reasons.ts';
import type { RuleId } from './rule-ids.ts';

export interface CountedFinal extends FinalDay {
  because: Reason[];
  review: Reason[];
}

const FACTS = ['incident.knownAt'] as const;

/**
 * A final report due on the `n`-th day of knowing, closed days counted (`countRule`) and the last one rolled over where
 * the rule set rolls. `when` is the reason for this `n`. Days in Japan.
 */
export function countedFinal(
  known: Day,
  n: number,
  { rolls, when, countRule }: { rolls: boolean; when: Reason; countRule: RuleId },
): CountedFinal {
  const counted = rolls ? finalDay(known, n) : unmovedDay(known, n);
  const rolled = rollReason(counted, FACTS);
  const review = counted.unofficial ? [unofficialReason(counted, FACTS)] : [];
  const because = [when, countReason(countRule, known, n, counted.day), ...(rolled ? [rolled] : []), ...review];
  return { ...counted, because, review };
}

const countReason = (rule: RuleId, known: Day, n: number, day: Day): Reason =>
  reason(
    rule,
    FACTS,
    `知った日(${known})を1日目として土日祝日も数えると、${n}日目は${shortDay(day).ja}です。`,
    `Counting ${known} as day 1, and weekends and holidays too, day ${n} is ${shortDay(day).en}.`,
  );
