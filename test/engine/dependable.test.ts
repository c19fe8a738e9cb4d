import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventRefused, KeyReused } from '../../src/domain/errors.ts';
import { verify } from '../../src/engine/verify.ts';
import { savePerson } from '../../src/store/people.ts';
import { evidenceOf } from '../../src/store/queries/evidence.ts';
import { eventsOf } from '../../src/store/queries/incidents.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
  for (const role of ['owner', 'deputy', 'manager', 'officer'] as const)
    await savePerson(bench.db, {
      organizationId: bench.organizationId,
      name: role,
      email: `${role}@example.jp`,
      lang: 'ja',
      roles: [role],
      at: '2026-09-01T00:00:00.000Z',
    });
});
afterAll(() => bench.close());

const open = async (incident = {}) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { record } = await bench.engine.open({ facts: cardNumbers(incident) }, bench.who());
  return record.incident.number;
};
const by =
  (actor: string) =>
  (incident: string, type: string, data: object = {}, target?: string) =>
    bench.engine.advance({ incident, event: { type, ...data } as never, ...(target && { target }) }, bench.who(actor));
const owner = by('person:owner@example.jp');
const deputy = by('person:deputy@example.jp');
const officer = by('person:officer@example.jp');

const stateOf = async (incident: string, key: string) =>
  (await bench.engine.look(bench.viewer, incident)).instances.find((instance) => instance.key === key)?.snapshot.value;
const duties = async (incident: string) =>
  Object.fromEntries(
    (await bench.engine.look(bench.viewer, incident)).duties.map(({ key, state, due }) => [key, `${state} ${due}`]),
  );
const refusal = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EventRefused);
  return (error as EventRefused).reasons.map(({ code }) => code);
};

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

