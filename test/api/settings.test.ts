import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/contract/policy.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
  await bench.engine.open({ facts: cardNumbers() }, bench.who());
});
afterAll(() => bench.close());

const policy = async () => (await bench.ask('GET', '/api/v1/policy')).body.policy as PolicyDocument;

it('a policy nobody has set is version 0, and may be set as it stands', async () => {
  expect((await bench.ask('GET', '/api/v1/policy')).body).toMatchObject({ version: 0, set: null });
  const { status, body } = await bench.ask('PUT', '/api/v1/policy', { policy: await policy(), basedOn: 0 });
  expect([status, body.version, body.waiting]).toEqual([200, 1, 0]);
  expect(body.set).toMatchObject({ actor: 'key:test' });
});

it('faults of a policy are named by their path, in a preview too', async () => {
  const broken = await policy();
  broken.withDue = broken.withDue.filter(({ rung }) => rung !== 'evening');
  for (const [method, path] of [
    ['PUT', '/api/v1/policy'],
    ['POST', '/api/v1/policy/preview'],
  ] as const)
    expect(await bench.ask(method, path, { policy: broken })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'policy.withDue', reason: 'must keep the rungs of the due day: evening missing' }] },
    });
  expect((await bench.ask('PUT', '/api/v1/policy', { policy: 1 })).body.errors).toEqual([
    { path: 'policy', reason: 'must be an object' },
  ]);
});

it('a preview lists what would change', async () => {
  const changed = await policy();
  if (changed.withDue[0]) changed.withDue[0].to = ['owner', 'deputy'];
  const { body } = await bench.ask('POST', '/api/v1/policy/preview', { policy: changed });
  expect(body).toMatchObject({
    examined: 1,
    unexamined: 0,
    incidents: [
      {
        id: 'INC-2026-0001',
        moved: [
          {
            duty: 'ppc.preliminary',
            label: { ja: '速報(個人情報保護委員会)' },
            rung: 'target',
            was: { roles: ['owner'] },
          },
        ],
      },
    ],
  });
});

it('working hours and closed days are set, and refused when they cannot be', async () => {
  const { body } = await bench.ask('GET', '/api/v1/calendar');
  const calendar = body.calendar as object;
  const closed = [{ from: '08-12', to: '08-14', name: '夏季休業' }];
  expect(await bench.ask('PUT', '/api/v1/calendar', { calendar: { ...calendar, closed } })).toMatchObject({
    status: 200,
    body: { calendar: { closed }, version: 1 },
  });
  const backwards = [{ from: '2026-08-14', to: '2026-08-12', name: 'x' }];
  expect(
    (await bench.ask('PUT', '/api/v1/calendar', { calendar: { ...calendar, closed: backwards, opens: '9' } })).body
      .errors,
  ).toMatchObject([{ path: 'calendar.closed[0].to' }, { path: 'calendar.opens' }]);
});

it('people are edited, are away and have deputies', async () => {
  for (const name of ['aoi', 'ren'])
    await bench.ask('POST', '/api/v1/persons', { name, email: `${name}@example.jp`, roles: ['owner'] });
  const of = (path: string) => `/api/v1/persons/${encodeURIComponent('aoi@example.jp')}${path}`;
  const away = await bench.ask('POST', of('/absences'), { from: '2026-05-01', to: '2026-05-07' });
  const { id, absences } = away.body.person as { id: string; absences: { id: string; from: string; to: string }[] };
  expect([away.status, absences]).toEqual([201, [{ id: expect.any(String), from: '2026-05-01', to: '2026-05-07' }]]);
  expect(await bench.ask('PUT', of('/deputies'), { deputies: [{ person: 'ren@example.jp' }] })).toMatchObject({
    body: { person: { deputies: [{ from: null, to: null }] } },
  });
  expect(await bench.ask('DELETE', of(`/absences/${absences[0]?.id}`))).toMatchObject({
    status: 200,
    body: { person: { absences: [] } },
  });
  expect((await bench.ask('DELETE', of('/absences/x'))).status).toBe(404);
  const week = { weekdays: [1, 2], opens: '10:00', closes: '16:00' };
  const edited = await bench.ask('PUT', `/api/v1/persons/${id}`, { week, secondEmail: 'aoi@elsewhere.example' });
  expect(edited.body.person).toMatchObject({ week, secondEmail: 'aoi@elsewhere.example', roles: ['owner'] });
  expect((await bench.ask('PUT', of(''), { secondEmail: 'aoi@example.jp' })).body.errors).toMatchObject([
    { path: 'secondEmail' },
  ]);
  expect((await bench.ask('PUT', of(''), { email: 'REN@example.jp' })).body.errors).toMatchObject([{ path: 'email' }]);
  expect(
    (await bench.ask('POST', of('/absences'), { from: '2026-05-02', to: '2026-05-01' })).body.errors,
  ).toMatchObject([{ path: 'to' }]);
});

it('every change is in the chain of settings', async () => {
  const { body } = await bench.ask('GET', '/api/v1/settings/events');
  const events = body.events as { seq: number; type: string; previousHash: string; hash: string }[];
  expect(events.map(({ type }) => type)).toEqual([
    'policySet',
    'calendarSet',
    'personAdded',
    'personAdded',
    'absenceAdded',
    'deputiesSet',
    'absenceRemoved',
    'personEdited',
  ]);
  for (const [index, event] of events.entries())
    if (index > 0) expect(event.previousHash).toBe(events[index - 1]?.hash);
});

it('an incident is marked, and who cannot be told is named', async () => {
  const marked = await bench.ask('PUT', '/api/v1/incidents/INC-2026-0001/mail', { compromised: true, reason: '侵入' });
  expect(marked).toMatchObject({
    status: 200,
    body: { mail: { compromised: true }, warnings: [{ code: 'no-second-address' }] },
  });
  const { body } = await bench.ask('GET', '/api/v1/incidents/INC-2026-0001');
  expect(body.incident).toMatchObject({ mailCompromised: true });
});
