import { type Kysely, Migrator, sql } from 'kysely';
import { Unavailable } from '../domain/errors.ts';
import * as spine from './migrations/0001-spine.ts';
import * as dependable from './migrations/0002-dependable.ts';
import * as installation from './migrations/0003-installation.ts';
import * as settings from './migrations/0004-settings.ts';
import * as signIn from './migrations/0005-sign-in.ts';
import * as app from './migrations/0006-app.ts';
import * as secondFactor from './migrations/0007-second-factor.ts';
import type { Database } from './schema.ts';

/** In order, by name; a released one is never edited. */
const migrations = {
  '0001-spine': spine,
  '0002-dependable': dependable,
  '0003-installation': installation,
  '0004-settings': settings,
  '0005-sign-in': signIn,
  '0006-app': app,
  '0007-second-factor': secondFactor,
};

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

/** What the database still lacks, and what it has that this program does not know (a newer one did it). Changes nothing. */
export async function pendingMigrations(db: Kysely<Database>): Promise<{ pending: string[]; unknown: string[] }> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  const pending = known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
  if (pending.length === known.length) return { pending, unknown: [] };
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return { pending, unknown: rows.map(({ name }) => name).filter((name) => !(name in migrations)) };
}
