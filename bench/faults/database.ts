import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { openDatabase } from '../../src/store/database.ts';

export interface FaultyDatabase {
  url: string;
  db: ReturnType<typeof openDatabase>;
  version: string;
  /** `fast` rolls back and ends in order, `immediate` is what a crash does. Away for `downMs`. */
  restart(mode: 'fast' | 'immediate', downMs: number): Promise<void>;
  close(): Promise<void>;
}

/** A PostgreSQL of one's own in `dir`, with fsync on as it comes, that can be taken away and brought back. */
export async function startFaultyDatabase(dir: string): Promise<FaultyDatabase> {
  const start = () => startEmbeddedPostgres({ dir, database: 'sokuho' });
  let server: EmbeddedPostgres = await start();
  const { url } = server;
  const abandon = () => process.kill(server.pid, 'SIGINT');
  process.once('exit', abandon);
  const db = openDatabase({ url, max: 6 });
  return {
    url,
    db,
    version: await versionOf(url),
    async restart(mode, downMs) {
      process.kill(server.pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await sleep(downMs);
      server = await start();
    },
    async close() {
      // A pool whose server was taken away may wait for a farewell that nobody is left to give.
      await Promise.race([db.destroy(), sleep(5_000)]);
      process.off('exit', abandon);
      abandon();
      await sleep(500);
    },
  };
}

/** Throws when the settings are not durable: the figures would mean nothing. */
async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ version: string; fsync: string; commits: string }>(
    `select current_setting('server_version') version, current_setting('fsync') fsync,
      current_setting('synchronous_commit') commits`,
  );
  const ended = once(client, 'end');
  await client.end();
  await ended;
  const [row] = rows;
  if (row?.fsync !== 'on' || row.commits !== 'on')
    throw new TypeError('PostgreSQL does not run with durable settings.');
  return row.version;
}
