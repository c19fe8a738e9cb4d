import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { host: string; port: number; user: string; template: string };
  }
}

const PREFIX = 'sokuho-test-';
const TEMPLATE = 'template_sokuho';

/** One PostgreSQL for the whole run, with a template database that is migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers();
  const dir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(dir, 0o755); // so that root may run it as nobody
  const server = await startEmbeddedPostgres({ dir: join(dir, 'pg'), database: TEMPLATE });
  const { host, port, user } = server.connection;
  const stop = async (): Promise<void> => {
    await disconnectAll(server.connection);
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    // Nothing here must survive a power cut, and dropping a database waits for a checkpoint (170 ms with, 50 ms without).
    await query(server.connection, 'alter system set fsync = off');
    await query(server.connection, 'select pg_reload_conf()');
    await migrate(server.connection);
    await seal(server.connection);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgres', { host, port, user, template: TEMPLATE });
  return stop;
}

async function migrate(connection: pg.PoolConfig): Promise<void> {
  const path = new URL('../../src/store/migrate.ts', import.meta.url);
  if (!existsSync(path)) return console.warn('src/store/migrate.ts is not there: test databases start empty');
  const store: { migrateToLatest(db: Kysely<unknown>): Promise<void> } = await import(fileURLToPath(path));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool(connection) }) });
  await store.migrateToLatest(db);
  await db.destroy();
}

/** Nobody may connect to it any more: PostgreSQL copies only a database without connections. */
const seal = (connection: pg.ClientConfig): Promise<void> =>
  query(connection, `alter database ${TEMPLATE} with is_template true allow_connections false`);

/** A test that failed may have left connections open, and a server with clients is not stopped. */
const disconnectAll = (connection: pg.ClientConfig): Promise<void> =>
  query(
    connection,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );

async function query(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** What a killed run left: its server still runs. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isAlive(owner)) continue;
    const dir = join(tmpdir(), name);
    try {
      process.kill(Number(readFileSync(join(dir, 'pg/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    } catch {
      // It was stopped already.
    }
    rmSync(dir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
