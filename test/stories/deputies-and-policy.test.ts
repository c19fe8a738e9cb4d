import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/contract/policy.ts';
import { wallClock } from '../../src/domain/day.ts';
import { cardNumbers } from '../support/facts.ts';
import { hasRedis } from '../support/redis.ts';
import type { World } from '../support/world.ts';
import { noticeDone, opened, preliminaryFiled, record } from './people.ts';
import { type Stage, setStage } from './stage.ts';

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('deputies, absences and a policy, queue on %s', (queue, available) => {
  let world: World;
  let folder: string;
  let strike: Stage['strike'] | undefined;
  beforeAll(async () => {
    if (available) ({ world, folder, strike } = await setStage(queue, '2026-04-03T10:00:00+09:00'));
  });
  afterAll(() => strike?.());

  const fileOf = (name: string, content: unknown) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };

  /** An incident of which only the final report is left, due on 7 May. */
  async function openWithFinal(): Promise<string> {
    const id = await opened(world, folder, cardNumbers({ wrongfulPurpose: false }), '2026-04-03T10:00:00+09:00');
    await record(world, id, [...preliminaryFiled('2026-04-03'), ...noticeDone]);
    return id;
  }

  const timersOf = async (incident: string) => {
    const { body } = await world.api<{
      timers: { rung: string; at: string; roles: string[]; state: string; key: string }[];
    }>('GET', `/incidents/${incident}/timers`);
    return body.timers.filter(({ state }) => state === 'armed');
  };

  it.skipIf(!available)(
    'over Golden Week the deputy is reminded, in her hours and not on the company’s holiday',
    {
      timeout: 180_000,
    },
    async () => {
      const id = await openWithFinal();
      expect((await timersOf(id))[0]).toMatchObject({
        rung: 'dayBefore',
        at: expect.stringMatching(/^2026-05-01T08:59/),
      });

      await world.json(
        ...[
          'person',
          'add',
          '--name',
          '佐藤 葵',
          '--email',
          'aoi@example.jp',
          '--role',
          'none',
          '--hours',
          '10:00-16:00',
        ],
      );
      await world.json('person', 'deputy', 'owner@example.jp', '--by', 'aoi@example.jp');
      await world.json(
        ...['person', 'absence', 'add', 'owner@example.jp', '--from', '2026-04-29', '--to', '2026-05-10'],
      );
      // The day before due is a holiday, and so is 1 May for this company: the last minute that she works is on 30 April.
      const set = await world.json<{ calendar: { closed: object[] }; waiting: number }>(
        ...['calendar', 'close', '--from', '05-01', '--name', '創立記念日'],
      );
      expect(set).toMatchObject({ calendar: { closed: [{ from: '05-01' }] }, waiting: 0 });
      const shown = await world.json<{ duties: { id: string; due: string | null }[] }>('incident', 'show', id);
      expect(shown.duties.find((duty) => duty.id === 'ppc.final')?.due).toBe('2026-05-07');

      await world.forwardTo('2026-05-07T12:00:00+09:00');
      world.expectMails(
        '2026-04-30 15:59 ppc.final dayBefore aoi@example.jp',
        '2026-05-07 09:00 ppc.final dueDay aoi@example.jp',
        '2026-05-07 09:00 ppc.final dueDay deputy@example.jp',
      );
      expect(world.sink.mails.at(0)?.text).toContain('担当 花子さんが不在のため');
      expect(world.sink.mails.every(({ text }) => text?.includes('5月7日(木)'))).toBe(true);

      // Back early: the absence is taken away, and she hears again herself.
      const { persons } = await world.json<{ persons: { email: string; absences: { id: string }[] }[] }>(
        'person',
        'list',
      );
      const absence = persons.find(({ email }) => email === 'owner@example.jp')?.absences[0]?.id ?? '';
      await world.json('person', 'absence', 'remove', 'owner@example.jp', absence);
      await world.forwardTo('2026-05-08T12:00:00+09:00');
      world.expectMails(
        '2026-05-07 18:00 ppc.final evening manager@example.jp',
        '2026-05-08 00:00 ppc.final due officer@example.jp',
        ...['deputy', 'manager', 'officer', 'owner'].map(
          (role) => `2026-05-08 09:00 ppc.final overdue ${role}@example.jp`,
        ),
      );
      const { events } = await world.json<{ events: { type: string; data: { cause: string } }[] }>(
        'incident',
        'events',
        id,
      );
      expect(events.filter(({ type }) => type === 'replanned').map(({ data }) => data.cause)).toEqual([
        'absenceAdded',
        'calendarSet',
      ]);
    },
  );

  it.skipIf(!available)(
    'a policy edited with incidents open does what its preview said',
    { timeout: 180_000 },
    async () => {
      const answer = await world.json<{ policy: PolicyDocument; version: number }>('policy', 'show');
      expect(answer.version).toBe(0);
      const { withDue } = answer.policy;
      for (const rung of withDue) if (rung.rung === 'overdue') rung.to = ['owner', 'officer'];
      const refused = fileOf('refused.json', {
        ...answer,
        policy: { ...answer.policy, withDue: withDue.filter(({ rung }) => rung !== 'due') },
      });
      const check = await world.cli('policy', 'check', refused);
      expect([check.code, JSON.parse(check.stdout)]).toEqual([
        2,
        { errors: [{ path: 'withDue', reason: 'must keep the rungs of the due day: due missing' }] },
      ]);

      const file = fileOf('policy.json', answer);
      expect(await world.cli('policy', 'check', file)).toMatchObject({ code: 0 });
      const before = await timersOf('INC-2026-0001');
      const preview = await world.json<{
        incidents: { id: string; moved: { rung: string; at: string; roles: string[] }[]; armed: []; disarmed: [] }[];
      }>('policy', 'preview', file);
      expect(await timersOf('INC-2026-0001')).toEqual(before);
      expect(preview.incidents).toMatchObject([{ id: 'INC-2026-0001', armed: [], disarmed: [] }]);
      expect(preview.incidents[0]?.moved.map(({ rung, at }) => `${rung} ${wallClock(at)}`)).toEqual([
        'overdue 2026-05-09 09:00',
      ]);

      await world.json('policy', 'set', file);
      const after = await timersOf('INC-2026-0001');
      expect(after.map(({ rung, at, roles }) => ({ rung, at, roles }))).toEqual(
        preview.incidents[0]?.moved.map(({ rung, at, roles }) => ({ rung, at, roles })),
      );
      await world.forwardTo('2026-05-09T12:00:00+09:00');
      world.expectMails(
        '2026-05-09 09:00 ppc.final overdue officer@example.jp',
        '2026-05-09 09:00 ppc.final overdue owner@example.jp',
      );

      // The file was read as version 0: set again, it would undo what was set meanwhile.
      const again = await world.cli('policy', 'set', fileOf('old.json', { ...answer, version: 0 }));
      expect(again.code).toBe(2);
      expect(again.stdout).toContain('is not the newest version, which is 1');
    },
  );

  it.skipIf(!available)('an intruder in the mail system does not read who is told', { timeout: 180_000 }, async () => {
    await world.json('person', 'edit', 'owner@example.jp', '--second-email', 'hanako@elsewhere.example');
    const marked = await world.cli(
      ...['incident', 'mail', 'INC-2026-0001', '--compromised', '--reason', 'メールサーバーへの侵入', '--lang', 'ja'],
    );
    expect(marked.code).toBe(0);
    expect(marked.stdout).toContain('役員 三郎');
    expect((await world.cli('incident', 'show', 'INC-2026-0001')).stdout).toContain('! Mail may be compromised');
    await world.forwardTo('2026-05-10T12:00:00+09:00');
    world.expectMails('2026-05-10 09:00 ppc.final overdue hanako@elsewhere.example');
    const { mails } = await world.json<{ mails: { id: string; to: string }[] }>('mail', 'list');
    const toAdministrator = mails.filter(({ to }) => to === 'administrator@sokuho.localhost');
    expect(toAdministrator).toHaveLength(1);
    const { mail } = await world.json<{ mail: { text: string } }>('mail', 'show', toAdministrator[0]?.id ?? '');
    expect(mail.text).toContain('役員 三郎');
  });
});
