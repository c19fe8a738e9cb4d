import { sideBySide } from '../domain/side-by-side.ts';
import { addMilliseconds } from '../domain/time.ts';
import { traced } from '../domain/trace.ts';
import { noteSweep } from '../store/heartbeats.ts';
import { lateTimers, stuckMails, tryLockSweep } from '../store/sweep.ts';
import type { EngineDependencies } from './dependencies.ts';
import { fire } from './fire.ts';
import { type Requeued, requeue } from './requeue.ts';

/** How late a row must be before the sweep fires it itself instead of leaving it to the queue. Real milliseconds. */
export const lateAfterMs = 30_000;
/** How long a mail may lie unsent before the sweep sends it. Real milliseconds. */
const stuckAfterMs = 10_000;
const batch = 500;
/** As many as a worker: one by one, a backlog would wait behind the jobs that are in time. */
const width = 8;

export interface Swept {
  /** Late timers that this sweep fired. */
  fired: number;
  /** Why late timers could not be fired; the others were. */
  failed: string[];
  /** Mails for the caller to send now, past the queue. */
  stuck: string[];
  /** What the queue was given; an error when it took nothing. */
  requeued: Requeued | { error: string };
}

/**
 * Repairs what the queue lost. Needs PostgreSQL only: gives the queue what comes within a day and has no job, fires
 * what is late through the same function as the workers, names mails that lie about. Costs what is due, not what is
 * pending. Undefined when another process is sweeping; one that hangs in the middle loses the lock after 30 s.
 */
export async function sweep(engine: EngineDependencies, process: string): Promise<Swept | undefined> {
  const { db, clock } = engine;
  const swept = await db.transaction().execute(async (trx) => {
    if (!(await tryLockSweep(trx))) return undefined;
    // Past the lock's own connection: no row may stay locked while the queue is waited for.
    const requeued = await requeue(engine, process).catch((error: Error) => ({ error: error.message }));
    const late = await lateTimers(trx, addMilliseconds(clock.now(), -lateMs(clock.setting.rate)), batch);
    const stuck = await stuckMails(trx, stuckAfterMs, batch);
    return { requeued, late, stuck: stuck.map(({ id }) => id) };
  });
  if (!swept) return undefined;
  let fired = 0;
  const failed: string[] = [];
  // One that cannot be fired must not keep those behind it.
  await sideBySide(swept.late, width, async ({ trace, ...timer }) => {
    const span = { name: 'sweep.fire', parent: trace, attributes: { timer: timer.id } };
    try {
      if ((await traced(span, () => fire(engine, timer))) === 'fired') fired += 1;
    } catch (error) {
      failed.push(`timer ${timer.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  await noteSweep(db, process);
  return { fired, failed, stuck: swept.stuck, requeued: swept.requeued };
}

/** On a clock that stands, a step of 30 s counts as lateness too. */
const lateMs = (rate: number): number => lateAfterMs * Math.max(rate, 1);
