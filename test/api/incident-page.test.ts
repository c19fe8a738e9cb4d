import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  correctionListSchema,
  eventListSchema,
  incidentShowSchema,
  rankListSchema,
} from '../../src/contract/incident.ts';
import { stepsOf } from '../../src/web/incident/steps.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
  for (const person of [
    { name: '花子', email: 'hanako@example.jp', roles: ['owner'] },
    { name: '次郎', email: 'jiro@example.jp', roles: ['deputy'] },
    { name: '三郎', email: 'saburo@example.jp' },
  ])
    await bench.ask('POST', '/api/v1/persons', person);
});
afterAll(() => bench.close());

const open = async () => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { body } = await bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers() });
  return incidentShowSchema.parse(body).incident.id;
};
const by = (email: string) => ({ 'sokuho-actor': email });
const record = (id: string, type: string, target: string, data: object = {}, who = 'hanako@example.jp') =>
  bench.ask('POST', `/api/v1/incidents/${id}/events`, { type, target, data }, by(who));
const shown = async (id: string) => incidentShowSchema.parse((await bench.ask('GET', `/api/v1/incidents/${id}`)).body);
const events = async (id: string, query = '') =>
  eventListSchema.parse((await bench.ask('GET', `/api/v1/incidents/${id}/events${query}`)).body);

describe('an incident as the page shows it', () => {
  it('says where each event is taken, and what it takes to record it', async () => {
    const id = await open();
    await record(id, 'draftSubmitted', 'report:ppc', { content: 'a'.repeat(64) });
    const { nextEvents } = await shown(id);
    expect(nextEvents.find(({ type }) => type === 'draftApproved')).toMatchObject({
      instance: 'report:ppc',
      state: 'active.preliminary.inReview',
      permissions: ['incident.approve'],
    });
    expect(nextEvents.find(({ type }) => type === 'internallyReported')).toMatchObject({
      instance: 'incident',
      state: 'course.detected',
      permissions: ['incident.write'],
    });
  });

  it('shows a draft with its author, and who approved it', async () => {
    const id = await open();
    const draft = async () => (await shown(id)).instances.find(({ key }) => key === 'report:ppc')?.draft;
    expect(await draft()).toBeNull();
    const content = 'a'.repeat(64);
    await record(id, 'draftSubmitted', 'report:ppc', { content });
    expect(await draft()).toMatchObject({ content, submittedBy: 'person:hanako@example.jp', approval: null });
    await record(id, 'draftApproved', 'report:ppc', { content }, 'saburo@example.jp');
    expect(await draft()).toMatchObject({ approval: { by: 'person:saburo@example.jp', selfApprovalReason: null } });
  });

  it('arranges every event once: at what is to be done, or among the others', async () => {
    const id = await open();
    await record(id, 'internallyReported', 'incident');
    await record(id, 'responseStarted', 'incident');
    const show = await shown(id);
    const { steps, others } = stepsOf(show);
    const arranged = [...steps.flatMap((step) => step.events), ...others];
    expect(new Set(arranged).size).toBe(arranged.length);
    expect(arranged.length).toBe(show.nextEvents.length);
    // First stop the spread, then what is due first.
    expect(steps.slice(0, 2).map(({ path, due }) => [path, due])).toEqual([
      ['course.responding.containment.spreading', null],
      ['active.preliminary.drafting', '2026-09-05'],
    ]);
    const containment = steps.find(({ path }) => path === 'course.responding.containment.spreading');
    expect(containment?.events.map(({ type }) => type)).toEqual(['spreadContained']);
    // Three steps stand within it: it belongs to none of them.
    expect(others.some(({ type }) => type === 'incidentDismissed')).toBe(true);
  });
});

describe('the timeline', () => {
  it('comes a page at a time, the newest first page, each oldest first', async () => {
    const id = await open();
    await record(id, 'internallyReported', 'incident');
    const all = await events(id);
    expect(all.more).toBe(false);
    const page = await events(id, '?limit=3');
    expect(page.events.map(({ seq }) => seq)).toEqual(all.events.slice(-3).map(({ seq }) => seq));
    expect(page.more).toBe(true);
    const before = page.events[0]?.seq ?? 0;
    const older = await events(id, `?limit=100&before=${before}`);
    expect(older.more).toBe(false);
    expect([...older.events, ...page.events]).toEqual(all.events);
  });

  it('can be narrowed to what people did, to facts, to reminders', async () => {
    const id = await open();
    await record(id, 'internallyReported', 'incident');
    const types = async (kind: string) => new Set((await events(id, `?kind=${kind}`)).events.map(({ type }) => type));
    expect(await types('people')).toEqual(new Set(['incidentOpened', 'factsRevised', 'internallyReported']));
    expect(await types('facts')).toEqual(new Set(['incidentOpened', 'factsRevised', 'instanceOpened']));
    expect((await bench.ask('GET', `/api/v1/incidents/${id}/events?kind=other`)).status).toBe(400);
  });

  it('shows a correction and what it took back, each naming the other', async () => {
    const id = await open();
    await record(id, 'internallyReported', 'incident');
    const list = async () =>
      correctionListSchema.parse((await bench.ask('GET', `/api/v1/incidents/${id}/corrections`)).body).corrections;
    const [found] = await list();
    expect(found).toMatchObject({
      target: 'incident',
      type: 'internallyReported',
      label: { ja: '社内の責任者へ報告した' },
      actor: 'person:hanako@example.jp',
    });
    await record(id, 'correct', 'incident', { reason: '報告していなかった' }, 'saburo@example.jp');
    expect(await list()).toEqual([]);
    const { events: chained } = await events(id);
    const correction = chained.find(({ type }) => type === 'correct');
    expect(correction?.corrects).toEqual({ seq: found?.seq, label: found?.label });
    expect(chained.find(({ seq }) => seq === found?.seq)?.correctedBy).toBe(correction?.seq);
  });
});

describe('who is told', () => {
  it('is listed role by role, with deputies for who is away today', async () => {
    const id = await open();
    const ranks = async () =>
      rankListSchema.parse((await bench.ask('GET', `/api/v1/incidents/${id}/people`)).body).ranks;
    expect((await ranks()).map(({ role, told }) => [role, ...told.map(({ name }) => name)])).toEqual([
      ['owner', '花子'],
      ['deputy', '次郎'],
      ['manager', expect.any(String)],
      ['officer', expect.any(String)],
    ]);
    await bench.ask('POST', '/api/v1/persons/jiro@example.jp/absences', { from: '2026-08-31', to: '2026-09-04' });
    await bench.ask('PUT', '/api/v1/persons/jiro@example.jp/deputies', { deputies: [{ person: 'saburo@example.jp' }] });
    const deputy = (await ranks()).find(({ role }) => role === 'deputy');
    expect(deputy).toMatchObject({
      holders: [{ name: '次郎', away: true, back: '2026-09-04' }],
      told: [{ name: '三郎', insteadOf: ['次郎'] }],
    });
  });
});
