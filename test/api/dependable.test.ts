import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const open = async (headers = {}) =>
  bench.ask('POST', '/api/v1/incidents', { facts: cardNumbers() }, headers) as unknown as Promise<{
    status: number;
    text: string;
    body: { incident: { id: string }; instances: { key: string; rev: number }[] };
  }>;
const record = (id: string, body: object, headers = {}) =>
  bench.ask('POST', `/api/v1/incidents/${id}/events`, body, headers);

describe('Idempotency-Key', () => {
  it('opens one incident, however often the request comes', async () => {
    const headers = { 'idempotency-key': 'open-1' };
    const [first, second] = [await open(headers), await open(headers)];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, text: first.text });
  });

  it('answers 422 to another body under the same key, and 400 to a key that is none', async () => {
    const { body } = await open();
    const headers = { 'idempotency-key': 'event-1' };
    const event = { type: 'acknowledge', target: 'ppc.preliminary' };
    expect((await record(body.incident.id, event, headers)).status).toBe(200);
    const other = await record(body.incident.id, { ...event, target: 'ppc.final' }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect((await record(body.incident.id, event, { 'idempotency-key': '' })).status).toBe(400);
  });

  it('is one’s own: another actor may use the same', async () => {
    await bench.ask('POST', '/api/v1/persons', { name: '花子', email: 'Hanako@example.jp', roles: ['owner'] });
    const headers = { 'idempotency-key': 'same-key' };
    const [first, second] = [await open(headers), await open({ ...headers, 'sokuho-actor': 'hanako@example.jp' })];
    expect(first.body.incident.id).not.toBe(second.body.incident.id);
  });
});

describe('Sokuho-Actor', () => {
  it('says on whose behalf; only for a person who is known', async () => {
    const { body } = await open({ 'sokuho-actor': 'hanako@example.jp' });
    const events = await bench.ask('GET', `/api/v1/incidents/${body.incident.id}/events`);
    expect((events.body.events as { actor: string }[])[0]?.actor).toBe('person:hanako@example.jp');
    expect(await open({ 'sokuho-actor': 'nobody@example.jp' })).toMatchObject({ status: 400 });
  });
});

describe('expectedRev', () => {
  it('refuses what was decided on an older state', async () => {
    const { body } = await open();
    const rev = body.instances.find(({ key }) => key === 'report:ppc')?.rev ?? 0;
    const event = { type: 'acknowledge', target: 'report:ppc' };
    expect((await record(body.incident.id, { ...event, expectedRev: rev })).status).toBe(200);
    expect(await record(body.incident.id, { ...event, expectedRev: rev })).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'changed-meanwhile' }] },
    });
    const facts = (revision: number) =>
      bench.ask('PUT', `/api/v1/incidents/${body.incident.id}/facts?expectedRevision=${revision}`, cardNumbers());
    expect((await facts(1)).status).toBe(200);
    expect((await facts(1)).status).toBe(409);
  });
});

describe('links', () => {
  it('are seen from both sides, and a merge is one', async () => {
    const [one, two, three] = [
      (await open()).body.incident.id,
      (await open()).body.incident.id,
      (await open()).body.incident.id,
    ];
    expect(await bench.ask('POST', `/api/v1/incidents/${one}/links`, { to: two, note: '同じ委託先' })).toMatchObject({
      status: 201,
      body: { links: [{ incident: two, kind: 'related', note: '同じ委託先' }] },
    });
    expect(
      await bench.ask('POST', `/api/v1/incidents/${three}/merge`, { into: one, reason: '二重登録' }),
    ).toMatchObject({
      status: 200,
      body: { incident: { state: 'merged' } },
    });
    const { body } = await bench.ask('GET', `/api/v1/incidents/${one}/links`);
    expect(body.links).toMatchObject([
      { incident: two, kind: 'related' },
      { incident: three, kind: 'merged' },
    ]);
    expect((await bench.ask('POST', `/api/v1/incidents/${one}/links`, { to: one })).status).toBe(409);
  });

  it('are not made with an event of the engine', async () => {
    const { body } = await open();
    const event = { type: 'mergedInto', data: { into: body.incident.id, reason: 'r' } };
    expect((await record(body.incident.id, event)).status).toBe(400);
  });
});
