import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { incidentShowSchema } from '../../src/contract/incident.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

const open = async (incident = {}) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { body } = await bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers(incident) });
  return incidentShowSchema.parse(body).incident.id;
};
const record = (id: string, type: string, data: object = {}, target?: string) =>
  bench.ask('POST', `/api/v1/incidents/${id}/events`, { type, data, ...(target && { target }) });
const shown = async (id: string) => incidentShowSchema.parse((await bench.ask('GET', `/api/v1/incidents/${id}`)).body);

describe('opening an incident', () => {
  it('answers 201 with all that show has, and warns that nobody is there to be told', async () => {
    const { status, body, text } = await bench.ask('POST', '/api/v1/incidents', {
      facts: cardNumbers(),
      title: ' 青空 ',
    });
    expect(status).toBe(201);
    const { incident, instances, duties, clock } = incidentShowSchema.parse(body);
    expect(incident).toMatchObject({
      title: '青空',
      state: 'detected',
      stateLabel: { ja: '発覚', en: 'Detected' },
      nextDue: '2026-09-05',
      owner: null,
      ruleSets: ['appi-2024@1', 'mynumber-2022@1', 'pmark-jipdec-2022@1'],
    });
    expect(JSON.stringify(incident.assessment)).toBe(JSON.stringify(assess(cardNumbers())));
    expect(instances.map(({ key }) => key)).toEqual(['incident', 'report:ppc', 'notice']);
    expect(instances[1]?.states).toEqual([
      expect.objectContaining({
        path: 'active.preliminary.drafting',
        label: expect.objectContaining({ ja: '速報の作成' }),
      }),
    ]);
    expect(duties.map(({ key, instance }) => `${key} ${instance}`)).toEqual([
      'ppc.preliminary:ppc report:ppc',
      'ppc.final:ppc report:ppc',
      'individuals.notice:individuals notice',
      'publication:public incident',
    ]);
    expect(clock).toMatchObject({ now: '2026-09-01T01:00:00.000Z', rate: 0 });
    expect(body.warnings).toMatchObject([{ code: 'nobody-to-tell' }]);
    expect(text).not.toMatch(UUID);
  });

  it('has an owner when it is given one that is known', async () => {
    const owner = 'owner@example.jp';
    const unknown = await bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers(), owner });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found']);

    await bench.ask('POST', '/api/v1/persons', { name: '責任者', email: owner, roles: ['manager'] });
    const { status, body } = await bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers(), owner });
    expect(status).toBe(201);
    expect(incidentShowSchema.parse(body).incident.owner).toEqual({ name: '責任者', email: owner });
    expect(body.warnings).toMatchObject([
      { code: 'empty-roles', en: expect.stringMatching(/deputy, officer.*those of officer, with nobody above/) },
    ]);
  });

  it('is refused with every fault of the request and of its facts', async () => {
    const facts = { ...cardNumbers(), organization: undefined };
    const { status, body } = await bench.ask('POST', '/api/v1/incidents', { facts, owner: 'nobody', colour: 'red' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { path: 'colour', reason: 'is not a property of this schema' },
      { path: 'facts.organization', reason: 'is required' },
      { path: 'owner', reason: 'must be an e-mail address' },
    ]);
  });

  it('is refused when it was known tomorrow', async () => {
    const facts = cardNumbers({ knownAt: '2027-01-01T00:00:00+09:00' });
    const { status, body } = await bench.ask('POST', '/api/v1/incidents', { facts });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'facts.incident.knownAt' }]);
  });

  it('is refused when a name cannot be stored', async () => {
    const facts = cardNumbers();
    const organization = { ...facts.organization, name: 'a\ud800' };
    const { status, body } = await bench.ask('POST', '/api/v1/incidents', { facts: { ...facts, organization } });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'facts.organization.name' }]);
  });
});

