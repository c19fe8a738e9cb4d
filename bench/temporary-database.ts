import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/embedded/start.ts';
import { openDatabase } from '../src/store/database.ts';
import { migrateToLatest } from '../src/store/migrate.ts';

export interface TemporaryDatabase {
  url: string;
  version: string;
  /** Removes the server with its folder; all connections must be closed by then. */
  remove(): Promise<void>;
}

/** A PostgreSQL with our schema and durable settings, for the time of a measurement. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'sokuho-bench-'));
  chmodSync(folder, 0o755); // so that root may run it as nobody
  const server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), database: 'sokuho' });
  const abandon = () => process.kill(server.pid, 'SIGINT');
  process.once('exit', abandon);
  const db = openDatabase({ url: server.url, max: 1 });
  await migrateToLatest(db);
  await db.destroy();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ version: string; fsync: string; commits: string }>(
    `select current_setting('server_version') version, current_setting('fsync') fsync,
      current_setting('synchronous_commit') commits`,
  );
  await client.end();
  const [row] = rows;
  if (row?.fsync !== 'on' || row.commits !== 'on')
    throw new TypeError('PostgreSQL does not run with durable settings.');
  return {
    url: server.url,
    version: row.version,
    async remove() {
      process.off('exit', abandon);
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
