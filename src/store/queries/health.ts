import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../schema.ts';

type Db = Kysely<Database>;

/** How long ago the parts of the installation were last heard of: real seconds, by the database's clock. */
export interface Pulses {
  /** Since a sweep finished; null: none since the present processes started. */
  sweep: number | null;
  /** Since a process that takes jobs beat, or ended as it was told to; null: there never was one. */
  worker: number | null;
  /** How long something that beat within `aliveSeconds` has been running: who has just started may wait for the others. */
  running: number;
  sweptAt: Instant | null;
  /** Where it is now. */
  at: Instant;
}

/** Reads one row a process. Throws when the database does not answer. */
export async function pulses(db: Db, aliveSeconds: number): Promise<Pulses> {
  const { rows } = await sql<Pulses>`
    with seen as (
      select extract(epoch from clock_timestamp() - swept_at)::float8 as swept,
             extract(epoch from clock_timestamp() - beat_at)::float8 as beaten,
             extract(epoch from clock_timestamp() - coalesce(stopped_at, beat_at))::float8 as gone,
             extract(epoch from clock_timestamp() - started_at)::float8 as started,
             stopped_at is null as going, works, swept_at
        from heartbeat)
    select min(swept) filter (where going) as sweep,
           min(gone) filter (where works) as worker,
           coalesce(max(started) filter (where going and beaten < ${aliveSeconds}), 0) as running,
           max(swept_at) as "sweptAt",
           clock_timestamp() as at
      from seen`.execute(db);
  const [row] = rows;
  return row ?? { sweep: null, worker: null, running: 0, sweptAt: null, at: '' };
}

/**
 * The oldest armed timer that came before `before` and has been armed for so many real seconds, and how many there are:
 * a count of what is late only.
 */
export async function lateness(
  db: Db,
  before: Instant,
  armedForSeconds: number,
): Promise<{ oldest: Instant | null; missed: number }> {
  return db
    .selectFrom('timer')
    .select((eb) => [eb.fn.min<Instant | null>('fire_at').as('oldest'), sql<number>`count(*)`.as('missed')])
    .where('state', '=', 'armed')
    .where('fire_at', '<=', before)
    .where(sql<boolean>`armed_at <= clock_timestamp() - make_interval(secs => ${armedForSeconds})`)
    .executeTakeFirstOrThrow();
}

/** All that are armed: read from an index, but in proportion to their number. For whoever scrapes, not for the sweep. */
export async function countArmed(db: Db): Promise<number> {
  const { armed } = await db
    .selectFrom('timer')
    .select(sql<number>`count(*)`.as('armed'))
    .where('state', '=', 'armed')
    .executeTakeFirstOrThrow();
  return armed;
}
