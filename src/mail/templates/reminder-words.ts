import type { RungName } from '../../domain/reminder-mail.ts';
import type { Role } from '../../domain/role.ts';
import type { Remaining } from '../remaining.ts';

/**
 * What the day is called: `due`, or `yardstick` where a guideline gives it and the law does not,
 * or `advised` where nothing but a recommendation or a duty to endeavour stands behind it.
 */
export type DayWord = 'due' | 'yardstick' | 'advised';

/** All the words of a reminder in one language; what is said, and in which order, is the letter's. */
export interface ReminderWords {
  subject(parts: { drill: boolean; status: string; title: string; day: string | null; number: string }): string;
  /** `Due tomorrow`. */
  status(remaining: Remaining, word: DayWord): string;
  drill(rate: number): string;
  greeting(name: string): string;
  /** Why this mail; `other`: of a rung that a policy made up. */
  rungs: Record<RungName | 'other', string>;
  /** To whom it goes. */
  told(to: readonly Role[]): string;
  insteadOf(names: readonly string[]): string;
  unreachable(names: readonly string[]): string;
  /** Between two sentences. */
  space: string;
  possible: string;
  labels: {
    incident: string;
    day: Record<DayWord, string>;
    target: string;
    standing: string;
    basis: string;
    why: string;
    next: string;
    acknowledge: string;
    acknowledgeLink: string;
    open: string;
  };
  byEndOf(day: string): string;
  noDay: { statute: string; other: string };
  /** What an acknowledgement does, while early rungs are ahead and when none is. */
  acknowledge: { early: string; late: string };
  footer(parts: { number: string; chainHead: string }): string[];
}
