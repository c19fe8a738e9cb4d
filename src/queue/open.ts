import { Inconsistent, Unavailable } from '../domain/errors.ts';
import type { Backend, BulkJob } from './backend.ts';
import { keepIn, recallFrom } from './mark.ts';
import { openPostgres } from './postgres.ts';
import type { NewJob, QueueName, QueueOptions, Queues, QueueWorker } from './queues.ts';
import { openRedis } from './redis.ts';
import { type Trouble, troubleOf } from './trouble.ts';
import { settlesWithin } from './within.ts';
import { startWorker } from './worker.ts';

/**
 * Opens the queues on Redis when there is a URL for it, else on PostgreSQL. A Redis that is down is waited for in the
 * background: reminders have another way. Throws Unavailable or Misconfigured for PostgreSQL, where nothing else goes either.
 */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const { postgresUrl, redisUrl, prefix = 'sokuho', log = () => {}, timeoutMs = 2_000, graceMs = 10_000 } = options;
  const trouble = troubleOf(redisUrl ? 'redis' : 'postgres', log);
  const backend = redisUrl ? openRedis(redisUrl, prefix, trouble) : await openPostgres(postgresUrl, trouble);
  return queuesOn(backend, { trouble, timeoutMs, graceMs });
}

function queuesOn(
  backend: Backend,
  { trouble, timeoutMs, graceMs }: { trouble: Trouble; timeoutMs: number; graceMs: number },
): Queues {
  const workers = new Set<QueueWorker>();
  const bounded = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
    let answer: T | undefined;
    let inTime: boolean;
    const asking = async () => {
      // On Redis, BullMQ's first command would wait for ever for a server that was never up.
      await backend.answers();
      answer = await ask();
    };
    try {
      inTime = await settlesWithin(timeoutMs, asking());
    } catch (cause) {
      throw new Unavailable(`The queue (${backend.kind}) ${what}: ${String(cause)}`, { cause });
    }
    if (!inTime) throw new Unavailable(`The queue (${backend.kind}) ${what} within ${timeoutMs} ms.`);
    return answer as T;
  };
  return {
    backend: backend.kind,
    async add(queue, jobs) {
      const bulk = jobs.map((job) => bulkJob(queue, job));
      await bounded('took no jobs', () => backend.producers[queue].addBulk(bulk));
    },
    recall: () => bounded('did not give its mark', () => recallFrom(backend.marks)),
    keep: (mark) => bounded('took no mark', () => keepIn(backend.marks, mark)),
    depth: (queue) =>
      bounded('did not count its jobs', async () => {
        const counts = await backend.producers[queue].getJobCounts('wait', 'active', 'delayed', 'prioritized');
        return Object.values(counts).reduce((sum, count) => sum + count, 0);
      }),
    work(queue, process, { concurrency }) {
      const worker = startWorker(backend, queue, { concurrency, process, graceMs, timeoutMs, trouble });
      workers.add(worker);
      return worker;
    },
    ready: () => settlesWithin(timeoutMs, backend.answers()).catch(() => false),
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
      const parts = [...Object.values(backend.producers), backend.marks].map((queue) => queue.close());
      await settlesWithin(timeoutMs, Promise.all(parts)).catch(trouble.tell);
      await settlesWithin(timeoutMs, backend.end()).catch(trouble.tell);
    },
  };
}

function bulkJob(queue: QueueName, { id, data, delayMs }: NewJob): BulkJob {
  // BullMQ refuses both, but only for some ways of adding, and only once the server answers.
  if (id === '' || id.includes(':') || /^-?\d+$/.test(id)) {
    throw new Inconsistent(`"${id}" cannot be a job's id: it must not be empty, an integer, or hold a colon.`);
  }
  return {
    name: queue,
    data,
    opts: {
      jobId: id,
      delay: Math.max(0, Math.ceil(delayMs)),
      attempts: 3,
      backoff: { type: 'exponential', delay: 500 },
      // A finished job that is kept would swallow the next one with the same id.
      removeOnComplete: true,
      removeOnFail: true,
    },
  };
}
