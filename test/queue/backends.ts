import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import type { QueueOptions } from '../../src/queue/queues.ts';
import { hasRedis, startTestRedis } from '../support/redis.ts';

/** A server that a test may kill, so never the one that the other tests share. */
export interface KillableServer {
  options: Pick<QueueOptions, 'postgresUrl' | 'redisUrl'>;
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

async function postgres(): Promise<KillableServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sokuho-queue-'));
  chmodSync(folder, 0o755); // so that root may run it as nobody
  const open = () => startEmbeddedPostgres({ dir: join(folder, 'pg'), database: 'queue' });
  let server = await open();
  return {
    options: { postgresUrl: server.url },
    kill: async () => {
      // Ends its backends too, without a checkpoint; after SIGKILL they would still answer for a while.
      process.kill(server.pid, 'SIGQUIT');
      while (existsSync(join(folder, 'pg/data/postmaster.pid'))) await sleep(10);
    },
    start: async () => {
      server = await open();
    },
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function redis(): Promise<KillableServer> {
  const { url, ...server } = await startTestRedis();
  return { options: { postgresUrl: '', redisUrl: url }, ...server };
}

export const backends = [
  { name: 'postgres' as const, available: true, create: postgres },
  { name: 'redis' as const, available: hasRedis(), create: redis },
];
