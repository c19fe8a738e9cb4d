import { type Day, dayOf } from '../domain/day.ts';
import type { Reason } from '../domain/duty.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { countText } from './count-text.ts';
import { reason } from './reason.ts';

/**
 * When only the count made an incident reportable, its clock starts on the day on which the number was first known to
 * exceed the threshold (APPI-CAT-4-GROW, DL-CHG-1). Null: no such day was given, day 1 stays.
 */
export function growthDay({ persons }: CompleteIncident, threshold: 1000 | 100): { day: Day; because: Reason } | null {
  const over = persons.over?.[`${threshold}`];
  if (over === undefined) return null;
  const day = dayOf(over);
  const count = countText(threshold);
  return {
    day,
    because: reason(
      'APPI-CAT-4-GROW',
      [`incident.persons.over.${threshold}`],
      `${count}人を超えうると分かった${day}に4号の事態となったため、その日を1日目とする。`,
      `Item 4 was met when the number was known to exceed ${count}, on ${day}: that day is day 1.`,
    ),
  };
}
