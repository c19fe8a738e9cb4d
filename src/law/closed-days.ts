import holidayTable from '@holiday-jp/holiday_jp';
import type { CrossedDay } from '../contract/deadlines.ts';
import { type Day, weekdayOf } from '../domain/day.ts';

/**
 * Days on which administrative organs are closed (行政機関の休日に関する法律, DL-CLOSED): Saturday, Sunday, national
 * holidays, year-end. Only the table of holidays is used: its date functions read the local time zone.
 */

/** Years whose holidays the Cabinet Office has announced. */
export const officialYears = { first: 2022, last: 2027 } as const;

/** Closed around the new year, as `MM-DD`. */
export const yearEnd: ReadonlySet<string> = new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']);

const holidays: Readonly<Record<string, { readonly name: string }>> = holidayTable.holidays;

/** Are the holidays of this day's year official? A year not yet announced is not guessed (DL-UNOFFICIAL). */
export function isOfficial(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return officialYears.first <= year && year <= officialYears.last;
}

/** Why a day is closed; null when it is open. Of a year that is not official only weekends and year-end are known. */
export function closureOf(day: Day): CrossedDay | null {
  const holiday = isOfficial(day) ? holidays[day] : undefined;
  if (holiday) return { day, why: 'holiday', name: holidayName(holiday.name) };
  if (yearEnd.has(day.slice(5))) return { day, why: 'yearEnd' };
  const weekday = weekdayOf(day);
  if (weekday === 6) return { day, why: 'saturday' };
  if (weekday === 0) return { day, why: 'sunday' };
  return null;
}

/** The table writes a substitute as `山の日 振替休日` and a day between two holidays as `休日`. */
function holidayName(name: string): string {
  if (name.endsWith('振替休日')) return '振替休日';
  return name === '休日' ? '国民の休日' : name;
}
