import { type Kysely, sql } from 'kysely';
import { Inconsistent } from '../../domain/errors.ts';
import type { Role } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import { mayGo } from '../holds.ts';
import type { Database } from '../schema.ts';

/** What `doctor` asks the database. It changes nothing. */

type Db = Kysely<Database>;

async function one<Row>(query: Promise<{ rows: Row[] }>): Promise<Row> {
  const { rows } = await query;
  const [row] = rows;
  if (row === undefined) throw new Inconsistent('The database answered without a row.');
  return row;
}

export interface ServerFacts {
  version: string;
  major: number;
  database: string;
  role: string;
  /** May the role make a schema in this database? */
  mayCreateSchema: boolean;
  /** May it make tables in the schema that unqualified names go to? */
  mayCreateTable: boolean;
}

export const serverFacts = (db: Db): Promise<ServerFacts> =>
  one(
    sql<ServerFacts>`
      select current_setting('server_version') as version,
             current_setting('server_version_num')::int / 10000 as major,
             current_database() as database,
             current_user as role,
             has_database_privilege(current_database(), 'create') as "mayCreateSchema",
             coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreateTable"`.execute(db),
  );

/** Is there a schema of this name, and may the role use it? */
export const schemaFacts = (db: Db, schema: string): Promise<{ there: boolean; usable: boolean }> =>
  one(
    sql<{ there: boolean; usable: boolean }>`
      select count(*) > 0 as there, coalesce(bool_or(has_schema_privilege(oid, 'usage')), false) as usable
        from pg_namespace where nspname = ${schema}`.execute(db),
  );

/**
 * Does a connection keep its server process and its settings? A pooler in transaction mode lends whichever is free: we
 * mark a session, let another connection take the process that thereby became free, and look for the mark.
 */
export const keepsSessions = (db: Db): Promise<boolean> =>
  db.connection().execute(async (session) => {
    const look = () =>
      one(
        sql<{ pid: number; mark: string }>`
          select pg_backend_pid() as pid, coalesce(current_setting('sokuho.doctor', true), '') as mark`.execute(
          session,
        ),
      );
    const mark = `${performance.now()}`;
    await sql`select set_config('sokuho.doctor', ${mark}, false)`.execute(session);
    const { pid } = await look();
    const seen = await db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      return look();
    });
    await sql`select set_config('sokuho.doctor', '', false)`.execute(session);
    return seen.pid === pid && seen.mark === mark;
  });

/** How long ago any process finished a sweep; null: never. Real seconds. */
export const sweepAge = async (db: Db): Promise<number | null> =>
  (
    await one(
      sql<{ seconds: number | null }>`
        select extract(epoch from clock_timestamp() - max(swept_at))::float8 as seconds from heartbeat`.execute(db),
    )
  ).seconds;

/** Armed reminders in all, and those whose instant passed before `lateBefore` (legal time). */
export const armedTimers = (db: Db, lateBefore: Instant): Promise<{ armed: number; late: number }> =>
  one(
    sql<{ armed: number; late: number }>`
      select count(*)::int as armed, count(*) filter (where fire_at <= ${lateBefore})::int as late
        from timer where state = 'armed'`.execute(db),
  );

/** Mails that no hold keeps back, whose turn came `graceMs` real milliseconds ago without anybody sending, and those that were given up. */
export const unsentMails = (db: Db, graceMs: number): Promise<{ stuck: number; failed: number }> =>
  one(
    sql<{ stuck: number; failed: number }>`
      select (select count(*) from outbox
               where (state = 'queued' and next_attempt_at <= clock_timestamp() - make_interval(secs => ${graceMs / 1000})
                  or state = 'sending' and claimed_until < clock_timestamp())
                 and ${mayGo})::int as stuck,
             (select count(*) from outbox where state = 'failed')::int as failed`.execute(db),
  );

/** Which roles somebody holds, of each organization. */
export async function rolesHeld(db: Db): Promise<{ organization: string; roles: Role[] }[]> {
  const { rows } = await sql<{ organization: string; roles: Role[] }>`
    select name as organization, array(select distinct role from membership where organization_id = organization.id) as roles
      from organization order by created_at`.execute(db);
  return rows;
}
