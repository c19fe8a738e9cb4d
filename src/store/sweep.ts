import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database } from './schema.ts';
import type { TimerRow } from './timers.ts';

type Trx = Transaction<Database>;

/** One sweep at a time in the whole installation: false when another process is at it. Held until the transaction ends. */
export async function tryLockSweep(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(8104810) as locked`.execute(trx);
  return rows[0]?.locked ?? false;
}

/** Armed rows whose instant passed before `before`: their wake-up was lost. Oldest first. */
export const lateTimers = (
  db: Kysely<Database>,
  before: Instant,
  limit: number,
): Promise<{ id: number; seq: number }[]> =>
  db
    .selectFrom('timer')
    .select(['id', 'seq'])
    .where('state', '=', 'armed')
    .where('fire_at', '<=', before)
    .orderBy('fire_at')
    .limit(limit)
    .execute();

/** Rows that come before `until` and were not handed to the queue; they are marked as handed over (real time). */
export const takeUnqueued = (trx: Trx, until: Instant, limit: number): Promise<TimerRow[]> =>
  trx
    .updateTable('timer')
    .set({ enqueued_at: sql`clock_timestamp()` })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('timer')
        .select('id')
        .where('state', '=', 'armed')
        .where('enqueued_at', 'is', null)
        .where('fire_at', '<=', until)
        .orderBy('fire_at')
        .limit(limit),
    )
    .returningAll()
    .execute();

/** Mails whose sender died with its lease, or whose turn came `graceMs` real milliseconds ago without anybody sending. */
export const stuckMails = (db: Kysely<Database>, graceMs: number, limit: number): Promise<{ id: string }[]> =>
  db
    .selectFrom('outbox')
    .select('id')
    .where(
      sql<boolean>`(state = 'queued' and next_attempt_at <= clock_timestamp() - make_interval(secs => ${graceMs / 1000})
        or state = 'sending' and claimed_until < clock_timestamp())`,
    )
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();

export async function beat(db: Kysely<Database>, process: string): Promise<void> {
  await db
    .insertInto('heartbeat')
    .values({ process, swept_at: sql`clock_timestamp()` })
    .onConflict((conflict) => conflict.column('process').doUpdateSet({ swept_at: sql`clock_timestamp()` }))
    .execute();
}
