import { addMilliseconds, type Instant, millisecondsOf, toInstant } from './time.ts';

/**
 * A calendar day in Japan, `YYYY-MM-DD`. Japan Standard Time has been +09:00 without a
 * summer time since 1951, so a day is a whole number of days since 1970 (see ADR 0004).
 */
export type Day = string;

const DAY_MS = 86_400_000;
const JST_OFFSET_MS = 9 * 3_600_000;

// A date alone is read as UTC. Put together from its parts a day costs a third of `toISOString`, and an assessment counts dozens.
const numberOf = (day: Day): number => Date.parse(day) / DAY_MS;
const twoDigits = (part: number): string => (part < 10 ? `0${part}` : `${part}`);

function dayNumbered(number: number): Day {
  const date = new Date(number * DAY_MS);
  const year = `${date.getUTCFullYear()}`.padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** Is this text a day that the calendar has? (2026-02-30 is not.) */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = numberOf(text);
  return Number.isFinite(number) && dayNumbered(number) === text;
}

/** The day in Japan of an instant. */
export const dayOf = (instant: Instant): Day =>
  dayNumbered(Math.floor((millisecondsOf(instant) + JST_OFFSET_MS) / DAY_MS));

export const addDays = (day: Day, days: number): Day => dayNumbered(numberOf(day) + days);

/** The n-th day of a count whose day 1 is `first` (DL-DAY1). */
export const nthDay = (first: Day, n: number): Day => addDays(first, n - 1);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => (((numberOf(day) + 4) % 7) + 7) % 7;

/** The instant of a wall-clock time in Japan on a day; `24:00` is the end of the day. */
export function instantAt(day: Day, time: `${number}:${number}`): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return toInstant(numberOf(day) * DAY_MS - JST_OFFSET_MS + (hours * 60 + minutes) * 60_000);
}

/** A deadline is the end of its day: 24:00 in Japan. */
export const endOf = (day: Day): Instant => instantAt(day, '24:00');

/** Minutes since midnight in Japan. */
export const minuteOfDay = (instant: Instant): number =>
  Math.floor((((millisecondsOf(instant) + JST_OFFSET_MS) % DAY_MS) + DAY_MS) / 60_000) % 1_440;

/** `2026-12-21 09:00` in Japan. */
export function wallClock(instant: Instant): string {
  return addMilliseconds(instant, JST_OFFSET_MS).slice(0, 16).replace('T', ' ');
}
