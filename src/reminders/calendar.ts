import type { Day } from '../domain/day.ts';
import type { Role } from '../domain/role.ts';

export type WallTime = `${number}:${number}`;

/** Part of a day in which somebody works. */
export interface Hours {
  opens: WallTime;
  /** The first minute after work: at `18:00` nobody is there, at `17:59` they are. */
  closes: WallTime;
}

/** The same hours on some days of every week; 0 is Sunday. */
export interface Week extends Hours {
  weekdays: readonly number[];
}

/** When people work, in Japan; a day without hours is closed. Which days are, is the caller's knowledge. */
export interface Calendar {
  hoursOn(day: Day): Hours[];
}

/** Whose hours a rung keeps to: those of the people that it would tell, day by day. */
export type Calendars = (to: readonly Role[]) => Calendar;

export const isOpen = (day: Day, calendar: Calendar): boolean => calendar.hoursOn(day).length > 0;
