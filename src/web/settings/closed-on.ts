import type { ClosedDays, OfficeCalendar } from '../../contract/calendar.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '../../domain/day.ts';

/** A day in the picture of a year: why nobody works on it, if so. */
export interface YearDay {
  day: Day;
  /** 0 is Sunday. */
  weekday: number;
  /** The law's, by its name or kind. */
  closure: { why: 'saturday' | 'sunday' | 'holiday' | 'yearEnd'; name: string | null } | null;
  /** The organization's own, by its place in the list. */
  own: { index: number; name: string } | null;
  /** Of the organization's week. */
  isWorkday: boolean;
}

type Closure = NonNullable<YearDay['closure']>;

/** Whether a span covers a day; one of every year may go over the new year. */
export function covers({ from, to }: Pick<ClosedDays, 'from' | 'to'>, day: Day): boolean {
  if (from.length === 10) return from <= day && day <= to;
  const date = day.slice(5);
  return from <= to ? from <= date && date <= to : date >= from || date <= to;
}

export function yearDays(
  year: number,
  { weekdays, closed }: Pick<OfficeCalendar, 'weekdays' | 'closed'>,
  law: readonly (Closure & { day: Day })[],
): YearDay[] {
  const closures = new Map(law.map(({ day, ...closure }) => [day, closure]));
  const first = `${year}-01-01`;
  const count = daysBetween(first, `${year + 1}-01-01`);
  return Array.from({ length: count }, (_, n): YearDay => {
    const day = addDays(first, n);
    const index = closed.findIndex((span) => covers(span, day));
    const weekday = weekdayOf(day);
    return {
      day,
      weekday,
      closure: closures.get(day) ?? null,
      own: index < 0 ? null : { index, name: closed[index]?.name ?? '' },
      isWorkday: weekdays.includes(weekday),
    };
  });
}

/** As lists are read: what is of every year first, then by day. */
export const inOrderOfDay = (closed: readonly ClosedDays[]): ClosedDays[] =>
  closed.toSorted((a, b) => a.from.length - b.from.length || (a.from < b.from ? -1 : 1));
