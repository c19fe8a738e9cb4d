import { addDays, type Day, dayOf, endOf } from '../../domain/day.ts';
import type { Instant } from '../../domain/time.ts';

/** The last whole day before an instant that is the end of a day in Japan; null of any other instant. */
export function lastDayOf(instant: Instant): Day | null {
  const day = addDays(dayOf(instant), -1);
  return endOf(day) === instant ? day : null;
}
