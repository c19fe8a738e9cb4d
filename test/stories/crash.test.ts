import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { hasRedis } from '../support/redis.ts';
import { createWorld, type World } from '../support/world.ts';
import { staff } from './people.ts';

const open = async (world: World) => {
  const { body } = await world.api<{ incident: { id: string } }>('POST', '/incidents', { facts: cardNumbers() });
  return body.incident.id;
};

/** Until a mail is with the SMTP server, which does not answer. */
async function sending(world: World): Promise<void> {
  for (let n = 0; n < 500; n += 1) {
    const rows = await world.db.selectFrom('outbox').select('id').where('state', '=', 'sending').execute();
    if (rows.length > 0) return;
    await sleep(20);
  }
  throw new TypeError('no mail is being sent');
}

/** What time does to the lease of a sender that died; a minute is long for a test. */
const leasesEnd = (world: World) =>
  world.db
    .updateTable('outbox')
    .set({ claimed_until: sql`clock_timestamp()` })
    .where('state', '=', 'sending')
    .execute();

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('journey 7, the process is killed, queue on %s', (queue, available) => {
  let world: World;
  beforeAll(async () => {
    if (!available) return;
    world = await createWorld({ queue, now: '2026-09-01T10:00:00+09:00' });
    await staff(world);
  });
  afterAll(async () => {
    if (available) await world.close();
  });

  it.skipIf(!available)(
    'between firing and sending: nothing is lost, nothing comes twice',
    { timeout: 120_000 },
    async () => {
      await open(world);
      world.sink.hang('sender');
      await world.jumpTo('2026-09-03T09:02:00+09:00');
      await sending(world);
      await world.kill();
      world.sink.accept();
      await leasesEnd(world);
      await world.start();
      await world.forwardTo('2026-09-03T12:00:00+09:00');
      world.expectMails(
        // The clock jumped over the 24 hours after opening: what was armed for then fired late.
        '2026-09-03 09:02 individuals.notice firstDay owner@example.jp',
        '2026-09-03 09:02 publication firstDay owner@example.jp',
        '2026-09-03 09:02 ppc.preliminary target owner@example.jp',
        '2026-09-03 09:02 individuals.notice thirdDay deputy@example.jp',
        '2026-09-03 09:02 individuals.notice thirdDay manager@example.jp',
        '2026-09-03 09:02 publication thirdDay owner@example.jp',
      );
      expect(new Set(world.sink.mails.map(({ messageId }) => messageId)).size).toBe(world.sink.mails.length);
    },
  );

  it.skipIf(!available)(
    'between the 250 of the server and our commit: the repeat is the same mail',
    { timeout: 120_000 },
    async () => {
      await world.forwardTo('2026-09-04T08:59:00+09:00');
      const before = world.sink.mails.length;
      world.sink.hang('answer');
      await world.jumpTo('2026-09-04T09:02:00+09:00');
      await sending(world);
      const [mail] = (await world.sink.waitFor(before + 1)).slice(-1);
      await world.kill();
      world.sink.accept();
      await leasesEnd(world);
      await world.start();
      await world.forwardTo('2026-09-04T12:00:00+09:00');
      const same = world.sink.mails.filter(({ messageId }) => messageId === mail?.messageId);
      expect(same).toHaveLength(2);
      const ledger = await world.db
        .selectFrom('delivery')
        .select(['state', 'attempts'])
        .where('message_id', '=', mail?.messageId ?? '')
        .execute();
      expect(ledger).toEqual([{ state: 'sent', attempts: 2 }]);
    },
  );
});

describe('journey 7, Redis is gone', () => {
  const available = hasRedis();
  it.skipIf(!available)('reminders still go, and operators can still act', { timeout: 120_000 }, async () => {
    const world = await createWorld({ queue: 'redis', now: '2026-09-01T10:00:00+09:00' });
    await staff(world);
    const id = await open(world);
    await world.redis?.kill();
    expect(await world.api('POST', `/incidents/${id}/events`, { type: 'internallyReported' })).toMatchObject({
      status: 200,
    });
    // Without a queue the sweep fires what is 30 s late, and sends what lies about.
    await world.jumpTo('2026-09-03T09:02:00+09:00');
    await world.quiet();
    const preliminary = world.sink.mails.filter(({ subject }) => subject?.includes('速報'));
    expect(preliminary).toHaveLength(1);
    await world.redis?.start();
    await world.jumpTo('2026-09-04T09:02:00+09:00');
    await world.quiet();
    expect(world.sink.mails.filter(({ subject }) => subject?.includes('速報'))).toHaveLength(2);
    await world.close();
  });
});
