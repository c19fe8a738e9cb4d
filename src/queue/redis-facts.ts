import { Redis } from 'ioredis';
import { Unavailable } from '../domain/errors.ts';

export interface RedisFacts {
  version: string;
  /** Append-only file: without it a restart loses the queue. */
  appendOnly: boolean;
  /** Anything but `noeviction` throws jobs away when memory runs short. */
  evictionPolicy: string;
}

/** Asks a Redis how it is set up; `INFO` only, which also servers that refuse `CONFIG` answer. Throws Unavailable. */
export async function redisFacts(url: string, timeoutMs: number): Promise<RedisFacts> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let said: Error | undefined;
  client.on('error', (error: Error) => {
    said = error;
  });
  try {
    await client.connect();
    const info = await client.info();
    const read = (field: string) => new RegExp(`^${field}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    return {
      version: read('redis_version'),
      appendOnly: read('aof_enabled') === '1',
      evictionPolicy: read('maxmemory_policy'),
    };
  } catch (error) {
    // "Connection is closed." hides why it was; a refusal on "localhost" comes as several errors without a message.
    const why = said ?? (error as Error);
    throw new Unavailable(why.message || ('code' in why && String(why.code)) || why.name, { cause: error });
  } finally {
    client.disconnect();
  }
}
