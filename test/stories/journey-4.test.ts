import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { hasRedis } from '../support/redis.ts';
import type { World } from '../support/world.ts';
import { approved, everybody, noticeDone, opened, record } from './people.ts';
import { type Stage, setStage } from './stage.ts';

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('journey 4, nobody acts, queue on %s', (queue, available) => {
  let world: World;
  let folder: string;
  let strike: Stage['strike'] | undefined;
  beforeAll(async () => {
    if (available) ({ world, folder, strike } = await setStage(queue, '2026-09-01T10:00:00+09:00'));
  });
  afterAll(() => strike?.());

  /** Only the preliminary report is left to be done; the final is a month away. */
  const openWithPreliminary = async () => {
    const id = await opened(world, folder, cardNumbers({ wrongfulPurpose: false }), 'now');
    await record(world, id, noticeDone);
    return id;
  };

  it.skipIf(!available)(
    'the owner, the deputy, the manager and the officer are told in turn, then everybody daily; each mail is on the ledger',
    { timeout: 180_000 },
    async () => {
      // Known on Tuesday: due on Saturday, at any hour then; the early reminders keep to working hours.
      const id = await openWithPreliminary();
      await world.forwardTo('2026-09-07T12:00:00+09:00');
      world.expectMails(
        '2026-09-03 09:00 ppc.preliminary target owner@example.jp',
        '2026-09-04 09:00 ppc.preliminary dayBefore owner@example.jp',
        '2026-09-05 09:00 ppc.preliminary dueDay deputy@example.jp',
        '2026-09-05 09:00 ppc.preliminary dueDay owner@example.jp',
        '2026-09-05 18:00 ppc.preliminary evening manager@example.jp',
        '2026-09-06 00:00 ppc.preliminary due officer@example.jp',
        ...everybody.map((role) => `2026-09-06 09:00 ppc.preliminary overdue ${role}@example.jp`),
        ...everybody.map((role) => `2026-09-07 09:00 ppc.preliminary overdue ${role}@example.jp`),
      );
      const { body } = await world.api<{ deliveries: { to: string; state: string; messageId: string }[] }>(
        'GET',
        `/incidents/${id}/ledger`,
      );
      const line = ({ to, messageId }: { to: string; messageId: string }) => `${to} ${messageId}`;
      expect(new Set(body.deliveries.map(({ state }) => state))).toEqual(new Set(['sent']));
      expect(body.deliveries.map(line).sort()).toEqual(
        world.sink.mails.map(({ envelopeTo, messageId = '' }) => line({ to: envelopeTo.join(), messageId })).sort(),
      );

      // Filed at last, with the reason for being late: silence.
      await record(world, id, [
        ...approved('ppc.preliminary'),
        ['reportFiled', { filedOn: '2026-09-07', lateReason: '担当者に連絡がつかなかったため' }, 'ppc.preliminary'],
      ]);
      await world.forwardTo('2026-09-08T12:00:00+09:00');
      world.expectMails();
    },
  );

  it.skipIf(!available)(
    'an acknowledgement silences what comes before the due day, and nothing from the due day on',
    { timeout: 180_000 },
    async () => {
      const id = await openWithPreliminary();
      await world.forwardTo('2026-09-10T12:00:00+09:00');
      world.expectMails('2026-09-10 09:00 ppc.preliminary target owner@example.jp');
      await world.json('incident', 'advance', id, 'acknowledge', '--duty', 'ppc.preliminary');
      await world.forwardTo('2026-09-13T10:00:00+09:00');
      world.expectMails(
        '2026-09-12 09:00 ppc.preliminary dueDay deputy@example.jp',
        '2026-09-12 09:00 ppc.preliminary dueDay owner@example.jp',
        '2026-09-12 18:00 ppc.preliminary evening manager@example.jp',
        '2026-09-13 00:00 ppc.preliminary due officer@example.jp',
        ...everybody.map((role) => `2026-09-13 09:00 ppc.preliminary overdue ${role}@example.jp`),
      );
    },
  );
});
