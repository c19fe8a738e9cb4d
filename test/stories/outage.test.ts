import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Health } from '../../src/contract/health.ts';
import { eventually, type Installation } from '../support/installation.ts';
import { createSite, type Site } from '../support/site.ts';

/** Silence for so many real seconds is an outage. */
const LATE_AFTER = 6;

let site: Site;
let installation: Installation;

beforeEach(async () => {
  site = await createSite();
  installation = site.installation({ ADMIN_EMAIL: 'admin@example.jp', LATE_AFTER: String(LATE_AFTER) });
});
afterEach(() => site.close());

const health = () => installation.get<Health>('/health');
const status = async (): Promise<string> => (await health()).body.status;
const outages = () => site.db.selectFrom('outage').selectAll().orderBy('id').execute();

describe('the dead-man’s switch', { timeout: 120_000 }, () => {
  it('a worker that hangs is noticed by another process, which mails the administrator once', async () => {
    const worker = await installation.run('work');
    await installation.run('serve');
    await eventually(
      async () => (await status()) === 'ok',
      () => worker.output(),
    );

    worker.signal('SIGSTOP');
    await eventually(
      async () => (await health()).status === 503,
      () => 'not late',
    );
    await eventually(
      async () => (await health()).body.late.some(({ what }) => what === 'worker'),
      () => 'the worker is not late',
    );
    expect(await status()).toBe('late');
    await site.sink.waitFor(1);
    await sleep(LATE_AFTER * 1_000);
    expect(site.sink.mails.map(({ envelopeTo, subject }) => [envelopeTo, subject])).toEqual([
      [['admin@example.jp'], expect.stringMatching(/^【障害】/)],
    ]);

    worker.signal('SIGCONT');
    await eventually(
      async () => (await status()) === 'ok',
      () => 'still late',
    );
    await eventually(
      async () => (await outages()).every(({ over_at }) => over_at !== null),
      () => 'not over',
    );
    expect((await outages()).map(({ kind }) => kind)).toContain('worker');
    expect(site.sink.mails).toHaveLength(1);
  });

  it('when no sweep finishes, two processes that see it write one mail', async () => {
    await installation.run('work');
    await installation.run('serve');
    await eventually(
      async () => (await health()).body.lastSweepAt !== null,
      () => 'no sweep',
    );
    // What a process that hangs in the middle of a sweep does: it holds the lock.
    const hanging = new pg.Client(site.database.connection);
    hanging.on('error', () => undefined);
    await hanging.connect();
    await hanging.query('select pg_advisory_lock(8104810)');

    await eventually(
      async () => (await status()) === 'late',
      () => 'not late',
    );
    expect((await health()).body.late).toContainEqual(expect.objectContaining({ what: 'sweep' }));
    await site.sink.waitFor(1);
    await sleep(LATE_AFTER * 1_000);
    expect(site.sink.mails).toHaveLength(1);
    expect(await installation.text('/metrics')).toMatch(/^sokuho_scheduler_lag_seconds ([6-9]|\d\d)/m);

    await hanging.end();
    await eventually(
      async () => (await status()) === 'ok',
      () => 'still late',
    );
  });

  it('a process that was killed is noticed by the next start, one that was stopped is not', async () => {
    const killed = await installation.run('start');
    await eventually(
      async () => (await health()).body.lastSweepAt !== null,
      () => killed.output(),
    );
    await killed.end('SIGKILL');
    await sleep((LATE_AFTER + 1) * 1_000);
    const stopped = await installation.run('start');
    await site.sink.waitFor(1);
    await eventually(
      async () => (await status()) === 'ok',
      () => stopped.output(),
    );
    expect((await outages()).map(({ kind }) => kind)).toContain('sweep');
    await stopped.end();

    await sleep((LATE_AFTER + 1) * 1_000);
    await installation.run('start');
    await eventually(
      async () => (await status()) === 'ok',
      () => 'not well',
    );
    await sleep(LATE_AFTER * 1_000);
    expect(site.sink.mails).toHaveLength(1);
  });
});
