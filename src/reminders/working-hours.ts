import { addDays, dayOf, instantAt } from '../domain/day.ts';
import { addMilliseconds, type Instant } from '../domain/time.ts';
import type { Calendar } from './calendar.ts';

const MINUTE_MS = 60_000;
/** No country closes for longer; bounds the search when every day is said to be closed. */
const SEARCH_DAYS = 60;

export function isWorking(instant: Instant, calendar: Calendar): boolean {
  const day = dayOf(instant);
  return calendar
    .hoursOn(day)
    .some(({ opens, closes }) => instant >= instantAt(day, opens) && instant < instantAt(day, closes));
}

/** The last minute of work before an instant (17:59 of an open day), if it lies not before `floor`. */
export function lastWorkingMinute(before: Instant, calendar: Calendar, floor: Instant): Instant | null {
  for (let day = dayOf(before); day >= dayOf(floor); day = addDays(day, -1)) {
    const [last] = calendar
      .hoursOn(day)
      .map(({ closes }) => addMilliseconds(instantAt(day, closes), -MINUTE_MS))
      .filter((minute) => minute < before)
      .sort()
      .reverse();
    if (last !== undefined) return last >= floor ? last : null;
  }
  return null;
}

/** The first opening after an instant, if it lies before `limit`. */
export function nextOpening(after: Instant, calendar: Calendar, limit: Instant | null): Instant | null {
  const first = dayOf(after);
  const last = limit === null ? addDays(first, SEARCH_DAYS) : dayOf(limit);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const [opening] = calendar
      .hoursOn(day)
      .map(({ opens }) => instantAt(day, opens))
      .filter((instant) => instant > after)
      .sort();
    if (opening !== undefined) return limit === null || opening < limit ? opening : null;
  }
  return null;
}
