import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../domain/errors.ts';
import type { Backend, Consumer, ConsumerOptions } from './backend.ts';
import type { Job, QueueName, QueueWorker } from './queues.ts';
import type { Trouble } from './trouble.ts';
import { settlesWithin } from './within.ts';

const RETRY_MS = 1_000;
const CLOSED_BY_FORCE_MS = 1_000;

/** A BullMQ worker that gets going even when its server is down as it starts, and whose end is bounded. */
export function startWorker(
  backend: Backend,
  queue: QueueName,
  options: ConsumerOptions & { graceMs: number; timeoutMs: number; trouble: Trouble },
): QueueWorker {
  const { concurrency, graceMs, timeoutMs, trouble } = options;
  const running = new Set<Promise<void>>();
  const process = async (job: Job): Promise<void> => {
    const run = options.process(job);
    running.add(run);
    await run.finally(() => running.delete(run));
  };
  let closing: Promise<void> | null = null;
  let consumer: Consumer = backend.consumer(queue, { concurrency, process });

  // On PostgreSQL, BullMQ remembers for ever that its first look at the schema failed: then a new worker is needed.
  const start = async (): Promise<void> => {
    while (!closing) {
      try {
        await consumer.waitUntilReady();
        if (!closing) await consumer.run();
        return;
      } catch (error) {
        if (closing) return;
        trouble.tell(asError(error));
        await consumer.close();
        await sleep(RETRY_MS);
        if (!closing) consumer = backend.consumer(queue, { concurrency, process });
      }
    }
  };
  void start();

  const close = async (): Promise<void> => {
    try {
      // Without its server, BullMQ's graceful close never ends on Redis, and a timer of it holds the process.
      const answers = await settlesWithin(timeoutMs, backend.answers()).catch(() => false);
      if (!answers) await settlesWithin(graceMs, Promise.allSettled(running));
      if (await settlesWithin(graceMs, consumer.close(!answers))) return;
      // A job that does not end. It is taken up again elsewhere, when its lock has run out.
      await settlesWithin(CLOSED_BY_FORCE_MS, consumer.disconnect());
    } catch (error) {
      trouble.tell(asError(error));
    }
  };
  return {
    close() {
      closing ??= close();
      return closing;
    },
  };
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Unavailable(String(thrown)));
