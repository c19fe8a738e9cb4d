import { type Day, weekdayOf } from '../../src/domain/day.ts';
import type { Calendar, Calendars } from '../../src/reminders/calendar.ts';

/** The holidays of Golden Week 2026; 6 May stands in for Sunday 3 May. */
const goldenWeek: Day[] = ['2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'];

export const calendarWithout = (closed: Day[]): Calendar => ({
  hoursOn: (day) =>
    [0, 6].includes(weekdayOf(day)) || closed.includes(day) ? [] : [{ opens: '09:00', closes: '18:00' }],
});

export const calendar = calendarWithout(goldenWeek);

/** The same hours, whoever is told. */
export const everybodys =
  (one: Calendar): Calendars =>
  () =>
    one;
