import { randomUUID } from 'node:crypto';
import { realDelayUntil } from '../domain/clock.ts';
import { addMilliseconds, elapsed, systemNow } from '../domain/time.ts';
import { installationOf, saveInstallation } from '../store/installation.ts';
import { markEnqueued, timersWithoutJob, type WaitingTimer } from '../store/sweep.ts';
import type { EngineDependencies, SweptQueue } from './dependencies.ts';
import { holdRestored } from './hold.ts';
import { queueHorizonMs } from './wake-ups.ts';

/** 20,000 rows on 2 busy cores: 0.8 of BullMQ's own bulk insert on PostgreSQL, 0.7 on Redis. */
const batch = 1_000;
/** A sweep that re-arms goes on for so long, then fires and beats; the next one continues. Real milliseconds. */
const budgetMs = 10_000;

export interface Requeued {
  /** Rows that were given a job. */
  handed: number;
  /** The queue did not remember us: everything that had a job needs one again. */
  forgot: boolean;
}

/**
 * Gives a job to every row that comes within a day and has none. The queue keeps a mark that changes with each sweep:
 * one that was flushed, restored from an old backup or exchanged for another has none or an old one. Then its life is
 * over, and rows that were handed to it count as not handed over; nothing is rewritten for that. Throws Unavailable
 * when the queue does not answer: rows stay as they are.
 */
export async function requeue(engine: EngineDependencies, process: string): Promise<Requeued> {
  const { queue } = engine;
  const { life, forgot } = queue ? await remember(engine, queue, process) : { life: 0, forgot: false };
  const began = systemNow();
  let handed = 0;
  for (;;) {
    const until = addMilliseconds(engine.clock.now(), queueHorizonMs * engine.clock.setting.rate);
    const timers = await timersWithoutJob(engine.db, { until, life, limit: batch });
    if (timers.length > 0) await hand(engine, timers, life);
    handed += timers.length;
    if (timers.length < batch || Math.abs(elapsed(began, systemNow())) > budgetMs) return { handed, forgot };
  }
}

async function hand({ db, clock, nudge, queue }: EngineDependencies, timers: WaitingTimer[], life: number) {
  const jobs = timers.flatMap(({ id, seq, fire_at, trace }) => {
    const delayMs = realDelayUntil(clock, fire_at);
    return delayMs === null ? [] : [{ id, seq, delayMs, trace }];
  });
  if (queue) await queue.hand(jobs);
  else nudge({ timers: jobs, mails: [] });
  await markEnqueued(db, timers, life);
}

/**
 * The life of the queue that we are in. The next mark is written down before the queue gets it and confirmed after: a
 * process that dies in between leaves one of the two, and both are known.
 */
async function remember(engine: EngineDependencies, queue: SweptQueue, process: string) {
  const { db } = engine;
  const kept = await queue.recall();
  const here = await installationOf(db);
  const forgot = kept === null || (kept !== here.queue_mark && kept !== here.queue_next);
  const mark = `${here.uuid}.${here.generation}.${randomUUID().slice(0, 8)}`;
  if (forgot) await holdWhenOlder(engine, kept, here, process);
  const life = forgot ? here.queue_life + 1 : here.queue_life;
  await saveInstallation(db, { queue_life: life, queue_next: mark });
  await queue.keep(mark);
  await saveInstallation(db, { queue_mark: mark });
  return { life, forgot: forgot && here.queue_mark !== null };
}

/** Before anything is sent: does the queue know more than the database? One that does not answer is asked by the sweep. */
export async function checkQueue(engine: EngineDependencies, process: string): Promise<void> {
  const kept = await engine.queue?.recall().catch(() => null);
  if (kept) await holdWhenOlder(engine, kept, await installationOf(engine.db), process);
}

/** The queue knows a later generation of this very installation: it is the database that went back in time. */
async function holdWhenOlder(
  engine: EngineDependencies,
  kept: string | null,
  here: { uuid: string; generation: number },
  process: string,
): Promise<void> {
  const [uuid, generation] = kept?.split('.') ?? [];
  if (uuid !== here.uuid || Number(generation) <= here.generation) return;
  await holdRestored(engine, { witness: 'queue', knew: Number(generation), here: here.generation }, process);
}
