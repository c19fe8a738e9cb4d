import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '../../src/api/access.ts';
import { cardNumbers } from '../support/facts.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { keyWith, type Visitor, visitor } from './visitors.ts';

let bench: ApiBench;
let reader: Visitor;
let owner: Visitor;
let stranger: Visitor;
let open: string;
let closed: string;
beforeAll(async () => {
  bench = await apiBench();
  reader = await visitor(bench, ['operator']);
  owner = await visitor(bench, ['approver']);
  stranger = await visitor(bench, ['operator', 'approver', 'administrator', 'auditor']);
  const opened = async (facts: object, title: string) =>
    (
      (
        await stranger.ask('POST', '/api/v1/incidents', {
          facts,
          title,
          ...(title === SECRET && { owner: owner.email }),
        })
      ).body.incident as { id: string }
    ).id;
  closed = await opened(cardNumbers(), SECRET);
  open = await opened(cardNumbers(), 'みんなの事案');
  const { status } = await stranger.ask('PUT', `/api/v1/incidents/${closed}/access`, {
    restricted: true,
    readers: [reader.email],
  });
  expect(status).toBe(200);
});
afterAll(() => bench.close());

const SECRET = '役員による持ち出し';
/** Everything below an incident, as the table of access lists it. */
const below = Object.keys(access).filter((name) => name.includes(' /api/v1/incidents/{id}'));

/** Everything else that can be asked for without naming anything; what goes on without an end has a test of its own. */
const lists = Object.keys(access)
  .filter((name) => name.startsWith('GET /api/v1/') && !name.includes('{') && !name.endsWith('/stream'))
  .map((name) => name.slice('GET '.length));

