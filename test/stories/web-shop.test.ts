import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { cardNumbers } from '../support/facts.ts';
import { hasRedis } from '../support/redis.ts';
import type { World } from '../support/world.ts';
import { actorOf } from './people.ts';
import { type Stage, setStage } from './stage.ts';

interface Shown {
  incident: { id: string; state: string; nextDue: string | null };
  duties: { id: string; state: string; due: string | null; standing: string }[];
  instances: { key: string; states: { path: string }[] }[];
}
const dutiesOf = (shown: Shown) =>
  Object.fromEntries(shown.duties.map(({ id, state, due }) => [id, `${state} ${due}`]));

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)(
  'journey 2, a web shop with card numbers leaking from an unknown cause, queue on %s',
  (queue, available) => {
    let world: World;
    let folder: string;
    let strike: Stage['strike'] | undefined;
    beforeAll(async () => {
      if (available) ({ world, folder, strike } = await setStage(queue, '2026-09-01T11:00:00+09:00'));
    });
    afterAll(() => strike?.());

    const factsFile = (change: Partial<Facts['incident']> = {}) => {
      const file = join(folder, 'facts.json');
      writeFileSync(file, JSON.stringify(cardNumbers(change)));
      return file;
    };
    const advance = async (incident: string, type: string, data: object = {}, target?: string) => {
      const answer = await world.api<Shown>(
        'POST',
        `/incidents/${incident}/events`,
        { type, data, ...(target && { target }) },
        actorOf(type),
      );
      expect(answer, `${type} ${target ?? ''}`).toMatchObject({ status: 200 });
      return answer.body;
    };

    it.skipIf(!available)(
      'from the first unknown to closed, with every mail in its place',
      { timeout: 120_000 },
      async () => {
        // Day 1: opened through the command line. What is unknown counts as possible, and the clock runs.
        const opened = await world.json<Shown>(
          'incident',
          'open',
          '--facts',
          factsFile(),
          '--owner',
          'owner@example.jp',
        );
        const { id } = opened.incident;
        expect(id).toBe('INC-2026-0001');
        expect(dutiesOf(opened)).toEqual({
          'ppc.preliminary': 'open 2026-09-05',
          'ppc.final': 'open 2026-09-30',
          'individuals.notice': 'open null',
          publication: 'open null',
        });
        const listed = await world.json<{ incidents: { id: string; state: string; nextDue: string }[] }>(
          'incident',
          'list',
        );
        expect(listed.incidents).toMatchObject([{ id, state: 'detected', nextDue: '2026-09-05' }]);

        // The facts that would change the outcome are named.
        const { body: assessed } = await world.api<{ deciding: { fact: string; changes: string[] }[] }>(
          'POST',
          '/assessments',
          cardNumbers(),
        );
        expect(assessed.deciding).toContainEqual({
          fact: 'incident.wrongfulPurpose',
          changes: ['police.consult', 'ppc.final'],
        });

        await world.json('incident', 'advance', id, 'internallyReported');
        await world.json('incident', 'advance', id, 'responseStarted');
        await advance(id, 'spreadContained', { measures: '決済画面を停止した' });

        // The preliminary cannot be filed before it is approved, and the refusal says where it could.
        const why = await world.json<{ allowed: boolean; reasons: { code: string }[]; possibleIn: string[] }>(
          ...['incident', 'why', id, 'reportFiled', '--duty', 'ppc.preliminary'],
        );
        expect(why).toMatchObject({ allowed: false, reasons: [{ code: 'wrong-state' }] });
        expect(why.possibleIn).toContain('active.preliminary.approved');
        const refused = await world.cli(
          ...[
            'incident',
            'advance',
            id,
            'reportFiled',
            '--duty',
            'ppc.preliminary',
            '--data',
            '{"filedOn":"2026-09-01"}',
          ],
        );
        expect(refused.code).toBe(1);

        // Day 3: the owner is reminded. Day 4: the preliminary is filed, and its later rungs fall away.
        await world.forwardTo('2026-09-03T12:00:00+09:00');
        world.expectMails(
          '2026-09-02 11:00 individuals.notice firstDay owner@example.jp',
          '2026-09-02 11:00 publication firstDay owner@example.jp',
          '2026-09-03 09:00 ppc.preliminary target owner@example.jp',
          '2026-09-03 09:00 individuals.notice thirdDay deputy@example.jp',
          '2026-09-03 09:00 individuals.notice thirdDay manager@example.jp',
          // Only recommended: it stays with the owner.
          '2026-09-03 09:00 publication thirdDay owner@example.jp',
        );
        await advance(id, 'draftSubmitted', {}, 'ppc.preliminary');
        await advance(id, 'draftApproved', {}, 'ppc.preliminary');
        await world.json(
          ...['incident', 'advance', id, 'reportFiled', '--duty', 'ppc.preliminary'],
          ...['--data', '{"filedOn":"2026-09-03","receiptNumber":"R-1"}'],
        );
        await advance(id, 'personsCounted', { total: 800 });
        await advance(id, 'draftSubmitted', {}, 'individuals.notice');
        await advance(id, 'draftApproved', {}, 'individuals.notice');
        await advance(id, 'noticesDelivered', { reached: 800 });
        await advance(id, 'noticeCompleted');
        await advance(id, 'dutyDeclined', { reason: '全員に直接通知したため' }, 'publication');
        await advance(id, 'factsEstablished', { summary: '決済画面が改ざんされていた' });
        await world.forwardTo('2026-09-12T09:30:00+09:00');
        world.expectMails();

        // Day 12: the wrongful purpose is confirmed. The final moves from day 30 to day 60, and its reminders with it.
        const revised = await world.json<Shown>('incident', 'facts', id, factsFile({ wrongfulPurpose: true }));
        expect(dutiesOf(revised)).toMatchObject({
          'ppc.preliminary': 'settled 2026-09-05',
          'ppc.final': 'open 2026-10-30',
          'individuals.notice': 'settled null',
          'police.consult': 'open null',
        });
        const { events } = await world.json<{ events: { type: string; target: string }[] }>('incident', 'events', id);
        expect(events.map(({ type, target }) => `${target} ${type}`)).toContain('report:ppc dutiesRevised');
        await advance(id, 'policeConsulted', { station: '中央警察署' });
        await world.forwardTo('2026-10-01T12:00:00+09:00');
        world.expectMails();

        // The final, filed on the day before its due day; the owner had been reminded that morning.
        await world.forwardTo('2026-10-29T10:00:00+09:00');
        world.expectMails('2026-10-29 09:00 ppc.final dayBefore owner@example.jp');
        await advance(id, 'finalStarted');
        await advance(id, 'draftSubmitted', {}, 'ppc.final');
        await advance(id, 'draftApproved', {}, 'ppc.final');
        await advance(id, 'reportFiled', { filedOn: '2026-10-29', receiptNumber: 'R-2' }, 'ppc.final');
        for (const [type, data] of [
          ['causeIdentified', { summary: '管理画面の脆弱性' }],
          ['scopeIdentified', { summary: '800人' }],
          ['preventionDecided', { measures: '決済を外部の画面へ移す' }],
          ['preventionCarriedOut', {}],
        ] as const)
          await advance(id, type, data);
        const closed = await world.json<Shown>('incident', 'advance', id, 'incidentClosed');
        expect(closed.incident).toMatchObject({ state: 'closed', nextDue: null });
        await world.forwardTo('2026-12-31T12:00:00+09:00');
        world.expectMails();

        // What came is what was said: Japanese to the owner, English to the manager.
        const [first] = world.sink.mails;
        expect(first?.subject).toContain(id);
        const manager = world.sink.mails.filter(({ envelopeTo }) => envelopeTo.includes('manager@example.jp'));
        expect(manager.map(({ text }) => text).join()).toContain('Notice to the individuals');
      },
    );
  },
);