describe('an incident', () => {
  it('stands in the list, what is due next first', async () => {
    const late = await open({ knownAt: '2026-08-20T10:00:00+09:00' });
    const { body } = await bench.ask('GET', '/api/v1/incidents');
    const incidents = body.incidents as { id: string; nextDue: string }[];
    expect(incidents[0]).toMatchObject({ id: late, state: 'detected', nextDue: '2026-08-24' });
  });

  it('says which duties are overdue, by the legal clock', async () => {
    const id = await open();
    bench.at('2026-09-05T23:59:59+09:00');
    expect((await shown(id)).duties.filter(({ overdue }) => overdue)).toEqual([]);
    bench.at('2026-09-06T00:00:00+09:00');
    expect((await shown(id)).duties.filter(({ overdue }) => overdue).map(({ id }) => id)).toEqual(['ppc.preliminary']);
  });

  it('is not found under an unknown number, nor under its uuid', async () => {
    const paths = ['', '/events', '/facts', '/timers', '/ledger', '/graph', '/why?event=acknowledge'];
    for (const path of paths) {
      const { status, body } = await bench.ask('GET', `/api/v1/incidents/INC-1999-0001${path}`);
      expect({ path, status, code: body.code }).toEqual({ path, status: 404, code: 'not-found' });
    }
    const id = await open();
    const row = await bench.db.selectFrom('incident').select('id').where('number', '=', id).executeTakeFirstOrThrow();
    expect((await bench.ask('GET', `/api/v1/incidents/${row.id}`)).status).toBe(404);
  });
});

describe('recording an event', () => {
  it('answers with the incident as it then stands', async () => {
    const id = await open();
    const { status, body } = await record(id, 'internallyReported', { to: '情報管理責任者' });
    expect(status).toBe(200);
    expect(incidentShowSchema.parse(body).incident.state).toBe('reportedInternally');
  });

  it('is refused with reasons and where it is possible', async () => {
    const id = await open();
    const { status, body, headers } = await record(id, 'reportFiled', { filedOn: '2026-09-01' }, 'ppc.preliminary');
    expect(status).toBe(409);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      code: 'event-refused',
      reasons: [{ code: 'wrong-state', ja: expect.any(String), en: expect.any(String), rules: [] }],
      possibleIn: expect.arrayContaining(['active.preliminary.approved']),
    });
  });

  it('needs a target when several would take it', async () => {
    const id = await open();
    const { status, body } = await record(id, 'draftSubmitted');
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'ambiguous-target', candidates: ['incident', 'report:ppc', 'notice'] });
  });

  it('is not found when its target is not', async () => {
    const id = await open();
    expect((await record(id, 'draftSubmitted', {}, 'report:minister')).status).toBe(404);
  });

  it('counts filings and persons where show has them', async () => {
    const id = await open();
    await record(id, 'draftSubmitted', {}, 'ppc.preliminary');
    await record(id, 'draftApproved', { selfApprovalReason: '一人で対応している' }, 'ppc.preliminary');
    await record(id, 'reportFiled', { filedOn: '2026-09-01', receiptNumber: 'A-1' }, 'ppc.preliminary');
    await record(id, 'personsCounted', { total: 800 });
    const { instances, duties } = await shown(id);
    expect(instances[1]?.filings).toEqual([
      { stage: 'preliminary', filedOn: '2026-09-01', receiptNumber: 'A-1', unknownItems: [] },
    ]);
    expect(instances[2]?.persons).toEqual({ total: 800, reached: 0, bySubstitute: 0 });
    expect(duties.find(({ id }) => id === 'ppc.preliminary')?.state).toBe('settled');
  });

  it('offers what comes next with the payload that it wants', async () => {
    const { nextEvents } = await shown(await open());
    expect(nextEvents.find(({ type }) => type === 'noticeDeferred')).toMatchObject({
      target: 'notice',
      allowed: true,
      data: { required: ['ground', 'recheckOn', 'reason'], properties: { recheckOn: { format: 'date' } } },
    });
    expect(nextEvents.find(({ type }) => type === 'incidentDismissed')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'still-open' }],
    });
    expect(nextEvents.map(({ type }) => type)).not.toContain('dutiesRevised');
  });
});

