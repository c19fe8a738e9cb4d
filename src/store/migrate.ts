import { type Kysely, Migrator } from 'kysely';
import { Unavailable } from '../domain/errors.ts';
import * as spine from './migrations/0001-spine.ts';
import * as dependable from './migrations/0002-dependable.ts';
import type { Database } from './schema.ts';

/** In order, by name; a released one is never edited. */
const migrations = { '0001-spine': spine, '0002-dependable': dependable };

/**
 * Brings the schema up to date. Safe to run twice and by several processes at once: the migrator takes a lock.
 * Returns the names of what it ran. Throws Unavailable with the failing migration's name.
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName ?? 'before the first migration';
    throw new Unavailable(`The schema could not be brought up to date (${failed}).`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}
