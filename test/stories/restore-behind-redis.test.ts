import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outbox } from '../../src/contract/outbox.ts';
import { systemNow } from '../../src/domain/time.ts';
import { placeOf } from '../../src/store/installation.ts';
import { backUp, dropBackup, putBack } from '../support/backup.ts';
import { cardNumbers } from '../support/facts.ts';
import { eventually, type Installation } from '../support/installation.ts';
import { hasRedis } from '../support/redis.ts';
import { createSite, type Site } from '../support/site.ts';

describe('a database restored while Redis ran ahead of it', { timeout: 180_000 }, () => {
  let site: Site;
  let redis: Redis;
  beforeAll(async () => {
    if (!hasRedis()) return;
    site = await createSite({ queue: 'redis' });
    redis = new Redis(site.redis?.url ?? '');
  });
  afterAll(async () => {
    if (!hasRedis()) return;
    redis.disconnect();
    await site.close();
    await dropBackup(site.database);
  });

  const opened = async (installation: Installation) => {
    const facts = cardNumbers({ knownAt: systemNow() });
    const { body } = await installation.post<{ incident: { id: string } }>('/api/v1/incidents', { facts });
    return body.incident.id;
  };
  const timers = () =>
    site.db.selectFrom('timer').select(['id', 'seq', 'state', 'enqueued_at']).orderBy('id').execute();
  /** The next reminder of an incident comes in so many real seconds, and needs a job anew. */
  const dueIn = async (seconds: number, incident: string) => {
    const { id } = await site.db
      .selectFrom('timer')
      .innerJoin('incident', 'incident.id', 'timer.incident_id')
      .select('timer.id')
      .where('number', '=', incident)
      .where('timer.state', '=', 'armed')
      .orderBy('fire_at')
      .orderBy('timer.id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const fire_at = sql<string>`clock_timestamp() + make_interval(secs => ${seconds})`;
    const change = { fire_at, seq: sql<number>`seq + 1`, enqueued_at: null };
    await site.db.updateTable('timer').set(change).where('id', '=', id).execute();
    return id;
  };
  /** The queue has these jobs, for later. */
  const holds = async (ids: string[]) => {
    const delayed = await redis.zrange('sokuho:wake:delayed', '0', '-1');
    return ids.every((id) => delayed.includes(id));
  };
  const stateOf = async (id: number) => (await timers()).find((timer) => timer.id === id)?.state;
  const toOwner = () => site.sink.mails.filter(({ envelopeTo }) => envelopeTo.join() === 'owner@example.jp');
  const held = async (installation: Installation) => (await installation.get<Outbox>('/api/v1/outbox')).body;

  it.skipIf(!hasRedis())(
    'is noticed by the mark of the queue alone: nothing is sent, stale jobs do nothing, and nothing comes twice',
    async () => {
      const env = { ADMIN_EMAIL: 'admin@example.jp' };
      const installation = site.installation(env);
      const first = await installation.run('start');
      await installation.post('/api/v1/persons', { name: '花子', email: 'owner@example.jp', roles: ['owner'] });
      const kept = await opened(installation);
      // The backup holds one reminder that is due, unsent, because the mail server was away.
      site.sink.refuse(451);
      const told = await dueIn(1, kept);
      await eventually(
        async () => (await stateOf(told)) === 'fired' && (await site.unsent()).length > 0,
        () => first.output(),
      );
      await first.end();
      await backUp(site.database);

      // Life goes on: it is sent, another incident is opened, and Redis gets its jobs and newer marks.
      site.sink.accept();
      await site.db.updateTable('outbox').set({ next_attempt_at: sql<string>`clock_timestamp()` }).execute();
      const second = await installation.run('start');
      const lost = await opened(installation);
      const ahead = [await dueIn(3_600, kept), await dueIn(3_600, lost)].map((id) => `t${id}.2`);
      await eventually(
        async () => toOwner().length > 0 && (await holds(ahead)),
        () => second.output(),
      );
      const sent = toOwner().length;
      await second.end('SIGKILL');

      // Put back in place, under a server that has seen nothing of it: only Redis knows.
      await putBack(site.database);
      await site.db
        .updateTable('installation')
        .set({ place: await placeOf(site.db) })
        .execute();
      const elsewhere = site.installation(env);
      const third = await elsewhere.run('start');
      expect((await held(elsewhere)).held).toMatchObject({
        reason: 'restored',
        en: expect.stringContaining('The database went back in time'),
      });
      // A new incident gets the numbers of the lost rows, and a reminder of it the very job that was left.
      const fresh = await opened(elsewhere);
      const next = await dueIn(3_600, fresh);
      expect(ahead).toContain(`t${next}.2`);
      await eventually(
        async () => (await timers()).find(({ id }) => id === next)?.enqueued_at != null,
        () => third.output(),
      );
      const before = await timers();
      const queue = new Queue('wake', { connection: redis, prefix: 'sokuho' });
      await eventually(
        async () => {
          for (const job of await queue.getDelayed()) await job.promote().catch(() => undefined);
          return (await queue.getJobs()).length === 0;
        },
        () => third.output(),
      );
      await queue.close();
      const stateBy = (rows: typeof before) => rows.map(({ id, state }) => `${id} ${state}`);
      expect(stateBy(await timers())).toEqual(stateBy(before));
      expect(toOwner()).toHaveLength(sent);

      // No job is left that would wake anybody: the sweep reminds.
      const now = sql<string>`clock_timestamp()`;
      await site.db.updateTable('timer').set({ fire_at: now }).where('id', '=', next).execute();
      await eventually(
        async () => (await stateOf(next)) === 'fired',
        () => third.output(),
        90_000,
      );
      // Its administrator sees what was sent already, and lets the rest go.
      const { mails } = await held(elsewhere);
      const messageIds = new Set(site.sink.mails.map(({ messageId }) => messageId));
      const already = mails.filter(({ id }) => messageIds.has(`<outbox.${id}@example.jp>`));
      expect(already).toHaveLength(sent);
      const release = { discard: already.map(({ id }) => id) };
      expect(await elsewhere.post('/api/v1/outbox/release', release)).toMatchObject({ body: { released: true } });
      await eventually(
        async () => (await site.unsent()).length === 0,
        () => third.output(),
        60_000,
      );
      expect(toOwner().length).toBe(sent + mails.length - already.length);
      expect(new Set(site.sink.mails.map(({ messageId }) => messageId)).size).toBe(site.sink.mails.length);
    },
  );
});
