import { addDays, dayOf, instantAt } from '../domain/day.ts';
import { addMilliseconds, type Instant } from '../domain/time.ts';
import type { Calendar } from './calendar.ts';

const MINUTE_MS = 60_000;
/** No country closes for longer; bounds the search when every day is said to be closed. */
const SEARCH_DAYS = 60;

export function isWorking(instant: Instant, calendar: Calendar): boolean {
  const day = dayOf(instant);
  return calendar.isOpen(day) && instant >= instantAt(day, calendar.opens) && instant < instantAt(day, calendar.closes);
}

/** The last working minute before an instant (17:59 of an open day), if it lies not before `floor`. */
export function lastWorkingMinute(before: Instant, calendar: Calendar, floor: Instant): Instant | null {
  for (let day = dayOf(before); day >= dayOf(floor); day = addDays(day, -1)) {
    const minute = addMilliseconds(instantAt(day, calendar.closes), -MINUTE_MS);
    if (calendar.isOpen(day) && minute < before) return minute >= floor ? minute : null;
  }
  return null;
}

/** The first opening after an instant, if it lies before `limit`. */
export function nextOpening(after: Instant, calendar: Calendar, limit: Instant | null): Instant | null {
  const first = dayOf(after);
  const last = limit === null ? addDays(first, SEARCH_DAYS) : dayOf(limit);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const opening = instantAt(day, calendar.opens);
    if (calendar.isOpen(day) && opening > after) return limit === null || opening < limit ? opening : null;
  }
  return null;
}
