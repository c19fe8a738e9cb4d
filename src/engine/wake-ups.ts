import { type Clock, realDelayUntil } from '../domain/clock.ts';
import type { TimerRow } from '../store/timers.ts';
import type { EngineDependencies, Nudge } from './dependencies.ts';

/** Real time ahead of its instant in which a timer has a job in the queue; the rest waits in its row. */
export const queueHorizonMs = 24 * 3_600_000;

/** The wake-ups of armed timers that come within a day. */
export const wakeUps = (clock: Clock, armed: TimerRow[]): Nudge['timers'] =>
  armed.flatMap(({ id, seq, fire_at, trace }) => {
    const delayMs = realDelayUntil(clock, fire_at);
    return delayMs !== null && delayMs <= queueHorizonMs ? [{ id, seq, delayMs, trace }] : [];
  });

/** Tells the queue of them, after the commit; the rows are safe whatever it says. */
export function nudgeTimers({ clock, nudge }: EngineDependencies, armed: TimerRow[]): void {
  const timers = wakeUps(clock, armed);
  if (timers.length > 0) nudge({ timers, mails: [] });
}
