import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, connected } from './connection.ts';
import { holderOf, readLockFile } from './lock-file.ts';

/** `gone`: it did not answer any more. */
export type Stopped = 'stopped' | 'left running' | 'gone';

const STOPPING = 'embedded-postgres-stop';
const SETTLE_MS = 500;
const SHUTDOWN_MS = 60_000;

/** The last one out turns off the light: stops the server unless another client is connected. */
export async function stopServer(data: string, connection: Connection): Promise<Stopped> {
  let others: number;
  try {
    others = await connected({ ...connection, database: 'postgres', application_name: STOPPING }, async (client) => {
      const count = 'select count(*)::int as others from pg_stat_activity';
      // Two that stop at the same time must not wait for each other.
      const rest = `where backend_type = 'client backend' and application_name <> '${STOPPING}'`;
      const query = async (): Promise<number> => (await client.query(`${count} ${rest}`)).rows[0].others;
      // A connection that was closed just now is still listed for some milliseconds.
      for (const began = performance.now(); performance.now() - began < SETTLE_MS; await sleep(25)) {
        if ((await query()) === 0) return 0;
      }
      return query();
    });
  } catch {
    return 'gone';
  }
  if (others > 0) return 'left running';
  const pid = readLockFile(data)?.pid ?? 0;
  if (holderOf(pid, data) !== 'server') return 'gone';
  process.kill(pid, 'SIGINT'); // PostgreSQL's "fast shutdown": roll back, checkpoint, end
  for (const began = performance.now(); performance.now() - began < SHUTDOWN_MS; await sleep(20)) {
    if (readLockFile(data)?.pid !== pid) return 'stopped';
  }
  return 'left running';
}
