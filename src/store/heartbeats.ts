import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

const now = sql<string>`clock_timestamp()`;

/** This process lives. `works`: it takes jobs. Real time. */
export async function beat(db: Db, process: string, works: boolean): Promise<void> {
  await db
    .insertInto('heartbeat')
    .values({ process, works, swept_at: null, stopped_at: null, beat_at: now, started_at: now })
    .onConflict((conflict) => conflict.column('process').doUpdateSet({ beat_at: now, stopped_at: null }))
    .execute();
}

/** It finished a sweep. */
export async function noteSweep(db: Db, process: string): Promise<void> {
  await db
    .insertInto('heartbeat')
    .values({ process, swept_at: now, stopped_at: null })
    .onConflict((conflict) => conflict.column('process').doUpdateSet({ swept_at: now, beat_at: now, stopped_at: null }))
    .execute();
}

/** It ends as it was told to: its silence is no outage. Forgets those that have been silent for a week. */
export async function noteStop(db: Db, process: string): Promise<void> {
  await db.updateTable('heartbeat').set({ stopped_at: now }).where('process', '=', process).execute();
  await db.deleteFrom('heartbeat').where('beat_at', '<', sql<string>`clock_timestamp() - interval '7 days'`).execute();
}
