import { dayOf } from '../domain/day.ts';
import type { ReminderMail } from '../domain/reminder-mail.ts';
import { type Remaining, remainingOf } from './remaining.ts';
import type { Aim, DayWord } from './templates/reminder-words.ts';

export function dayWordOf({ duty }: ReminderMail): DayWord {
  if (duty.standing === 'effort' || duty.standing === 'recommended') return 'advised';
  return duty.basis === 'yardstick' ? 'yardstick' : 'due';
}

/** Are there reminders left that an acknowledgement silences? */
export const isEarly = ({ kind }: Remaining): boolean => kind === 'ahead' || kind === 'tomorrow';

/** The target day helps until the due day itself: judged by the day of firing, since a rung may go late or be moved. */
export function aimOf(mail: ReminderMail): Aim {
  const { target, firedAt } = mail;
  if (target === null || !isEarly(remainingOf(mail))) return 'none';
  const today = dayOf(firedAt);
  return target === today ? 'today' : target > today ? 'ahead' : 'past';
}
