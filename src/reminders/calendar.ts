import type { Day } from '../domain/day.ts';

export type WallTime = `${number}:${number}`;

/** When people work, in Japan. Which days are closed is the caller's knowledge. */
export interface Calendar {
  isOpen(day: Day): boolean;
  opens: WallTime;
  /** The first minute after work: at `18:00` nobody is there, at `17:59` they are. */
  closes: WallTime;
}
