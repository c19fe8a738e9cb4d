import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

const now = sql<string>`clock_timestamp()`;

export interface Beat {
  process: string;
  /** It takes jobs. */
  works: boolean;
  /** It has just started: another of this name (in a container, every one is process 1) is gone. */
  first: boolean;
}

/** This process lives. Real time. */
export async function beat(db: Db, { process, works, first }: Beat): Promise<void> {
  const fresh = { works, swept_at: null, stopped_at: null, beat_at: now, started_at: now };
  await db
    .insertInto('heartbeat')
    .values({ process, ...fresh })
    .onConflict((conflict) =>
      conflict.column('process').doUpdateSet(first ? fresh : { beat_at: now, stopped_at: null }),
    )
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
