import { Redis } from 'ioredis';
import { startTestRedis } from '../../test/support/redis.ts';

export interface FaultyRedis {
  url: string;
  version: string;
  flush(): Promise<void>;
  /** As after a power cut; back after `downMs` with what its file holds. */
  away(downMs: number): Promise<void>;
  /** Takes connections and answers nothing for `ms`. */
  hang(ms: number): Promise<void>;
  remove(): Promise<void>;
}

/** A real Redis with its file on, that can be emptied, taken away and made to hang. */
export async function startFaultyRedis(): Promise<FaultyRedis> {
  const server = await startTestRedis();
  const ask = async (...command: [string, ...string[]]): Promise<string> => {
    const client = new Redis(server.url, { maxRetriesPerRequest: 2 });
    client.on('error', () => {});
    try {
      return String(await client.call(...command));
    } finally {
      client.disconnect();
    }
  };
  return {
    url: server.url,
    version: /redis_version:(\S+)/.exec(await ask('INFO', 'server'))?.[1] ?? '',
    flush: async () => {
      await ask('FLUSHALL');
    },
    async away(downMs) {
      await server.kill();
      await new Promise((resolve) => setTimeout(resolve, downMs));
      await server.start();
    },
    async hang(ms) {
      await ask('CLIENT', 'PAUSE', String(Math.round(ms)), 'ALL');
      await new Promise((resolve) => setTimeout(resolve, ms));
    },
    remove: () => server.remove(),
  };
}