describe('a restricted incident', () => {
  it('is there for its owner, its readers and the machine’s key', async () => {
    for (const who of [reader, owner]) {
      const { status, body } = await who.ask('GET', `/api/v1/incidents/${closed}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ incident: { title: SECRET, restricted: true } });
    }
    expect((await bench.ask('GET', `/api/v1/incidents/${closed}`)).status).toBe(200);
    expect((await reader.ask('GET', `/api/v1/incidents/${closed}/access`)).body).toEqual({
      incident: closed,
      restricted: true,
      owner: { id: owner.personId, name: expect.any(String), email: owner.email },
      readers: [{ id: reader.personId, name: expect.any(String), email: reader.email }],
    });
  });

  it.each(below)('is not found by others at %s', async (name) => {
    const [method = '', template = ''] = name.split(' ');
    const path = template.replace('{id}', closed).replaceAll(/\{\w+\}/g, 'x');
    const gone = path.replace(closed, 'INC-1999-0001');
    const key = await keyWith(bench, ['finder', 'operator', 'approver', 'administrator', 'auditor']);
    for (const ask of [
      (at: string) => stranger.ask(method, at, method === 'GET' ? undefined : {}),
      (at: string) => bench.ask(method, at, method === 'GET' ? undefined : {}, key),
    ]) {
      const [hidden, nowhere] = [await ask(path), await ask(gone)];
      expect(hidden.status).toBe(404);
      // Not to be told from one that never was.
      expect(hidden.text.replaceAll(closed, '')).toBe(nowhere.text.replaceAll('INC-1999-0001', ''));
    }
  });

  it('is in no list, register or mailbox of others', async () => {
    await bench.passUntil('2026-09-04T10:00:00+09:00');
    for (const { mails } of bench.nudges)
      for (const { id } of mails) {
        const claim = await bench.engine.claim(id);
        if (claim)
          await bench.engine.settleByMailbox(claim, { messageId: `<${id}@x>`, subject: 's', text: 't', html: 'h' });
      }
    for (const path of lists) {
      const theirs = await stranger.text(path);
      expect(theirs, path).not.toContain(closed);
      expect(theirs, path).not.toContain(SECRET);
    }
    for (const path of ['/api/v1/incidents', '/api/v1/incidents.csv', '/api/v1/mails'])
      expect(await reader.text(path), path).toContain(closed);
    const { body } = await reader.ask('GET', `/api/v1/mails?incident=${closed}`);
    const [mail] = body.mails as { id: string }[];
    expect((await reader.ask('GET', `/api/v1/mails/${mail?.id}`)).status).toBe(200);
    expect((await stranger.ask('GET', `/api/v1/mails/${mail?.id}`)).status).toBe(404);
    expect((await stranger.ask('GET', `/api/v1/mails?incident=${closed}`)).body).toMatchObject({ mails: [] });
  });

  it('is not named in the links of an incident that is open to others', async () => {
    const linked = await reader.ask('POST', `/api/v1/incidents/${open}/links`, { to: closed });
    expect(linked.body).toMatchObject({ links: [{ incident: closed }] });
    expect((await stranger.ask('GET', `/api/v1/incidents/${open}/links`)).body).toEqual({ links: [] });
    for (const [path, body] of [
      ['links', { to: closed }],
      ['merge', { into: closed, reason: 'x' }],
    ] as const)
      expect((await stranger.ask('POST', `/api/v1/incidents/${open}/${path}`, body)).status).toBe(404);
  });

  it('is left out of what a change of the ladders would do', async () => {
    const { body } = await bench.ask('GET', '/api/v1/policy');
    const policy = body.policy as { withDue: { rung: string; when: { time?: string } }[] };
    const withDue = policy.withDue.map((rung) =>
      rung.rung === 'dayBefore' ? { ...rung, when: { ...rung.when, time: '07:00' } } : rung,
    );
    const preview = async (ask: Visitor['ask']) =>
      JSON.stringify((await ask('POST', '/api/v1/policy/preview', { policy: { ...policy, withDue } })).body);
    expect(await preview(stranger.ask)).toContain(open);
    expect(await preview(stranger.ask)).not.toContain(closed);
    expect(await preview((...asked) => bench.ask(...asked))).toContain(closed);
  });

  it('has mails that say nothing of the case', async () => {
    const rows = await bench.db
      .selectFrom('outbox')
      .innerJoin('incident', 'incident.id', 'outbox.incident_id')
      .select(['outbox.payload', 'incident.number'])
      .execute();
    const ofClosed = rows.filter(({ number }) => number === closed).map(({ payload }) => JSON.parse(payload));
    expect(ofClosed.length).toBeGreaterThan(0);
    for (const payload of ofClosed)
      expect(payload).toMatchObject({ incident: { number: closed, title: null }, why: [] });
    expect(JSON.stringify(ofClosed)).not.toContain(SECRET);
  });

  it('says in its chain who may see it, and is whole', async () => {
    const { body } = await reader.ask('GET', `/api/v1/incidents/${closed}/events`);
    expect(body.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'accessRestricted', data: { readers: [reader.personId] } }),
      ]),
    );
    expect((await reader.ask('GET', `/api/v1/incidents/${closed}/verification`)).body).toMatchObject({ ok: true });
  });

  it('must be seen by somebody', async () => {
    const { body } = await reader.ask('PUT', `/api/v1/incidents/${open}/access`, { restricted: true, readers: [] });
    expect(body).toMatchObject({ errors: [{ path: 'readers' }] });
  });

  it('can be opened again', async () => {
    await reader.ask('PUT', `/api/v1/incidents/${closed}/access`, { restricted: false });
    expect((await stranger.ask('GET', `/api/v1/incidents/${closed}`)).status).toBe(200);
    await reader.ask('PUT', `/api/v1/incidents/${closed}/access`, { restricted: true, readers: [reader.email] });
    expect((await stranger.ask('GET', `/api/v1/incidents/${closed}`)).status).toBe(404);
  });
});

describe('a finder', () => {
  it('sees what they reported, and nothing else', async () => {
    const finder = await visitor(bench, ['finder']);
    const { status, body } = await finder.ask('POST', '/api/v1/incidents', { facts: cardNumbers() });
    expect(status).toBe(201);
    const { id } = body.incident as { id: string };
    const list = (await finder.ask('GET', '/api/v1/incidents')).body.incidents as { id: string }[];
    expect(list.map((one) => one.id)).toEqual([id]);
    expect((await finder.ask('GET', `/api/v1/incidents/${id}`)).status).toBe(200);
    expect((await finder.ask('GET', `/api/v1/incidents/${open}`)).status).toBe(404);
    expect(await finder.text('/api/v1/incidents.csv')).not.toContain(open);
    expect((await finder.ask('PUT', `/api/v1/incidents/${id}/facts`, cardNumbers())).status).toBe(403);
  });
});
