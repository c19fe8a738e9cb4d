import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { streamRoutes } from '../../src/api/routes/stream.ts';
import type { StreamEvent } from '../../src/contract/stream.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { type RunningChanges, watchChanges } from '../../src/start/changes.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { keyWith, visitor } from './visitors.ts';

let bench: ApiBench;
let changes: RunningChanges;
let app: ReturnType<typeof createApp>;
const streams: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  bench = await apiBench();
  changes = watchChanges(bench.db, { everyMs: 30 });
  app = createApp({
    engine: bench.engine,
    db: bench.db,
    changes,
    signIn: bench.signIn,
    health: () => expect.fail('not asked'),
  });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
  changes.stop();
  await bench.close();
});

/** What a page hears, as long as it listens. */
async function listen(key = bench.key, headers: Record<string, string> = { authorization: `Bearer ${key}` }) {
  const response = await app.request('/api/v1/stream', { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.getReader();
  const events: StreamEvent[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      for (const [, data = ''] of decoder.decode(next.value).matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(data));
  };
  const ended = read();
  streams.push({
    async close() {
      await reader?.cancel();
      await ended;
    },
  });
  return events;
}

async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!condition() && performance.now() < end) await sleep(20);
  expect(condition()).toBe(true);
}

const open = async () => (await bench.engine.open({ facts: cardNumbers() }, bench.who())).record.incident;
const acknowledge = (incident: string) =>
  bench.engine.advance({ incident, event: { type: 'acknowledge' }, target: 'ppc.preliminary' }, bench.who());

