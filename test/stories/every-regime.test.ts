import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/contract/facts.ts';
import { payrollFacts } from '../support/facts.ts';
import type { World } from '../support/world.ts';
import { actorOf } from './people.ts';
import { type Stage, setStage } from './stage.ts';

interface Shown {
  incident: { id: string; state: string };
  duties: { key: string; state: string; due: string | null }[];
  instances: { key: string; tasks: { id: string }[] }[];
}

/** The company that runs the payroll: holder of the PrivacyMark, member of an accredited body. */
const company = payrollFacts(
  { name: '株式会社つむぎ給与サービス', privacyMark: 'holder', certifiedBodies: ['manbou'] },
  { entrustment: { role: 'entrustee', entrustor: 'private' } },
);
/** The co-op whose members and employees are in it; told on Friday the 4th, which is the day that it knows. */
const coop = payrollFacts(
  { cooperative: 'prefecture', sector: 'finance' },
  {
    knownAt: '2026-09-04T14:00:00+09:00',
    entrustment: { role: 'entrustor', receivedNoticeAt: '2026-09-04T14:00:00+09:00' },
  },
);

describe('every regime at once: a payroll with My Numbers is stolen at an entrusted company', () => {
  let world: World;
  let folder: string;
  let strike: Stage['strike'] | undefined;
  beforeAll(async () => {
    ({ world, folder, strike } = await setStage('postgres', '2026-09-01T11:00:00+09:00'));
  });
  afterAll(() => strike?.());

  const open = async (name: string, facts: Facts) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(facts));
    return world.json<Shown>('incident', 'open', '--facts', file, '--owner', 'owner@example.jp');
  };
  const say = (incident: string, type: string, data: object = {}, target?: string) =>
    world.api<Shown & { reasons?: { code: string }[] }>(
      'POST',
      `/incidents/${incident}/events`,
      { type, data, ...(target && { target }) },
      actorOf(type),
    );
  const advance = async (...said: Parameters<typeof say>) => {
    const answer = await say(...said);
    expect(answer, said.slice(1).join(' ')).toMatchObject({ status: 200 });
    return answer.body;
  };
  const approved = async (incident: string, target: string) => {
    await advance(incident, 'draftSubmitted', {}, target);
    await advance(incident, 'draftApproved', {}, target);
  };
  const filed = async (incident: string, target: string, filedOn: string) => {
    await approved(incident, target);
    await advance(incident, 'reportFiled', { filedOn, receiptNumber: `R-${target}` }, target);
  };
  const stillOpen = async (incident: string) => {
    const { duties, instances } = await world.json<Shown>('incident', 'show', incident);
    return [
      ...duties.filter(({ state }) => state === 'open').map(({ key, due }) => `${key} ${due ?? 'promptly'}`),
      ...instances.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    ];
  };
  const responded = async (incident: string) => {
    for (const [type, data] of [
      ['internallyReported', {}],
      ['responseStarted', {}],
      ['spreadContained', { measures: '侵入に使われた経路を遮断した' }],
      ['factsEstablished', { summary: '給与サーバーへの不正アクセス' }],
      ['causeIdentified', { summary: '保守用アカウントの悪用' }],
      ['scopeIdentified', { summary: '組合員と職員 2,310人' }],
      ['preventionDecided', { measures: '多要素認証の導入' }],
      ['preventionScheduled', { by: '2026-12-31' }],
    ] as const)
      await advance(incident, type, data);
  };
  const told = async (incident: string) => {
    await advance(incident, 'personsCounted', { total: 2_310 });
    await approved(incident, 'individuals.notice');
    await advance(incident, 'noticesDelivered', { reached: 2_310 });
    await advance(incident, 'noticeCompleted');
  };
  const published = async (incident: string) => {
    await approved(incident, 'incident');
    await advance(incident, 'published', { where: '自社のウェブサイト' });
  };

  it('from open to closed, seen from the company and from the co-op', { timeout: 240_000 }, async () => {
    // Tuesday: the company. Everything is owed at once, and the finder's report is pressed for on the day itself.
    const { incident: theirs } = await open('company', company);
    await world.quiet();
    expect(await stillOpen(theirs.id)).toEqual([
      'entrustor.notice:entrustor 2026-09-05',
      'myNumber.preliminary:ppc 2026-09-05',
      'pmark.preliminary:reviewBody 2026-09-05',
      'ppc.preliminary:ppc 2026-09-05',
      'myNumber.final:ppc 2026-10-30',
      'pmark.final:reviewBody 2026-10-30',
      'ppc.final:ppc 2026-10-30',
      'individuals.notice:individuals promptly',
      'manbou.report:manbou promptly',
      'police.consult:police promptly',
      'publication:public promptly',
      'reportLeakFinding',
      'reportDamageFinding',
    ]);
    world.expectMails(
      ...['owner', 'deputy'].flatMap((role) => [
        `2026-09-01 11:00 reportLeakFinding dueDay ${role}@example.jp`,
        `2026-09-01 11:00 reportDamageFinding dueDay ${role}@example.jp`,
      ]),
    );

    // The body's procedure: nothing is restored before the evidence is safe, and a consultation has the police in mind.
    await advance(theirs.id, 'findingReported', { to: 'responseManager' });
    await advance(theirs.id, 'damageEstablished', { cause: 'attack', summary: '給与データの持ち出し' });
    expect(await say(theirs.id, 'dataRestored')).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'preserve-first' }] },
    });
    await advance(theirs.id, 'statePreserved', { how: 'サーバーのディスクの写しを封印した' });
    await advance(theirs.id, 'dataRestored');
    await advance(theirs.id, 'situationConfirmed', { summary: '外部からの不正アクセスによる窃取' });
    await advance(theirs.id, 'bodyConsulted', { policeReport: 'planned' });
    await advance(theirs.id, 'policeConsulted', { station: '中央警察署' });
    await filed(theirs.id, 'manbou.report', '2026-09-01');

    // Thursday, the target day of the preliminary: the review body hears of it, nobody else yet.
    await world.forwardTo('2026-09-03T12:00:00+09:00');
    world.expectMails(
      '2026-09-02 11:00 individuals.notice firstDay owner@example.jp',
      '2026-09-02 11:00 publication firstDay owner@example.jp',
      '2026-09-02 11:00 requestPressRelease firstDay owner@example.jp',
      ...['entrustor.notice', 'myNumber.preliminary', 'pmark.preliminary', 'ppc.preliminary'].map(
        (duty) => `2026-09-03 09:00 ${duty} target owner@example.jp`,
      ),
      ...['individuals.notice', 'publication', 'requestPressRelease'].flatMap((step) => [
        `2026-09-03 09:00 ${step} thirdDay deputy@example.jp`,
        `2026-09-03 09:00 ${step} thirdDay manager@example.jp`,
      ]),
    );
    await filed(theirs.id, 'pmark.preliminary', '2026-09-03');

    // Friday: the co-op is told. That releases the company from the reports of the law, not from those of its mark.
    await world.forwardTo('2026-09-04T14:00:00+09:00');
    world.expectMails(
      ...['entrustor.notice', 'myNumber.preliminary', 'ppc.preliminary'].map(
        (duty) => `2026-09-04 09:00 ${duty} dayBefore owner@example.jp`,
      ),
    );
    await approved(theirs.id, 'entrustor.notice');
    await advance(theirs.id, 'entrustorNotified', { notifiedAt: '2026-09-04T14:00:00+09:00' }, 'entrustor.notice');
    expect(await stillOpen(theirs.id)).toEqual([
      'pmark.final:reviewBody 2026-10-30',
      'individuals.notice:individuals promptly',
      'publication:public promptly',
      'requestPressRelease',
    ]);

    // Its press release is considered, and so is what it owes to the persons by the rules of its mark.
    await advance(theirs.id, 'pressReleaseRequested');
    await told(theirs.id);
    await published(theirs.id);

    // The co-op: its members' data are the minister's business, its employees' the Commission's, My Numbers always.
    const { incident: ours } = await open('coop', coop);
    await world.json('incident', 'link', ours.id, theirs.id, '--note', '委託先での事案');
    expect(await stillOpen(ours.id)).toEqual([
      'cooperative.preliminary:supervisor 2026-09-08',
      'myNumber.preliminary:ppc 2026-09-08',
      'ppc.preliminary:minister 2026-09-08',
      'ppc.preliminary:ppc 2026-09-08',
      'cooperative.final:supervisor 2026-11-02',
      'myNumber.final:ppc 2026-11-02',
      'ppc.final:minister 2026-11-02',
      'ppc.final:ppc 2026-11-02',
      'individuals.notice:individuals promptly',
      'police.consult:police promptly',
      'publication:public promptly',
    ]);
    // What would come on the weekend comes on Friday evening; the due day is Tuesday, so the day before is Monday.
    await world.forwardTo('2026-09-07T10:00:00+09:00');
    const fourPreliminaries = ['cooperative.preliminary', 'myNumber.preliminary', 'ppc.preliminary', 'ppc.preliminary'];
    world.expectMails(
      ...fourPreliminaries.map((duty) => `2026-09-04 17:59 ${duty} target owner@example.jp`),
      ...fourPreliminaries.map((duty) => `2026-09-07 09:00 ${duty} dayBefore owner@example.jp`),
      ...['individuals.notice', 'police.consult', 'publication'].map(
        (duty) => `2026-09-04 17:59 ${duty} firstDay owner@example.jp`,
      ),
      '2026-09-07 09:00 individuals.notice thirdDay deputy@example.jp',
      '2026-09-07 09:00 individuals.notice thirdDay manager@example.jp',
      '2026-09-07 09:00 police.consult thirdDay owner@example.jp',
      '2026-09-07 09:00 publication thirdDay owner@example.jp',
    );
    const reports = ['report:minister', 'report:ppc', 'report:myNumber', 'report:supervisor'];
    for (const report of reports) await filed(ours.id, report, '2026-09-07');
    await told(ours.id);
    await advance(ours.id, 'dutyDeclined', { reason: '委託先が届け出たため' }, 'police.consult');
    await advance(ours.id, 'dutyDeclined', { reason: '全員に直接通知したため' }, 'publication');

    // October: the finals, each in its time.
    await world.forwardTo('2026-10-20T10:00:00+09:00');
    world.expectMails();
    for (const incident of [theirs.id, ours.id]) await responded(incident);
    await advance(theirs.id, 'finalStarted', {}, 'report:reviewBody');
    await filed(theirs.id, 'pmark.final', '2026-10-20');
    await advance(theirs.id, 'cooperationEnded');
    await world.forwardTo('2026-10-30T10:00:00+09:00');
    world.expectMails();
    for (const report of reports) {
      await advance(ours.id, 'finalStarted', {}, report);
      await filed(ours.id, report, '2026-10-30');
    }

    for (const { id } of [theirs, ours]) {
      expect(await stillOpen(id)).toEqual([]);
      const closed = await world.json<Shown>('incident', 'advance', id, 'incidentClosed');
      expect(closed.incident.state).toBe('closed');
      const { code, stdout } = await world.cli('verify', '--incident', id);
      expect(code, stdout).toBe(0);
    }
    await world.forwardTo('2026-12-31T12:00:00+09:00');
    world.expectMails();
  });
});
