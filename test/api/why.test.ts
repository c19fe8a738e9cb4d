import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventTypes } from '../../machines/reading.ts';
import { allMachineVersions } from '../../machines/registry.ts';
import { incidentShowSchema, type WhyAnswer, whyAnswerSchema } from '../../src/contract/incident.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { listPersons } from '../../src/people/persons.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { visitor } from './visitors.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const open = async (ask: Ask = bench.ask) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { body } = await ask('POST', '/api/v1/incidents', { facts: cardNumbers() });
  return incidentShowSchema.parse(body).incident.id;
};
type Ask = ApiBench['ask'];
const asked = (): Ask => bench.ask;

const why = async (id: string, event: string, target?: string, ask = asked()): Promise<WhyAnswer> => {
  const about = target === undefined ? '' : `&target=${target}`;
  return whyAnswerSchema.parse((await ask('GET', `/api/v1/incidents/${id}/why?event=${event}${about}`)).body);
};
const record = (id: string, type: string, target: string, data: object = {}, ask = asked()) =>
  ask('POST', `/api/v1/incidents/${id}/events`, { type, target, data });
const wayOf = ({ way }: WhyAnswer) => way?.map(({ target, event }) => `${target} ${event}`);

it('a wrong state is answered with where it is possible, in words, and the shortest way there', async () => {
  const answer = await why(await open(), 'reportFiled', 'ppc.preliminary');
  expect(answer.places).toContainEqual({
    path: 'active.preliminary.approved',
    label: { ja: '速報承認済み', en: 'Preliminary report: approved' },
  });
  expect(answer.way).toEqual([
    expect.objectContaining({ target: 'report:ppc', event: 'draftSubmitted', permissions: ['incident.write'] }),
    expect.objectContaining({
      event: 'draftApproved',
      state: 'active.preliminary.inReview',
      stateLabel: { ja: '速報の審査', en: 'Preliminary report: in review' },
      permissions: ['incident.approve'],
    }),
  ]);
});

it('the way leads there: recorded step by step, each is accepted, and the event in the end', async () => {
  const id = await open();
  const approver = await visitor(bench, ['approver']);
  const payloads: Record<string, object> = {
    personsCounted: { total: 1 },
    noticesDelivered: { reached: 1 },
  };
  const { way } = await why(id, 'noticeCompleted', 'notice');
  expect(way?.map(({ event }) => event)).toEqual(['draftSubmitted', 'draftApproved', 'personsCounted']);
  for (const { event, target } of way ?? []) {
    const ask = event === 'draftApproved' ? approver.ask : bench.ask;
    const { status, body } = await record(id, event, target, payloads[event], ask);
    expect(status, JSON.stringify(body)).toBe(200);
  }
  // Counted, and nobody told yet: the next answer goes on from there.
  expect(wayOf(await why(id, 'noticeCompleted', 'notice'))).toEqual(['notice noticesDelivered']);
  await record(id, 'noticesDelivered', 'notice', { reached: 1 });
  expect(await why(id, 'noticeCompleted', 'notice')).toMatchObject({ allowed: true, way: [] });
});

it('of a check that no record satisfies, the reasons stand and nothing is to be recorded before', async () => {
  expect(await why(await open(), 'dutyDeclined', 'ppc.final')).toMatchObject({
    allowed: false,
    reasons: [{ code: 'duty-is-owed' }],
    way: [],
  });
});

it('what nothing leads to from here says so', async () => {
  expect(await why(await open(), 'entrustorNotified', 'report:ppc')).toMatchObject({ allowed: false, way: null });
});

it('an incident that is over names its reopening', async () => {
  const id = await open();
  await bench.ask(
    'PUT',
    `/api/v1/incidents/${id}/facts`,
    cardNumbers({ items: ['name'], itemsComplete: true, wrongfulPurpose: false, persons: { min: 1, max: 1 } }),
  );
  expect((await record(id, 'incidentDismissed', 'incident', { reason: '対象外' })).status).toBe(200);
  const answer = await why(id, 'internallyReported');
  expect(answer.reasons).toMatchObject([{ code: 'incident-over' }]);
  expect(wayOf(answer)).toEqual(['incident incidentReopened']);
});

const nameOf = async (id: string) =>
  (await listPersons(bench.db, bench.organizationId)).find((person) => person.id === id)?.name;

it('who may do it is said by role and by name, and whether it is the one who asks', async () => {
  const id = await open();
  const approver = await visitor(bench, ['approver']);
  const { who } = await why(id, 'draftApproved', 'notice', approver.ask);
  expect(who).toMatchObject({ you: true, roles: [{ role: 'approver', label: { ja: '承認者', en: 'approver' } }] });
  expect(who.persons).toContain((await nameOf(approver.personId)) ?? 'nobody');
  expect((await why(id, 'draftSubmitted', 'notice', approver.ask)).who).toMatchObject({
    you: false,
    roles: [{ role: 'operator' }],
  });
});

it('of an incident for named eyes, only those are named', async () => {
  const id = await open();
  const [reader, other] = [await visitor(bench, ['approver']), await visitor(bench, ['approver'])];
  const { status } = await bench.ask('PUT', `/api/v1/incidents/${id}/access`, {
    restricted: true,
    readers: [reader.email],
  });
  expect(status).toBe(200);
  const { who } = await why(id, 'draftApproved', 'notice', reader.ask);
  expect(who.persons).toEqual([await nameOf(reader.personId)]);
  expect((await other.ask('GET', `/api/v1/incidents/${id}/why?event=draftApproved`)).status).toBe(404);
});

it('a finder, who does not see the people, is told the roles alone', async () => {
  const finder = await visitor(bench, ['finder']);
  const { who } = await why(await open(finder.ask), 'draftApproved', 'notice', finder.ask);
  expect(who).toMatchObject({ you: false, roles: [{ role: 'approver' }] });
  expect(who.persons).toBeUndefined();
});

it('what the engine alone says is no event to ask for', async () => {
  expect((await bench.ask('GET', `/api/v1/incidents/${await open()}/why?event=dutiesRevised`)).status).toBe(404);
});

it('a refusal carries the very answer of why, for every event of every machine', async () => {
  const id = await open();
  for (const instance of ['incident', 'report:ppc', 'notice']) {
    const version = allMachineVersions().find(({ name }) => name === instance.split(':')[0]);
    for (const type of version ? eventTypes(version.machine) : []) {
      const { status, body } = await record(id, type, instance);
      if (status !== 409) continue;
      const refusal = problemSchema.parse(body);
      const answer = await why(id, type, instance);
      const { places, way, who, possibleIn } = refusal;
      expect({ possibleIn, places, way, who }, `${instance} ${type}`).toEqual({
        possibleIn: answer.possibleIn,
        places: answer.places,
        way: answer.way,
        who: answer.who,
      });
    }
  }
});
