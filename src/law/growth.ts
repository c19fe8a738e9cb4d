import { type Day, dayOf } from '../domain/day.ts';
import type { Reason } from '../domain/duty.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { countText } from './count-text.ts';
import { reason } from './reason.ts';
import type { RuleId } from './rule-ids.ts';

/**
 * When only the count made an incident reportable, its clock starts on the day on which the number was first known to
 * exceed the threshold (APPI-CAT-4-GROW, DL-CHG-1). Null: no such day was given, day 1 stays.
 */
export function growthDay(
  { persons }: CompleteIncident,
  threshold: 1000 | 100,
  rule: RuleId = 'APPI-CAT-4-GROW',
): { day: Day; because: Reason } | null {
  const over = persons.over?.[`${threshold}`];
  if (over === undefined) return null;
  const day = dayOf(over);
  const count = countText(threshold);
  return {
    day,
    because: reason(
      rule,
      [`incident.persons.over.${threshold}`],
      `${count}人を超える可能性があると分かった${day}に4号の事態となったため、その日を1日目とします。`,
      `Item 4 was met on ${day}, when it was first known that the number may exceed ${count}: that day is day 1.`,
    ),
  };
}
