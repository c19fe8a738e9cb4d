import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Misconfigured, Unavailable } from '../domain/errors.ts';
import { EmbeddedPostgresError } from '../embedded/error.ts';
import { startEmbeddedPostgres } from '../embedded/start.ts';
import { openDatabase } from '../store/database.ts';
import { migrateToLatest } from '../store/migrate.ts';
import type { Database } from '../store/schema.ts';
import type { Config } from './config.ts';

export interface Postgres {
  db: Kysely<Database>;
  url: string;
  /** What the schema was brought up by. */
  migrated: string[];
  close(): Promise<void>;
}

/** The folder that holds the embedded database and the keys; made if it is missing. Throws Misconfigured. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new Misconfigured(`The data folder ${folder} cannot be written: set SOKUHO_DATA to one that can.`, { cause });
  }
}

/** The server of `DATABASE_URL`, else the embedded one; with the schema up to date. */
export async function openPostgres(config: Config, log: (line: string) => void): Promise<Postgres> {
  const embedded = config.databaseUrl === null ? await startEmbedded(config, log) : null;
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const db = openDatabase({ url, onIdleError: (error) => log(`database: ${error.message}`) });
  const close = async () => {
    await db.destroy();
    await embedded?.stop();
  };
  try {
    return { db, url, migrated: await migrated(url), close };
  } catch (error) {
    await close();
    if (embedded) throw error;
    throw new Unavailable(`The database of DATABASE_URL cannot be used: ${reasonOf(error)}`, { cause: error });
  }
}

/** On a connection of its own: a migration takes its time, and waits for one that runs elsewhere. */
async function migrated(url: string): Promise<string[]> {
  const db = openDatabase({ url, max: 1, patient: true });
  try {
    return await migrateToLatest(db);
  } finally {
    await db.destroy();
  }
}

async function startEmbedded(config: Config, log: (line: string) => void) {
  try {
    return await startEmbeddedPostgres({ dir: join(config.dataFolder, 'postgres'), database: 'sokuho', log });
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw new Misconfigured(error.message, { cause: error });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
