import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deadlines } from '../../src/contract/deadlines.ts';
import { cardNumbers } from '../support/facts.ts';
import { hasRedis } from '../support/redis.ts';
import type { World } from '../support/world.ts';
import { everybody, noticeDone, preliminaryFiled, record } from './people.ts';
import { type Stage, setStage } from './stage.ts';

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('journey 3, Golden Week, queue on %s', (queue, available) => {
  let world: World;
  let folder: string;
  let strike: Stage['strike'] | undefined;
  beforeAll(async () => {
    if (available) ({ world, folder, strike } = await setStage(queue, '2026-04-03T10:00:00+09:00'));
  });
  afterAll(() => strike?.());

  it.skipIf(!available)(
    'day 30 falls on 2 May: due is 7 May, explained, and everybody is reminded accordingly',
    { timeout: 120_000 },
    async () => {
      const derived = await world.json<Deadlines>('deadlines', '--known', '2026-04-03');
      expect(derived.final).toMatchObject({ day: '2026-05-02', due: '2026-05-07' });
      expect(derived.final.crossed.map(({ day, name }) => `${day} ${name ?? ''}`.trim())).toEqual([
        '2026-05-02',
        '2026-05-03 憲法記念日',
        '2026-05-04 みどりの日',
        '2026-05-05 こどもの日',
        '2026-05-06 振替休日',
      ]);

      const file = join(folder, 'facts.json');
      writeFileSync(file, JSON.stringify(cardNumbers({ wrongfulPurpose: false })));
      const opened = await world.json<{ incident: { id: string }; duties: { id: string; due: string | null }[] }>(
        ...['incident', 'open', '--facts', file, '--known-at', 'now'],
      );
      const { id } = opened.incident;
      expect(opened.duties.find((duty) => duty.id === 'ppc.final')?.due).toBe('2026-05-07');

      // Everything but the final is done at once; the final is left to its ladder.
      await record(world, id, [...preliminaryFiled('2026-04-03'), ...noticeDone]);

      // The day before due is a holiday: the owner hears of it in the last working minute before the holidays.
      await world.forwardTo('2026-05-07T12:00:00+09:00');
      world.expectMails(
        '2026-05-01 17:59 ppc.final dayBefore owner@example.jp',
        '2026-05-07 09:00 ppc.final dueDay deputy@example.jp',
        '2026-05-07 09:00 ppc.final dueDay owner@example.jp',
      );
      const mail = world.sink.mails.at(-1);
      expect(`${mail?.subject}\n${mail?.text}`).toContain('5月7日(木)');

      // Nobody acts: the manager in the evening, the officer at the end of the day, then everybody daily.
      await world.forwardTo('2026-05-08T12:00:00+09:00');
      world.expectMails(
        '2026-05-07 18:00 ppc.final evening manager@example.jp',
        '2026-05-08 00:00 ppc.final due officer@example.jp',
        ...everybody.map((role) => `2026-05-08 09:00 ppc.final overdue ${role}@example.jp`),
      );
    },
  );
});
