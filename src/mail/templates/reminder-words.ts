import type { Role } from '../../domain/role.ts';
import type { Remaining } from '../remaining.ts';

/**
 * What the day is called: `due`, or `yardstick` where a guideline gives it and the law does not,
 * or `advised` where nothing but a recommendation or a duty to endeavour stands behind it.
 */
export type DayWord = 'due' | 'yardstick' | 'advised';

/** Where the day of firing stands to the target day of a duty that has one; `none` as soon as it no longer helps. */
export type Aim = 'none' | 'ahead' | 'today' | 'past';

/** How a rung goes on once it has gone. */
export type Pace = 'once' | 'daily' | 'workingDays' | 'weekly';

/** All the words of a reminder in one language; what is said, and in which order, is the letter's. */
export interface ReminderWords {
  /** Number, duty and day come first, as many as a phone shows; no word of the case, which a locked screen would show. */
  subject(parts: {
    drill: boolean;
    number: string;
    duty: string;
    day: string | null;
    remaining: Remaining;
    word: DayWord;
    recipient: string | null;
  }): string;
  /** `Due tomorrow`. */
  status(remaining: Remaining, word: DayWord): string;
  drill(rate: number): string;
  greeting(name: string): string;
  /** What the day asks for, from where it stands when the reminder fires, whichever rung that is; `owed`: it is certainly a duty. */
  opening(parts: { remaining: Remaining; word: DayWord; aim: Aim; evening: boolean; owed: boolean }): string;
  insteadOf(names: readonly string[]): string;
  unreachable(names: readonly string[]): string;
  /** Between two sentences, and between names. */
  space: string;
  and: string;
  possible: string;
  labels: {
    incident: string;
    day: Record<DayWord, string>;
    target: string;
    owners: string;
    standing: string;
    basis: string;
    told: string;
    following: string;
    why: string;
    next: string;
    record: string;
    open: string;
    acknowledge: string;
    acknowledgeLink: string;
    command: string;
  };
  roles(to: readonly Role[]): string;
  /** When and to whom the next one goes unless it is done. */
  following(parts: { at: string; to: readonly Role[]; pace: Pace }): string;
  byEndOf(day: string): string;
  noDay: { statute: string; other: string };
  /** What an acknowledgement does, while early rungs are ahead and when none is. */
  acknowledge: { early: string; late: string };
  asOf(moment: string): string;
  footer(parts: { number: string; chainHead: string }): string[];
}
