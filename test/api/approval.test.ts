import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const show = async () => (await bench.ask('GET', '/api/v1/approval')).body;
const set = (selfApproval: unknown) => bench.ask('PUT', '/api/v1/approval', { approval: { selfApproval } });
const changes = async () =>
  ((await bench.ask('GET', '/api/v1/settings/events')).body.events as { type: string; data: object }[]).filter(
    ({ type }) => type === 'selfApprovalSet',
  );

it('a second person approves unless the organization sets otherwise, or there is nobody else', async () => {
  expect(await show()).toEqual({ approval: { selfApproval: false }, alone: true, set: null });
  for (const name of ['aoi', 'ren'])
    await bench.ask('POST', '/api/v1/persons', { name, email: `${name}@example.jp`, roles: ['owner'] });
  expect(await show()).toEqual({ approval: { selfApproval: false }, alone: false, set: null });
});

it('self-approval is set, chained once, and told with who set it', async () => {
  expect(await set(false)).toMatchObject({ status: 200, body: { set: null } });
  expect(await changes()).toEqual([]);
  for (const _ of ['once', 'again'])
    expect(await set(true)).toMatchObject({
      status: 200,
      body: { approval: { selfApproval: true }, set: { at: bench.engine.clock.now(), actor: 'key:test' } },
    });
  expect(await changes()).toMatchObject([{ target: 'approval', data: { selfApproval: true } }]);
});

it('one’s own draft is approved with a reason while it is allowed, and not afterwards', async () => {
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  const event = (type: string, data = {}) =>
    bench.ask(
      'POST',
      `/api/v1/incidents/${record.incident.number}/events`,
      { type, data, target: 'ppc.preliminary' },
      { 'sokuho-actor': 'aoi@example.jp' },
    );
  const approve = () => event('draftApproved', { selfApprovalReason: '夜間で他に誰もいない' });
  await event('draftSubmitted');
  await set(false);
  expect(await approve()).toMatchObject({ status: 409, body: { reasons: [{ code: 'second-person-needed' }] } });
  await set(true);
  expect(await approve()).toMatchObject({ status: 200 });
});

it('what is neither yes nor no is refused by its path', async () => {
  expect((await set('perhaps')).body.errors).toMatchObject([{ path: 'approval.selfApproval' }]);
});
