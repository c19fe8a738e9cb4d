import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../schema.ts';

/** When any process last finished a sweep (real time); null: never. Throws when the database does not answer. */
export async function lastSweep(db: Kysely<Database>): Promise<{ at: Instant | null; secondsAgo: number | null }> {
  const row = await db
    .selectFrom('heartbeat')
    .select((eb) => [
      eb.fn.max('swept_at').as('at'),
      sql<number | null>`extract(epoch from clock_timestamp() - max(swept_at))::float8`.as('secondsAgo'),
    ])
    .executeTakeFirstOrThrow();
  return { at: row.at ?? null, secondsAgo: row.secondsAgo };
}
