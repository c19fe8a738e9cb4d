import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { type Backend, type MarkQueue, type Producer, workerOptions } from './backend.ts';
import type { QueueName } from './queues.ts';
import type { Trouble } from './trouble.ts';

const { Queue, Worker } = withBackend(createRedisBackend);

/** BullMQ on Redis. Returns at once; the connections are made, and made again, in the background. */
export function openRedis(url: string, prefix: string, trouble: Trouble): Backend {
  // BullMQ's own would wait up to 20 s, far longer than a Redis takes to restart.
  const retryStrategy = (times: number) => Math.min(times * 100, 2_000);
  // Without the offline queue a command fails while the server is down, instead of waiting and piling up.
  const client = new Redis(url, { retryStrategy, maxRetriesPerRequest: null, enableOfflineQueue: false });
  client.on('error', trouble.tell);
  client.on('ready', trouble.over);
  const open = (name: string) => {
    const queue = new Queue(name, { connection: client, prefix });
    queue.on('error', trouble.tell);
    return queue;
  };
  const producer = (name: QueueName): Producer => open(name);
  const marks: MarkQueue = open('mark');
  return {
    kind: 'redis',
    producers: { wake: producer('wake'), mail: producer('mail') },
    marks,
    consumer(name, options) {
      const worker = new Worker(name, ({ id = '', data }) => options.process({ id, data }), {
        ...workerOptions(options),
        connection: { url, retryStrategy, maxRetriesPerRequest: null },
        prefix,
      });
      worker.on('error', trouble.tell);
      worker.on('failed', (job, error) => trouble.failed(name, job, error));
      return worker;
    },
    answers: () => untilReady(client).then(() => client.ping()),
    end: async () => client.disconnect(),
  };
}

async function untilReady(client: Redis): Promise<void> {
  if (client.status === 'ready') return;
  await new Promise<void>((resolve) => client.once('ready', resolve));
}
