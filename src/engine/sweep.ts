import { addMilliseconds } from '../domain/time.ts';
import { beat, lateTimers, stuckMails, takeUnqueued, tryLockSweep } from '../store/sweep.ts';
import type { EngineDependencies } from './dependencies.ts';
import { fire } from './fire.ts';
import { queueHorizonMs, wakeUps } from './wake-ups.ts';

/** How late a row must be before the sweep fires it itself instead of leaving it to the queue. Real milliseconds. */
export const lateAfterMs = 30_000;
/** How long a mail may lie unsent before the sweep sends it. Real milliseconds. */
const stuckAfterMs = 10_000;
const batch = 500;

export interface Swept {
  /** Late timers that this sweep fired. */
  fired: number;
  /** Mails for the caller to send now, past the queue. */
  stuck: string[];
}

/**
 * Repairs what the queue lost. Needs PostgreSQL only: hands the queue what comes within a day, fires what is late
 * through the same function as the workers, names mails that lie about. Costs what is due, not what is pending.
 * Undefined when another process is sweeping.
 */
export async function sweep(engine: EngineDependencies, process: string): Promise<Swept | undefined> {
  const { db, clock, nudge } = engine;
  const now = clock.now();
  const virtual = (realMs: number) => realMs * clock.setting.rate;
  const swept = await db.transaction().execute(async (trx) => {
    if (!(await tryLockSweep(trx))) return undefined;
    const unqueued = await takeUnqueued(trx, addMilliseconds(now, virtual(queueHorizonMs)), batch);
    const late = await lateTimers(trx, addMilliseconds(now, -lateMs(clock.setting.rate)), batch);
    const stuck = await stuckMails(trx, stuckAfterMs, batch);
    return { unqueued, late, stuck: stuck.map(({ id }) => id) };
  });
  if (!swept) return undefined;
  if (swept.unqueued.length > 0) nudge({ timers: wakeUps(clock, swept.unqueued), mails: [] });
  let fired = 0;
  for (const timer of swept.late) if ((await fire(engine, timer)) === 'fired') fired += 1;
  await beat(db, process);
  return { fired, stuck: swept.stuck };
}

/** On a clock that stands, a step of 30 s counts as lateness too. */
const lateMs = (rate: number): number => lateAfterMs * Math.max(rate, 1);