describe('approval', () => {
  it('is given by a second person, of exactly the content submitted', async () => {
    const incident = await open();
    await owner(incident, 'draftSubmitted', { content: a }, 'ppc.preliminary');
    expect(await refusal(owner(incident, 'draftApproved', { content: a }, 'ppc.preliminary'))).toEqual([
      'second-person-needed',
    ]);
    expect(await refusal(officer(incident, 'draftApproved', { content: b }, 'ppc.preliminary'))).toEqual([
      'other-content',
    ]);
    expect(await refusal(officer(incident, 'draftApproved', {}, 'ppc.preliminary'))).toEqual(['other-content']);
    await officer(incident, 'draftApproved', { content: a }, 'ppc.preliminary');
    expect(
      await refusal(owner(incident, 'reportFiled', { filedOn: '2026-09-01', content: b }, 'ppc.preliminary')),
    ).toEqual(['other-content']);
    await owner(incident, 'reportFiled', { filedOn: '2026-09-01', content: a }, 'ppc.preliminary');
  });

  it('is void once the content changes', async () => {
    const incident = await open();
    await owner(incident, 'draftSubmitted', { content: a }, 'ppc.preliminary');
    await officer(incident, 'draftApproved', { content: a }, 'ppc.preliminary');
    await owner(incident, 'draftRevised', { content: b }, 'ppc.preliminary');
    expect(await stateOf(incident, 'report:ppc')).toEqual({ active: { preliminary: 'inReview' } });
    expect(await refusal(owner(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary'))).toEqual([
      'wrong-state',
    ]);
    await officer(incident, 'draftApproved', { content: b }, 'ppc.preliminary');
    await owner(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary');
  });

  it('by a deputy alone counts only within 24 hours of the due day', async () => {
    const incident = await open();
    await owner(incident, 'draftSubmitted', {}, 'ppc.preliminary');
    expect(await refusal(deputy(incident, 'draftApproved', {}, 'ppc.preliminary'))).toEqual(['deputy-only-near-due']);
    bench.at('2026-09-05T00:00:00+09:00');
    await deputy(incident, 'draftApproved', {}, 'ppc.preliminary');
  });

  it('of one’s own draft needs the leave of the organization, and a reason', async () => {
    const incident = await open();
    await bench.engine.organization.setSelfApproval(true, bench.who());
    await owner(incident, 'draftSubmitted', {}, 'ppc.preliminary');
    expect(await refusal(owner(incident, 'draftApproved', {}, 'ppc.preliminary'))).toEqual([
      'self-approval-needs-reason',
    ]);
    await owner(incident, 'draftApproved', { selfApprovalReason: '夜間で他に誰もいない' }, 'ppc.preliminary');
    await bench.engine.organization.setSelfApproval(false, bench.who());
  });
});

const approved = async (incident: string, target: string) => {
  await owner(incident, 'draftSubmitted', {}, target);
  await officer(incident, 'draftApproved', {}, target);
};

describe('filing', () => {
  it('late demands the reason', async () => {
    const incident = await open();
    await approved(incident, 'ppc.preliminary');
    bench.at('2026-09-07T10:00:00+09:00');
    expect(await refusal(owner(incident, 'reportFiled', { filedOn: '2026-09-07' }, 'ppc.preliminary'))).toEqual([
      'late-reason-needed',
    ]);
    await owner(
      incident,
      'reportFiled',
      { filedOn: '2026-09-07', lateReason: '調査に時間を要した' },
      'ppc.preliminary',
    );
    expect(await duties(incident)).toMatchObject({ 'ppc.preliminary:ppc': 'settled 2026-09-05' });
  });

  it('recorded late but done in time needs none', async () => {
    const incident = await open();
    await approved(incident, 'ppc.preliminary');
    bench.at('2026-09-07T10:00:00+09:00');
    await owner(incident, 'reportFiled', { filedOn: '2026-09-05' }, 'ppc.preliminary');
  });

  it('goes by another route while the portal is down, and again on the portal afterwards', async () => {
    const incident = await open();
    await approved(incident, 'ppc.preliminary');
    await owner(incident, 'portalFailed', {}, 'ppc.preliminary');
    await owner(incident, 'filedByOtherRoute', { filedOn: '2026-09-01', route: '郵送' }, 'ppc.preliminary');
    expect(await duties(incident)).toMatchObject({ 'ppc.preliminary:ppc': 'settled 2026-09-05' });
    const { instances } = await bench.engine.look(bench.viewer, incident);
    const report = instances.find(({ key }) => key === 'report:ppc');
    expect(report?.snapshot.context).toMatchObject({
      tasks: [{ id: 'refile' }],
      filings: [{ stage: 'preliminary', route: '郵送', receiptNumber: null }],
    });
    await owner(incident, 'reportRefiled', { filedOn: '2026-09-01', receiptNumber: 'R-9' });
    expect(await refusal(owner(incident, 'reportRefiled', { filedOn: '2026-09-01' }))).toEqual(['names-no-duty']);
  });

  it('is overdue at once, and told to everybody, when 60 days fall back to 30 that are past', async () => {
    const incident = await open({ wrongfulPurpose: true });
    await approved(incident, 'ppc.preliminary');
    await owner(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary');
    expect(await duties(incident)).toMatchObject({ 'ppc.final:ppc': 'open 2026-10-30' });
    bench.at('2026-10-10T10:00:00+09:00');
    await bench.engine.advance({ incident, facts: cardNumbers({ wrongfulPurpose: false }) }, bench.who());
    expect(await duties(incident)).toMatchObject({ 'ppc.final:ppc': 'open 2026-09-30' });
    const { incident: row } = await bench.engine.look(bench.viewer, incident);
    const revision = (await eventsOf(bench.db, row.id)).findLast(({ type }) => type === 'factsRevised');
    expect(JSON.parse(revision?.text ?? '{}').data.moved).toMatchObject([
      { duty: 'ppc.final:ppc', from: '2026-10-30', to: '2026-09-30' },
    ]);
    await bench.passUntil('2026-10-10T10:02:00+09:00');
    const told = await bench.db
      .selectFrom('outbox')
      .innerJoin('timer', 'timer.id', 'outbox.timer_id')
      .select(['outbox.address', 'timer.rung'])
      .where('outbox.incident_id', '=', row.id)
      .where('timer.step', '=', 'ppc.final')
      .execute();
    expect(told.map(({ address, rung }) => `${rung} ${address}`).sort()).toEqual(
      ['deputy', 'manager', 'officer', 'owner'].map((role) => `overdue ${role}@example.jp`),
    );
  });
});

describe('several entrustors', () => {
  it('are told one by one; the company is released once all of them are', async () => {
    const incident = await open({ entrustment: { role: 'entrustee', entrustor: 'private' } });
    await owner(incident, 'entrustorsNamed', { names: ['甲社', '乙社'] });
    expect(Object.keys(await duties(incident))).toContain('entrustor.notice:entrustor:2');
    await approved(incident, 'entrustor.notice:entrustor:1');
    await owner(
      incident,
      'entrustorNotified',
      { notifiedAt: '2026-09-01T00:30:00.000Z' },
      'entrustor.notice:entrustor:1',
    );
    expect(await duties(incident)).toMatchObject({
      'entrustor.notice:entrustor': 'settled 2026-09-05',
      'entrustor.notice:entrustor:2': 'open 2026-09-05',
      'ppc.preliminary:ppc': 'open 2026-09-05',
    });
    await approved(incident, 'entrustor.notice:entrustor:2');
    await owner(
      incident,
      'entrustorNotified',
      { notifiedAt: '2026-09-01T00:40:00.000Z' },
      'entrustor.notice:entrustor:2',
    );
    expect(await duties(incident)).toMatchObject({
      'entrustor.notice:entrustor:2': 'settled 2026-09-05',
      'ppc.preliminary:ppc': 'withdrawn 2026-09-05',
    });
  });

  it('named after the release bring the company’s own duties back until they are told', async () => {
    const incident = await open({ entrustment: { role: 'entrustee', entrustor: 'private' } });
    await approved(incident, 'entrustor.notice');
    await owner(incident, 'entrustorNotified', { notifiedAt: '2026-09-01T00:30:00.000Z' });
    expect(await duties(incident)).toMatchObject({ 'ppc.preliminary:ppc': 'withdrawn 2026-09-05' });
    await owner(incident, 'entrustorsNamed', { names: ['甲社', '乙社'] });
    expect(await duties(incident)).toMatchObject({
      'entrustor.notice:entrustor': 'settled 2026-09-05',
      'entrustor.notice:entrustor:2': 'open 2026-09-05',
      'ppc.preliminary:ppc': 'open 2026-09-05',
    });
  });
});

describe('a request', () => {
  const request = (key: string, bodyHash = 'x') => ({ route: 'POST /test', key, bodyHash });
  const events = async (incident: string) => (await bench.engine.look(bench.viewer, incident)).incident.last_seq;
  const change = (incident: string) => ({ incident, event: { type: 'internallyReported' as const } });

  it('that is repeated changes nothing and gets the same answer, also at the same time', async () => {
    const incident = await open();
    let answers = 0;
    const ask = () =>
      bench.engine.advanceOnce(change(incident), bench.who(), request('k1'), async () => {
        answers += 1;
        return `answer ${answers}`;
      });
    const before = await events(incident);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['answer 1', 'answer 1', 'answer 1']);
    expect(await ask()).toBe('answer 1');
    expect(await events(incident)).toBe(before + 1);
  });

  it('with the key of another is refused', async () => {
    const incident = await open();
    const ask = (bodyHash: string) =>
      bench.engine.advanceOnce(change(incident), bench.who(), request('k2', bodyHash), async () => 'answer');
    await ask('x');
    await expect(ask('y')).rejects.toThrow(KeyReused);
  });

  it('that was refused may succeed later under its key', async () => {
    const incident = await open();
    const ask = () =>
      bench.engine.advanceOnce(
        { incident, event: { type: 'responseStarted' } },
        bench.who(),
        request('k3'),
        async () => 'answer',
      );
    await expect(ask()).rejects.toThrow(EventRefused);
    await owner(incident, 'internallyReported');
    expect(await ask()).toBe('answer');
  });

  it('made on what has changed meanwhile is refused', async () => {
    const incident = await open();
    const attempt = (expectedRev: number) => bench.engine.advance({ ...change(incident), expectedRev }, bench.who());
    await owner(incident, 'acknowledge', {}, 'incident');
    expect(await refusal(attempt(1))).toEqual(['changed-meanwhile']);
    await attempt(2);
    const facts = (expectedRev: number) =>
      bench.engine.advance({ incident, facts: cardNumbers(), expectedRev }, bench.who());
    await facts(1);
    expect(await refusal(facts(1))).toEqual(['changed-meanwhile']);
  });
});

describe('two operators at once', () => {
  it('press the same button: one succeeds, the other is told that it is no longer possible', async () => {
    const incident = await open();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => owner(incident, 'internallyReported')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(EventRefused);
  });
});

describe('a duplicate', () => {
  it('is merged into the incident that carries its duties, and ends', async () => {
    const [first, second] = [await open(), await open()];
    await bench.engine.merge({ incident: second, into: first, reason: '同じ事案の二重登録' }, bench.who());
    const look = await bench.engine.look(bench.viewer, second);
    expect(look.incident.state).toBe('merged');
    expect(new Set(look.duties.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    const armed = await bench.db
      .selectFrom('timer')
      .select('id')
      .where('incident_id', '=', look.incident.id)
      .where('state', '=', 'armed')
      .execute();
    expect(armed).toEqual([]);
    expect((await bench.engine.look(bench.viewer, first)).incident.state).toBe('detected');
  });

  it('is not merged into one that would be due later, nor after something was filed', async () => {
    const early = await open();
    bench.at('2026-09-03T10:00:00+09:00');
    const { record } = await bench.engine.open(
      { facts: cardNumbers({ knownAt: '2026-09-03T09:00:00+09:00' }) },
      bench.who(),
    );
    const late = record.incident.number;
    const codes = await refusal(bench.engine.merge({ incident: early, into: late, reason: 'r' }, bench.who()));
    expect(new Set(codes)).toEqual(new Set(['duty-not-carried']));
    await approved(late, 'ppc.preliminary');
    await owner(late, 'reportFiled', { filedOn: '2026-09-03' }, 'ppc.preliminary');
    expect(await refusal(bench.engine.merge({ incident: late, into: early, reason: 'r' }, bench.who()))).toEqual([
      'already-filed',
    ]);
    await bench.engine.link({ incident: late, other: early, note: '関連' }, bench.who());
  });

  it('linked from both sides at once leaves both chains whole', async () => {
    const [first, second] = [await open(), await open()];
    await Promise.all([
      bench.engine.link({ incident: first, other: second }, bench.who()),
      bench.engine.link({ incident: second, other: first }, bench.who()),
    ]);
    for (const number of [first, second]) {
      const { incident } = await bench.engine.look(bench.viewer, number);
      expect((await eventsOf(bench.db, incident.id)).filter(({ type }) => type === 'linked')).toHaveLength(2);
    }
  });
});

describe('what the reviewer of a record would miss', () => {
  const revise = (incident: string, change: object) =>
    bench.engine.advance({ incident, facts: cardNumbers(change) }, bench.who());
  const context = async (incident: string, key: string) =>
    (await bench.engine.look(bench.viewer, incident)).instances.find((one) => one.key === key)?.snapshot.context;

  it('a one-shot report cannot leave items unknown', async () => {
    const incident = await open();
    await approved(incident, 'ppc.preliminary');
    const filing = { filedOn: '2026-09-01', complete: true, unknownItems: ['IT-4'] };
    expect(await refusal(owner(incident, 'reportFiled', filing, 'ppc.preliminary'))).toEqual(['complete-with-gaps']);
  });

  it('a notice is owed again when more persons turn up, and is never complete with nobody told', async () => {
    const incident = await open();
    expect(await refusal(owner(incident, 'personsCounted', { total: 0 }))).toEqual(['nobody-counted']);
    await owner(incident, 'personsCounted', { total: 5 });
    await approved(incident, 'notice');
    await owner(incident, 'noticesDelivered', { reached: 5 });
    await owner(incident, 'noticeCompleted');
    expect(await refusal(owner(incident, 'personsCounted', { total: 5 }))).toEqual(['nobody-left']);
    await owner(incident, 'personsCounted', { total: 8 });
    expect(await duties(incident)).toMatchObject({ 'individuals.notice:individuals': 'open null' });
  });

  it('a substitute measure that is not needed after all can be dropped', async () => {
    const incident = await open();
    await owner(incident, 'personsCounted', { total: 10 });
    await approved(incident, 'notice');
    await owner(incident, 'noticesDelivered', { reached: 8 });
    await owner(incident, 'substituteGrounded', { ground: 'undeliverable', persons: 2 });
    await owner(incident, 'noticesDelivered', { reached: 10 });
    expect(await refusal(owner(incident, 'noticeCompleted'))).toEqual(['substitute-unproven']);
    await owner(incident, 'substituteDropped', { reason: '全員に届いた' });
    await owner(incident, 'noticeCompleted');
    expect(await context(incident, 'notice')).toMatchObject({ substitute: null });
  });

  it('no instant of the facts lies in the future', async () => {
    const incident = await open();
    const change = {
      persons: { min: 1, max: 2_000, over: { '1000': '2027-09-01T00:00:00+09:00' } },
      entrustment: { role: 'entrustee' as const, notifiedEntrustorAt: '2030-01-01T00:00:00+09:00' },
    };
    await expect(revise(incident, change)).rejects.toMatchObject({
      faults: [{ path: 'incident.entrustment.notifiedEntrustorAt' }, { path: 'incident.persons.over.1000' }],
    });
  });

  it('a later file of facts does not undo that the entrustor was told', async () => {
    const entrustment = { role: 'entrustee' as const, entrustor: 'private' as const };
    const incident = await open({ entrustment });
    await approved(incident, 'entrustor.notice');
    await owner(incident, 'entrustorNotified', { notifiedAt: '2026-09-01T00:30:00.000Z' });
    await revise(incident, { entrustment, persons: { min: 5, max: 900 } });
    expect(await duties(incident)).toMatchObject({ 'ppc.final:ppc': 'withdrawn 2026-09-30' });
  });

  it('a short target means what is open', async () => {
    const incident = await open();
    const facts = cardNumbers();
    await bench.engine.advance(
      { incident, facts: { ...facts, organization: { ...facts.organization, sector: 'finance' } } },
      bench.who(),
    );
    await owner(incident, 'draftSubmitted', {}, 'ppc.preliminary');
    expect(await stateOf(incident, 'report:minister')).toEqual({ active: { preliminary: 'inReview' } });
  });

  it('acknowledging a task leaves the duty beside it alone', async () => {
    const incident = await open();
    const deferral = { ground: 'littleKnown', recheckOn: '2026-09-10', reason: 'r' };
    await owner(incident, 'noticeDeferred', deferral);
    await owner(incident, 'acknowledge', {}, 'recheckDeferral');
    expect(await context(incident, 'notice')).toMatchObject({
      duties: [{ acknowledgedAt: null }],
      tasks: [{ id: 'recheckDeferral', acknowledgedAt: '2026-09-01T01:00:00.000Z' }],
    });
  });
});

describe('a correction', () => {
  it('by a second person returns an instance to the state before; both stay in the chain', async () => {
    const incident = await open();
    await approved(incident, 'ppc.preliminary');
    await owner(incident, 'reportFiled', { filedOn: '2026-09-01', receiptNumber: '打ち間違い' }, 'ppc.preliminary');
    expect(await refusal(owner(incident, 'correct', { reason: 'r' }, 'ppc.preliminary'))).toEqual([
      'second-person-needed',
    ]);
    await officer(incident, 'correct', { reason: '別件の受付番号だった' }, 'ppc.preliminary');
    expect(await stateOf(incident, 'report:ppc')).toEqual({ active: { preliminary: 'approved' } });
    expect(await duties(incident)).toMatchObject({ 'ppc.preliminary:ppc': 'open 2026-09-05' });
    const { incident: row } = await bench.engine.look(bench.viewer, incident);
    const types = (await eventsOf(bench.db, row.id)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['reportFiled', 'correct']));
    const armed = await bench.db
      .selectFrom('timer')
      .select('rung')
      .where('incident_id', '=', row.id)
      .where('step', '=', 'ppc.preliminary')
      .where('state', '=', 'armed')
      .execute();
    expect(armed).toHaveLength(6);
    await owner(incident, 'reportFiled', { filedOn: '2026-09-01', receiptNumber: 'R-1' }, 'ppc.preliminary');
  });

  it('keeps what the facts have become meanwhile, and the replay still gives what is stored', async () => {
    const incident = await open();
    await approved(incident, 'ppc.preliminary');
    await owner(incident, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary');
    await bench.engine.advance({ incident, facts: cardNumbers({ wrongfulPurpose: true }) }, bench.who());
    await officer(incident, 'correct', { reason: 'r' }, 'report:ppc');
    expect(await duties(incident)).toMatchObject({
      'ppc.preliminary:ppc': 'open 2026-09-05',
      'ppc.final:ppc': 'open 2026-10-30',
    });
    const evidence = await evidenceOf(bench.db, bench.viewer, incident);
    expect(verify(evidence)).toMatchObject({ ok: true, faults: [] });
  });

  it('of telling the entrustor brings the company’s own duties back', async () => {
    const incident = await open({ entrustment: { role: 'entrustee', entrustor: 'private' } });
    await approved(incident, 'entrustor.notice');
    await owner(incident, 'entrustorNotified', { notifiedAt: '2026-09-01T00:30:00.000Z' });
    await officer(incident, 'correct', { reason: '未通知だった' }, 'report:entrustor');
    expect(await duties(incident)).toMatchObject({
      'entrustor.notice:entrustor': 'open 2026-09-05',
      'ppc.preliminary:ppc': 'open 2026-09-05',
    });
  });

  it('reopens an incident that was closed by mistake, and has nothing to take back in a new one', async () => {
    const incident = await open({ certainty: 'ruledOut', wrongfulPurpose: false });
    expect(await refusal(officer(incident, 'correct', { reason: 'r' }))).toEqual(['nothing-to-correct']);
    await owner(incident, 'incidentDismissed', { reason: '押し間違い' });
    await officer(incident, 'correct', { reason: 'r' });
    expect((await bench.engine.look(bench.viewer, incident)).incident.state).toBe('detected');
  });
});
