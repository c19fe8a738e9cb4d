import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database, InstallationTable } from './schema.ts';

export type Installation = Selectable<InstallationTable>;

type Db = Kysely<Database>;

/**
 * Where this database lies: the cluster and the database in it. A dump that was read in somewhere has another place;
 * a folder that was copied back has the same. Where the role may not read the cluster's name, the database alone.
 */
export async function placeOf(db: Db): Promise<string> {
  const here = sql<{ place: string }>`select oid::text as place from pg_database where datname = current_database()`;
  const { rows } = await here.execute(db);
  const cluster = await sql<{ id: string }>`select system_identifier::text as id from pg_control_system()`
    .execute(db)
    .then((answer) => answer.rows[0]?.id ?? '')
    .catch(() => '');
  return `${cluster}/${rows[0]?.place ?? ''}`;
}

/** Makes the row at the first start; it stays as it is otherwise. */
export async function ensureInstallation(db: Db, place: string): Promise<void> {
  await db
    .insertInto('installation')
    .values({ id: 1, generation: 0, place, queue_mark: null, queue_next: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const installationOf = (db: Db): Promise<Installation> =>
  db.selectFrom('installation').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();

/** One more than it was, and than a witness knows. Returns it. */
export async function raiseGeneration(db: Db, known: number): Promise<number> {
  const { generation } = await db
    .updateTable('installation')
    .set({ generation: sql<number>`greatest(generation, ${known}::bigint) + 1` })
    .where('id', '=', 1)
    .returning('generation')
    .executeTakeFirstOrThrow();
  return generation;
}

export async function saveInstallation(db: Db, set: Partial<Omit<Installation, 'id' | 'uuid'>>): Promise<void> {
  await db.updateTable('installation').set(set).where('id', '=', 1).execute();
}
