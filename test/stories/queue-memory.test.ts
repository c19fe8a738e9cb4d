import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemNow } from '../../src/domain/time.ts';
import { cardNumbers } from '../support/facts.ts';
import { eventually, type Installation } from '../support/installation.ts';
import { hasRedis } from '../support/redis.ts';
import { createSite, type Site } from '../support/site.ts';

const available = hasRedis();

let site: Site;
let db: Site['db'];

beforeEach(async () => {
  site = await createSite({ queue: available ? 'redis' : 'postgres' });
  ({ db } = site);
});
afterEach(() => site.close());

const on = (queue: 'postgres' | 'redis', data?: string): Installation =>
  site.installation(queue === 'postgres' ? { REDIS_URL: '' } : {}, data);
const redisUrl = () => site.redis?.url ?? '';

const armed = () =>
  db
    .selectFrom('timer')
    .select(['id', 'seq', 'fire_at', 'fired_at', 'queue_life', 'enqueued_at'])
    .where('state', '=', 'armed')
    .orderBy('fire_at')
    .execute();

/** The nearest timer comes in `seconds` real seconds; it has its job when it is in the queue's present life. */
async function nearest(seconds: number): Promise<number> {
  const [first] = await armed();
  if (!first) throw new TypeError('nothing is armed');
  await db
    .updateTable('timer')
    .set({
      fire_at: sql`clock_timestamp() + make_interval(secs => ${seconds})`,
      seq: sql`seq + 1`,
      enqueued_at: null,
    })
    .where('id', '=', first.id)
    .execute();
  return first.id;
}

const rowOf = (id: number) => db.selectFrom('timer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const life = async () =>
  (await db.selectFrom('installation').select('queue_life').executeTakeFirstOrThrow()).queue_life;
const inLife = async (id: number, atLeast: number): Promise<boolean> => {
  const row = await rowOf(id);
  return row.enqueued_at !== null && row.queue_life >= atLeast;
};

/** Fired by its job and not by the sweep, which waits for 30 s; and once. */
async function firedInTime(id: number): Promise<void> {
  await eventually(
    async () => (await rowOf(id)).state === 'fired',
    () => 'not fired',
  );
  const { fire_at, fired_at, key } = await rowOf(id);
  expect(Date.parse(fired_at ?? '') - Date.parse(fire_at)).toBeLessThan(5_000);
  await sleep(1_000);
  const events = await db.selectFrom('event').select('text').where('type', '=', 'reminderDue').execute();
  expect(events.filter(({ text }) => text.includes(JSON.stringify(key)))).toHaveLength(1);
}

async function opened(installation: Installation): Promise<void> {
  const { status } = await installation.post('/api/v1/incidents', {
    // Nothing of it is past: what fires would arm the others anew, and undo `nearest`.
    facts: cardNumbers({ knownAt: systemNow() }),
  });
  expect(status).toBe(201);
}

const flushed: Record<'postgres' | 'redis', () => Promise<void>> = {
  async redis() {
    const client = new Redis(redisUrl());
    await client.flushall();
    client.disconnect();
  },
  async postgres() {
    const client = new pg.Client(site.database.connection);
    await client.connect();
    await client.query('truncate bullmq.job cascade');
    await client.end();
  },
};

describe('a queue that lost its memory', { timeout: 90_000 }, () => {
  it.skipIf(!available).each(['redis', 'postgres'] as const)(
    'flushed under a running process on %s: rows get jobs again and fire once, in time',
    async (queue) => {
      const installation = on(queue);
      const started = await installation.run('start');
      await opened(installation);
      const id = await nearest(14);
      await eventually(
        () => inLife(id, 1),
        () => `not handed over\n${started.output()}`,
      );
      const before = await life();
      await flushed[queue]();
      await eventually(
        () => inLife(id, before + 1),
        () => 'not handed over again',
      );
      await firedInTime(id);
      expect(await life()).toBe(before + 1);
    },
  );

  it.skipIf(!available)('restored from an old backup: rows get jobs again', async () => {
    const installation = on('redis');
    await installation.run('start');
    await opened(installation);
    const client = new Redis(redisUrl());
    const old = await client.hget('bull:mark:mark', 'data').catch(() => null);
    const key = (await client.keys('*:mark:mark'))[0] ?? '';
    const backup = old ?? (await client.hget(key, 'data'));
    const id = await nearest(20);
    await eventually(
      () => inLife(id, 1),
      () => 'not handed over',
    );
    // The mark changes with every sweep; an old one comes back, without the jobs that came after it.
    await eventually(
      async () => (await client.hget(key, 'data')) !== backup,
      () => 'the mark stays',
    );
    const before = await life();
    for (const each of await client.keys('*:wake:*')) await client.del(each);
    await client.hset(key, 'data', backup ?? '');
    client.disconnect();
    await eventually(
      () => inLife(id, before + 1),
      () => 'not handed over again',
    );
    await firedInTime(id);
  });

  it.skipIf(!available)('switched from PostgreSQL to Redis and back with an open incident', async () => {
    const first = on('postgres');
    const started = await first.run('start');
    await opened(first);
    const id = await nearest(25);
    await eventually(
      () => inLife(id, 1),
      () => 'not handed over',
    );
    await started.end();

    const second = on('redis', first.data);
    const moved = await second.run('start');
    const lives = await life();
    await eventually(
      () => inLife(id, lives),
      () => 'Redis has no job',
    );
    await moved.end();

    const back = await first.run('start');
    await firedInTime(id);
    expect(await life()).toBeGreaterThan(lives);
    await back.end();
  });
});