describe('the stream', () => {
  it('begins with the word that everything is to be asked for, then names what changes', async () => {
    const events = await listen();
    await until(() => events.length === 1);
    expect(events[0]).toEqual({ seq: 0, incident: null, lastSeq: null });
    const { number, last_seq } = await open();
    await until(() => events.length === 2);
    expect(events[1]).toEqual({ seq: 1, incident: number, lastSeq: last_seq });
  });

  it('says that settings or people changed, and nothing of what they are', async () => {
    const events = await listen();
    await until(() => events.length === 1);
    const { organization } = bench.engine;
    await organization.setSelfApproval(true, bench.who());
    await until(() => events.length === 2);
    expect(events[1]).toEqual({ seq: 1, incident: null, lastSeq: null, settings: true });
    await organization.addPerson({ name: '青空', email: 'aozora@example.jp', lang: 'ja', roles: [] }, bench.who());
    await until(() => events.length === 3);
    expect(events[2]).toMatchObject({ settings: true });
  });

  it('says once what changed several times in a moment, and the newest of it', async () => {
    const { number } = await open();
    const events = await listen();
    await until(() => events.some(({ incident }) => incident === number));
    const before = events.length;
    for (let n = 0; n < 5; n += 1) await acknowledge(number);
    const { last_seq } = await bench.db.selectFrom('incident').select('last_seq').executeTakeFirstOrThrow();
    await until(() => events.at(-1)?.lastSeq === last_seq);
    expect(events.length - before).toBeLessThanOrEqual(2);
  });

  it('tells nothing of what the listener may not see', async () => {
    const key = createApiKey();
    const { db, organizationId } = bench;
    await rememberApiKey(db, { key, organizationId, name: 'operator', at: bench.who().at, roles: ['operator'] });
    const secret = await open();
    await db.updateTable('incident').set({ restricted: true }).execute();
    const [seen, all] = [await listen(key), await listen()];
    await acknowledge(secret.number);
    const other = await open();
    const heard = (events: StreamEvent[]) => new Set(events.flatMap(({ incident }) => incident ?? []));
    await until(() => heard(seen).has(other.number) && heard(all).has(secret.number));
    expect(heard(seen)).toEqual(new Set([other.number]));
  });

  it('has everything asked for again when a restriction takes away what was seen, and is silent about it from then on', async () => {
    const named = await visitor(bench, ['operator']);
    const { cookie } = await visitor(bench, ['operator']);
    const { number } = await open();
    const [left, kept] = [await listen('', { cookie }), await listen()];
    const about = (events: StreamEvent[]) => events.filter(({ settings }) => !settings).slice(1);
    await until(() => about(left).some(({ incident }) => incident === number));
    const heard = about(left).length;
    const restrict = (readers: string[]) =>
      bench.engine.restrict({ incident: number, restricted: true, readers }, bench.who());
    await restrict([named.email]);
    await until(() => about(left).length > heard);
    expect(about(left).slice(heard)).toMatchObject([{ incident: null, lastSeq: null }]);
    const other = await visitor(bench, ['operator']);
    await restrict([named.email, other.email]);
    const { last_seq } = await acknowledge(number).then(() =>
      bench.db.selectFrom('incident').select('last_seq').executeTakeFirstOrThrow(),
    );
    const next = await open();
    await until(() => about(left).some(({ incident }) => incident === next.number));
    expect(about(left).slice(heard + 1)).toMatchObject([{ incident: next.number }]);
    expect(about(kept)).toContainEqual(expect.objectContaining({ incident: number, lastSeq: last_seq }));
  });

  it('says nothing of an incident that was never seen: opened restricted, or restricted before', async () => {
    const named = await visitor(bench, ['operator']);
    const { authorization } = await keyWith(bench, ['operator']);
    const events = await listen(authorization.slice('Bearer '.length));
    await until(() => events.length > 0);
    const hidden = await bench.engine.open({ facts: cardNumbers(), restrictedTo: [named.email] }, bench.who());
    const { number } = hidden.record.incident;
    await bench.engine.restrict({ incident: number, restricted: true, readers: [named.personId] }, bench.who());
    await acknowledge(number);
    const next = await open();
    await until(() => events.some(({ incident }) => incident === next.number));
    expect(events.slice(1).filter(({ settings }) => !settings)).toMatchObject([{ incident: next.number }]);
  });

  it('says that many changed instead of naming fifty', async () => {
    const events = await listen();
    await until(() => events.length === 1);
    const { id } = await open();
    await until(() => events.length === 2);
    const row = await bench.db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const { id: _id, changed_at: _changed, ...columns } = row;
    const rows = Array.from({ length: 60 }, (_, n) => ({
      ...columns,
      number: `INC-2026-1${String(n).padStart(3, '0')}`,
    }));
    await bench.db.insertInto('incident').values(rows).execute();
    await until(() => events.length === 3);
    expect(events[2]).toEqual({ seq: 2, incident: null, lastSeq: null });
  });

  it('leaves nobody listening when the page has gone', async () => {
    await listen();
    for (const stream of streams.splice(0)) await stream.close();
    const { number } = await open();
    const events = await listen();
    await until(() => events.some(({ incident }) => incident === number));
  });

  it('ends when the session or the key has', async () => {
    const { db, engine, organizationId } = bench;
    const deps = { db, engine, changes, health: () => expect.fail('not asked') };
    const [route] = streamRoutes(deps, { heartbeatMs: 30, gatherMs: 10 });
    let holder: unknown = { ...bench.viewer, organizationId };
    const again = async () => holder;
    const asked = { params: {}, query: undefined, body: undefined, holder, again };
    const response = route?.handle(asked as never) as Response;
    const ended = response.text();
    await sleep(100);
    holder = undefined;
    expect(await ended).toContain(': still here');
  });

  it('ends with the process that tells', async () => {
    const response = await app.request('/api/v1/stream', { headers: { authorization: `Bearer ${bench.key}` } });
    changes.stop();
    expect(await response.text()).toContain('"seq":0');
  });

  it('is for whoever is let in', async () => {
    expect((await app.request('/api/v1/stream')).status).toBe(401);
    const alone = await bench.ask('GET', '/api/v1/stream');
    expect(alone.status).toBe(503);
  });
});
