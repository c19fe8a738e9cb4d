import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { mayGo } from './holds.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** One sweep at a time in the whole installation: false when another process is at it. Held until the transaction ends. */
export async function tryLockSweep(trx: Transaction<Database>): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(8104810) as locked`.execute(trx);
  return rows[0]?.locked ?? false;
}

/** Armed rows whose instant passed before `before`: their wake-up was lost. Oldest first. */
export const lateTimers = (
  db: Db,
  before: Instant,
  limit: number,
): Promise<{ id: number; seq: number; trace: string | null }[]> =>
  db
    .selectFrom('timer')
    .select(['id', 'seq', 'trace'])
    .where('state', '=', 'armed')
    .where('fire_at', '<=', before)
    .orderBy('fire_at')
    .limit(limit)
    .execute();

export interface WaitingTimer {
  id: number;
  seq: number;
  fire_at: Instant;
  trace: string | null;
}

/**
 * Armed rows that need a job: those that come before `until` and were never handed over, then those that were handed
 * to an earlier life of the queue. Each is one index, read from its beginning: the cost is what is returned.
 */
export async function timersWithoutJob(
  db: Db,
  { until, life, limit }: { until: Instant; life: number; limit: number },
): Promise<WaitingTimer[]> {
  const armed = db.selectFrom('timer').select(['id', 'seq', 'fire_at', 'trace']).where('state', '=', 'armed');
  const fresh = await armed
    .where('enqueued_at', 'is', null)
    .where('fire_at', '<=', until)
    .orderBy('fire_at')
    .limit(limit)
    .execute();
  if (fresh.length === limit) return fresh;
  const forgotten = await armed
    .where('enqueued_at', 'is not', null)
    .where('queue_life', '<', life)
    .orderBy('queue_life')
    .orderBy('fire_at')
    .limit(limit - fresh.length)
    .execute();
  return [...fresh, ...forgotten];
}

/** They have a job in this life of the queue, but for rows that were armed anew meanwhile. */
export async function markEnqueued(db: Db, timers: WaitingTimer[], life: number): Promise<void> {
  await sql`
    update timer set enqueued_at = clock_timestamp(), queue_life = ${life}
      from unnest(${timers.map(({ id }) => id)}::bigint[], ${timers.map(({ seq }) => seq)}::int[]) as handed (id, seq)
     where timer.id = handed.id and timer.seq = handed.seq and timer.state = 'armed'
  `.execute(db);
}

/** Mails whose sender died with its lease, or whose turn came `graceMs` real milliseconds ago without anybody sending. */
export const stuckMails = (db: Db, graceMs: number, limit: number): Promise<{ id: string }[]> =>
  db
    .selectFrom('outbox')
    .select('id')
    .where(
      sql<boolean>`(state = 'queued' and next_attempt_at <= clock_timestamp() - make_interval(secs => ${graceMs / 1000})
        or state = 'sending' and claimed_until < clock_timestamp())`,
    )
    .where(mayGo)
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();