describe('the events of an incident', () => {
  it('are a chain that can be verified from what is answered', async () => {
    const id = await open();
    await record(id, 'internallyReported');
    const { body } = await bench.ask('GET', `/api/v1/incidents/${id}/events`);
    const events = body.events as Record<string, unknown>[];
    let head = '0'.repeat(64);
    for (const { hash, previousHash, label, corrects, correctedBy, ...event } of events) {
      expect(previousHash).toBe(head);
      expect(label).toMatchObject({ ja: expect.any(String) });
      const text = canonicalize({ ...event, incident: id }) ?? '';
      head = createHash('sha256').update(head).update(text).digest('hex');
      expect(hash).toBe(head);
    }
    expect(events.at(-1)).toMatchObject({ type: 'internallyReported', actor: 'key:test', target: 'incident', rev: 2 });
    expect((await shown(id)).incident.headHash).toBe(head);
  });
});

describe('revising the facts', () => {
  it('assesses again and keeps every revision', async () => {
    const id = await open();
    const { status, body } = await bench.ask(
      'PUT',
      `/api/v1/incidents/${id}/facts`,
      cardNumbers({ wrongfulPurpose: true }),
    );
    expect(status).toBe(200);
    expect(incidentShowSchema.parse(body).duties.find(({ id }) => id === 'ppc.final')?.due).toBe('2026-10-30');
    const history = await bench.ask('GET', `/api/v1/incidents/${id}/facts`);
    expect(history.body.facts).toMatchObject([
      { revision: 1, facts: { incident: { wrongfulPurpose: 'unknown' } } },
      { revision: 2, actor: 'key:test', facts: { incident: { wrongfulPurpose: true } } },
    ]);
  });

  it('is refused with the faults at the root of the facts', async () => {
    const id = await open();
    const { status, body } = await bench.ask('PUT', `/api/v1/incidents/${id}/facts`, {
      ...cardNumbers(),
      schema: 'facts/2',
    });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: 'schema' }]);
  });
});

describe('why', () => {
  it('says yes, or the reasons and where it would be possible', async () => {
    const id = await open();
    const ask = async (query: string) => (await bench.ask('GET', `/api/v1/incidents/${id}/why?${query}`)).body;
    expect(await ask('event=internallyReported')).toMatchObject({
      allowed: true,
      reasons: [],
      possibleIn: ['course.detected'],
      way: [],
    });
    expect(await ask('event=incidentClosed')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'wrong-state' }],
      possibleIn: ['course.reviewing'],
    });
    // Three machines know it and none takes it: still an answer, not a refusal.
    expect(await ask('event=draftApproved')).toMatchObject({ allowed: false, reasons: [{ code: 'wrong-state' }] });
    expect(await ask('event=dutyDeclined&target=publication')).toMatchObject({ allowed: true });
    expect(await ask('event=dutyDeclined&target=ppc.final')).toMatchObject({ reasons: [{ code: 'duty-is-owed' }] });
  });

  it('knows no event that no machine has, and wants one named', async () => {
    const id = await open();
    expect((await bench.ask('GET', `/api/v1/incidents/${id}/why?event=nothing`)).status).toBe(404);
    const { status, body } = await bench.ask('GET', `/api/v1/incidents/${id}/why`);
    expect([status, body.errors]).toEqual([400, [{ path: 'query.event', reason: 'is required' }]]);
  });
});

describe('reminders', () => {
  it('are planned, fire, and leave a mail in the ledger', async () => {
    const id = await open();
    const timers = async () =>
      (await bench.ask('GET', `/api/v1/incidents/${id}/timers`)).body.timers as {
        duty: string;
        rung: string;
        state: string;
      }[];
    const planned = (await timers()).filter(({ duty }) => duty === 'ppc.preliminary');
    expect(planned[0]).toMatchObject({
      instance: 'report:ppc',
      rung: 'target',
      state: 'armed',
      roles: ['owner'],
      firedAt: null,
    });
    await bench.passUntil('2026-09-03T10:00:00+09:00');
    expect((await timers()).filter(({ state }) => state === 'fired').map(({ rung }) => rung)).toContain('target');
    const { body, text } = await bench.ask('GET', `/api/v1/incidents/${id}/ledger`);
    expect(body.deliveries).toContainEqual(
      expect.objectContaining({ state: 'queued', to: 'owner@example.jp', attempts: 0, settledAt: null }),
    );
    expect(text).toContain('"timer":"report:ppc/ppc.preliminary/target/1/2026-09-05"');
  });
});
