import { dayOf, daysBetween } from '../domain/day.ts';
import type { ReminderMail } from '../domain/reminder-mail.ts';

/** Where the day of firing stands to the due day, or without one, to the opening. */
export type Remaining =
  | { kind: 'ahead'; days: number }
  | { kind: 'tomorrow' | 'today' | 'justPassed' }
  | { kind: 'overdue'; days: number }
  | { kind: 'noDay'; openFor: number };

/** Counted in calendar days in Japan, from the instant the reminder fired, not from when it is read. */
export function remainingOf({ firedAt, due, dueAt, rung, duty }: ReminderMail): Remaining {
  const today = dayOf(firedAt);
  if (due === null) return { kind: 'noDay', openFor: daysBetween(dayOf(duty.openedAt), today) + 1 };
  const days = daysBetween(today, due);
  // The rung of 24:00 fires in the first minute of the next day: "overdue by 1 day" would be a day too much.
  if (rung.name === 'due' && days === -1) return { kind: 'justPassed' };
  if (days < 0 || (dueAt !== null && firedAt >= dueAt)) return { kind: 'overdue', days: Math.max(1, -days) };
  if (days === 0) return { kind: 'today' };
  return days === 1 ? { kind: 'tomorrow' } : { kind: 'ahead', days };
}
