import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { hasRedis } from '../support/redis.ts';
import type { World } from '../support/world.ts';
import { approved, noticeDone, opened, preliminaryFiled, record } from './people.ts';
import { type Stage, setStage } from './stage.ts';

interface Shown {
  incident: { state: string };
  duties: { id: string; recipient: string | null; state: string; due: string | null }[];
}

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('journey 6, an entrusted company, queue on %s', (queue, available) => {
  let world: World;
  let folder: string;
  let strike: Stage['strike'] | undefined;
  beforeAll(async () => {
    if (available) ({ world, folder, strike } = await setStage(queue, '2026-09-01T10:00:00+09:00'));
  });
  afterAll(() => strike?.());

  const dutiesOf = async (id: string) => {
    const { duties } = await world.json<Shown>('incident', 'show', id);
    return Object.fromEntries(duties.map(({ id: duty, state, due }) => [duty, `${state} ${due}`]));
  };

  it.skipIf(!available)(
    'tells its entrustor on day 4 and is released: its own duties end, and so do their reminders',
    { timeout: 180_000 },
    async () => {
      const entrustment = { role: 'entrustee', entrustor: 'private' } as const;
      const id = await opened(world, folder, cardNumbers({ wrongfulPurpose: false, entrustment }), 'now');
      // Silent so far: it owes everything itself, beside the notice to its entrustor.
      expect(await dutiesOf(id)).toMatchObject({
        'entrustor.notice': 'open 2026-09-05',
        'ppc.preliminary': 'open 2026-09-05',
        'ppc.final': 'open 2026-09-30',
      });
      await record(world, id, noticeDone);
      await world.forwardTo('2026-09-04T12:00:00+09:00');
      world.expectMails(
        ...['entrustor.notice', 'ppc.preliminary'].flatMap((duty) => [
          `2026-09-03 09:00 ${duty} target owner@example.jp`,
          `2026-09-04 09:00 ${duty} dayBefore owner@example.jp`,
        ]),
      );

      await record(world, id, [
        ...approved('entrustor.notice'),
        ['entrustorNotified', { notifiedAt: '2026-09-04T11:30:00+09:00', how: '電子メール' }, 'entrustor.notice'],
      ]);
      expect(await dutiesOf(id)).toMatchObject({
        'entrustor.notice': 'settled 2026-09-05',
        'ppc.preliminary': 'withdrawn 2026-09-05',
        'ppc.final': 'withdrawn 2026-09-30',
      });
      const { events } = await world.json<{ events: { type: string; data: { facts?: object } }[] }>(
        ...['incident', 'events', id],
      );
      expect(events.findLast(({ type }) => type === 'factsRevised')?.data.facts).toMatchObject({
        incident: { entrustment: { ...entrustment, notifiedEntrustorAt: '2026-09-04T02:30:00.000Z' } },
      });
      await world.forwardTo('2026-10-01T12:00:00+09:00');
      world.expectMails();
    },
  );

  it.skipIf(!available)(
    'its client counts from the day on which the notice arrived, whoever there reads it when',
    { timeout: 180_000 },
    async () => {
      // The notice lay in a letter box from Friday, 2 October, until Tuesday, 6 October.
      await world.forwardTo('2026-10-06T09:30:00+09:00');
      world.expectMails();
      const entrustment = { role: 'entrustor', receivedNoticeAt: '2026-10-02T11:30:00+09:00' } as const;
      const id = await opened(world, folder, cardNumbers({ wrongfulPurpose: false, entrustment }), 'now');
      const { duties } = await world.json<{
        duties: { id: string; due: string | null; because: { rule: string }[] }[];
      }>('incident', 'show', id);
      const preliminary = duties.find((duty) => duty.id === 'ppc.preliminary');
      expect(preliminary?.due).toBe('2026-10-06');
      expect(preliminary?.because.map(({ rule }) => rule)).toContain('APPI-DUTY-4');
      await record(world, id, [...noticeDone, ...preliminaryFiled('2026-10-06')]);
      await world.forwardTo('2026-10-07T12:00:00+09:00');
      // The due day's own reminder was past already when it was opened: it went at once.
      world.expectMails(
        '2026-10-06 09:30 ppc.preliminary dueDay deputy@example.jp',
        '2026-10-06 09:30 ppc.preliminary dueDay owner@example.jp',
      );
    },
  );
});
