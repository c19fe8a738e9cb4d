import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Inconsistent, Unavailable } from '../../src/domain/errors.ts';
import { openQueues } from '../../src/queue/open.ts';
import type { QueueOptions, Queues } from '../../src/queue/queues.ts';
import { backends, type KillableServer } from './backends.ts';

for (const { name, available, create } of backends) {
  describe.skipIf(!available)(`queues on ${name}`, () => {
    let server: KillableServer;
    const opened: Queues[] = [];

    beforeAll(async () => {
      server = await create();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((queues) => queues.close()));
    });
    afterAll(async () => {
      await server?.remove();
    });

    async function open(options: Partial<QueueOptions> = {}): Promise<Queues> {
      const queues = await openQueues({ ...server.options, ...options });
      opened.push(queues);
      return queues;
    }

    /** A worker that writes down what it ran and when. */
    function record(queues: Queues, takesMs = 0): { ran: string[]; at: Map<string, number> } {
      const ran: string[] = [];
      const at = new Map<string, number>();
      queues.work(
        'wake',
        async ({ id }) => {
          at.set(id, performance.now());
          await sleep(takesMs);
          ran.push(id);
        },
        { concurrency: 4 },
      );
      return { ran, at };
    }

    const job = (id: string, delayMs = 0) => ({ id, delayMs, data: { row: id } });
    const soon = { timeout: 10_000, interval: 10 };

    test('two processes may open the same new queues at once', async () => {
      const script = fileURLToPath(new URL('opener.ts', import.meta.url));
      const options = JSON.stringify(server.options);
      const run = promisify(execFile);
      await Promise.all(
        ['first.1', 'second.1'].map((id) => run(process.execPath, ['--import', 'tsx', script, options, id])),
      );
      const ran: string[] = [];
      (await open()).work('mail', async ({ id }) => void ran.push(id), { concurrency: 1 });
      await vi.waitUntil(() => ran.length === 2, soon);
      expect(ran.sort()).toEqual(['first.1', 'second.1']);
    });

    test('a job arrives with its id and data, on its own queue only', async () => {
      const queues = await open();
      const got: unknown[] = [];
      queues.work('mail', async (mail) => void got.push(mail), { concurrency: 1 });
      const { ran } = record(queues);
      await queues.add('mail', [{ id: 'row.1', delayMs: 0, data: { text: '速報', list: [1, null] } }]);
      await vi.waitUntil(() => got.length > 0, soon);
      expect(got).toEqual([{ id: 'row.1', data: { text: '速報', list: [1, null] } }]);
      expect(ran).toEqual([]);
      expect(queues.backend).toBe(name);
    });

    test('a delay is kept to within half a second', async () => {
      const queues = await open();
      const { ran, at } = record(queues);
      const added = performance.now();
      await queues.add('wake', [job('late.1', 700), job('early.1', 250)]);
      await vi.waitUntil(() => ran.length === 2, soon);
      expect(ran).toEqual(['early.1', 'late.1']);
      for (const [id, delay] of [
        ['early.1', 250],
        ['late.1', 700],
      ] as const) {
        const waited = (at.get(id) ?? 0) - added;
        expect(waited).toBeGreaterThanOrEqual(delay - 2);
        expect(waited).toBeLessThan(delay + 500);
      }
    });

    test('an id that is waiting or running is added once', async () => {
      const queues = await open();
      await queues.add('wake', [job('twice.1', 150), job('twice.1', 150)]);
      await queues.add('wake', [job('twice.1')]);
      const { ran, at } = record(queues, 200);
      await vi.waitUntil(() => at.has('twice.1'), soon);
      await queues.add('wake', [job('twice.1')]);
      await vi.waitUntil(() => ran.length > 0, soon);
      await sleep(300);
      expect(ran).toEqual(['twice.1']);
    });

    test('an id that has finished can be added again', async () => {
      const queues = await open();
      const { ran } = record(queues);
      await queues.add('wake', [job('again.1')]);
      await vi.waitUntil(() => ran.length === 1, soon);
      await vi.waitUntil(async () => {
        await queues.add('wake', [job('again.1')]);
        return ran.length === 2;
      }, soon);
    });

    test('a job whose handler throws is tried three times, and its id is free after that', async () => {
      const told: string[] = [];
      const queues = await open({ log: (message) => told.push(message) });
      let tries = 0;
      queues.work(
        'wake',
        async () => {
          tries += 1;
          if (tries <= 3) throw new TypeError('no such row');
        },
        { concurrency: 1 },
      );
      await queues.add('wake', [job('broken.1')]);
      await vi.waitUntil(() => tries === 3, soon);
      await vi.waitUntil(() => told.length === 3, soon);
      await queues.add('wake', [job('broken.1')]);
      await vi.waitUntil(() => tries === 4, soon);
      expect(told.at(-1)).toBe(`queue (${name}): wake job broken.1 failed at attempt 3: no such row`);
    });

    test('closing waits for the job that runs and takes no other', async () => {
      const queues = await open();
      const { ran, at } = record(queues, 400);
      await queues.add('wake', [job('running.1')]);
      await vi.waitUntil(() => at.has('running.1'), soon);
      await queues.add('wake', [job('waiting.1', 1_500)]);
      await queues.close();
      expect(ran).toEqual(['running.1']);

      const later = record(await open());
      await vi.waitUntil(() => later.ran.length > 0, soon);
      expect(later.ran).toEqual(['waiting.1']);
    });

    test('closing does not wait for ever for a job that does not end', async () => {
      const queues = await open({ graceMs: 200 });
      const { at } = record(queues, 5_000);
      await queues.add('wake', [job('endless.1')]);
      await vi.waitUntil(() => at.has('endless.1'), soon);
      const began = performance.now();
      await queues.close();
      expect(performance.now() - began).toBeLessThan(3_000);
    });

    test('an id that BullMQ could not hold is refused before anything is added', async () => {
      const queues = await open();
      for (const id of ['a:1', '17', '']) {
        await expect(queues.add('wake', [job('fine.1', 60_000), job(id)])).rejects.toThrow(Inconsistent);
      }
    });

    test('with the server down, adding is refused in time, and the worker goes on when it is back', async () => {
      const queues = await open({ timeoutMs: 500 });
      const { ran } = record(queues);
      await queues.add('wake', [job('before.1')]);
      await vi.waitUntil(() => ran.length === 1, soon);
      expect(await queues.ready()).toBe(true);

      await server.kill();
      const began = performance.now();
      await expect(queues.add('wake', [job('during.1')])).rejects.toThrow(Unavailable);
      expect(await queues.ready()).toBe(false);
      expect(performance.now() - began).toBeLessThan(2_000);

      await server.start();
      await vi.waitUntil(() => queues.ready(), soon);
      await queues.add('wake', [job('after.1')]);
      await vi.waitUntil(() => ran.includes('after.1'), soon);
    });

    test('a delayed job outlives a kill of the server', async () => {
      const queues = await open();
      await queues.add('wake', [job('kept.1', 1_500)]);
      await sleep(1_100); // Redis flushes its file every second
      await server.kill();
      await server.start();
      const { ran } = record(queues);
      await vi.waitUntil(() => ran.includes('kept.1'), soon);
    });

    test('a worker that starts while the server is down works once it is up', async () => {
      const told: string[] = [];
      const queues = await open({ timeoutMs: 500, log: (message) => told.push(message) });
      await server.kill();
      const { ran } = record(queues);
      await sleep(300);
      expect(told.length).toBeGreaterThan(0);
      await server.start();
      await vi.waitUntil(() => queues.ready(), soon);
      await queues.add('wake', [job('up.1')]);
      await vi.waitUntil(() => ran.length > 0, soon);
    });

    test('closing ends in time with the server down', async () => {
      const queues = await open({ graceMs: 500, timeoutMs: 500 });
      record(queues);
      await queues.add('wake', [job('last.1')]);
      await server.kill();
      const began = performance.now();
      await queues.close();
      expect(performance.now() - began).toBeLessThan(4_000);
      await server.start();
    });
  });
}
