import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elapsed, systemNow } from '../../src/domain/time.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { cookiesFrom, keyWith, type Visitor, visitor } from './visitors.ts';

let bench: ApiBench;
let operator: Visitor;
let administrator: Visitor;
beforeAll(async () => {
  bench = await apiBench();
  operator = await visitor(bench, ['operator']);
  administrator = await visitor(bench, ['administrator']);
});
afterAll(() => bench.close());

const anew = async (who: Visitor): Promise<string> => {
  const row = await bench.db
    .selectFrom('person')
    .select('user_id')
    .where('id', '=', who.personId)
    .executeTakeFirstOrThrow();
  return cookiesFrom(await bench.signIn.begin(row.user_id ?? '', new Headers()));
};

const sessionWith = (headers: Record<string, string>) =>
  bench.ask('GET', '/api/v1/session', undefined, { authorization: '', ...headers });

describe('a session', () => {
  it('says who asks, in which organization, and what they may do', async () => {
    const { status, body } = await operator.ask('GET', '/api/v1/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { id: operator.personId, email: operator.email, lang: 'ja' },
      organization: { id: bench.organizationId, name: 'テスト株式会社' },
      organizations: [{ id: bench.organizationId }],
      roles: ['operator'],
      permissions: ['incident.report', 'incident.read', 'incident.write', 'settings.read', 'verify'],
      factors: { password: false, totp: false, passkeys: 0, singleSignOn: false },
      clock: { rate: 0 },
    });
  });

  it('is nobody’s without a cookie, and nobody’s person with a key', async () => {
    expect((await sessionWith({})).status).toBe(401);
    expect((await sessionWith({ cookie: 'sokuho.session_token=made-up.signature' })).status).toBe(401);
    expect((await sessionWith(await keyWith(bench, ['auditor']))).body).toMatchObject({
      person: null,
      factors: null,
      roles: ['auditor'],
    });
  });

  it('acts as its person, who needs no header for it and may not be another', async () => {
    const facts = (await import('../support/facts.ts')).cardNumbers();
    const { body } = await operator.ask('POST', '/api/v1/incidents', { facts });
    const { id } = body.incident as { id: string };
    const { body: chain } = await operator.ask('GET', `/api/v1/incidents/${id}/events`);
    expect((chain.events as { actor: string }[])[0]?.actor).toBe(`person:${operator.email}`);
    const refused = await operator.ask('POST', '/api/v1/incidents', { facts }, { 'sokuho-actor': administrator.email });
    expect(refused.status).toBe(400);
  });

  it('remembers a language', async () => {
    expect((await operator.ask('PUT', '/api/v1/session', { lang: 'en' })).body).toMatchObject({ lang: 'en' });
    expect((await operator.ask('GET', '/api/v1/session')).body).toMatchObject({ person: { lang: 'en' } });
    expect((await operator.ask('PUT', '/api/v1/session', { organization: 'elsewhere' })).status).toBe(404);
  });

  it('is one of several that can be looked at and ended', async () => {
    const other = await anew(operator);
    const { body } = await operator.ask('GET', '/api/v1/sessions');
    const sessions = body.sessions as { id: string; current: boolean }[];
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);
    expect(JSON.stringify(body)).not.toContain(other.split('=')[1]?.split('.')[0]);
    const ended = await operator.ask('DELETE', `/api/v1/sessions/${sessions[0]?.id}`);
    expect(ended.body).toEqual({ ended: 1 });
    expect((await sessionWith({ cookie: other })).status).toBe(401);
    const [third, fourth] = [await anew(operator), await anew(operator)];
    expect((await operator.ask('DELETE', '/api/v1/sessions')).body).toEqual({ ended: 2 });
    for (const cookie of [third, fourth]) expect((await sessionWith({ cookie })).status).toBe(401);
    expect((await operator.ask('GET', '/api/v1/session')).status).toBe(200);
  });

  it('of another is nobody’s to end', async () => {
    const { body } = await administrator.ask('GET', '/api/v1/sessions');
    const [theirs] = body.sessions as { id: string }[];
    expect((await operator.ask('DELETE', `/api/v1/sessions/${theirs?.id}`)).status).toBe(404);
    expect((await administrator.ask('GET', '/api/v1/session')).status).toBe(200);
  });

  it('ends when one signs out, and its cookie with it', async () => {
    const cookie = await anew(operator);
    const { status, headers } = await operator.ask('DELETE', '/api/v1/session', undefined, { cookie });
    expect(status).toBe(200);
    expect(headers.getSetCookie().join()).toMatch(/sokuho\.session_token=;.*Max-Age=0/i);
    expect((await sessionWith({ cookie })).status).toBe(401);
  });

  it('ends after eight hours, and goes on while it is used', async () => {
    const cookie = await anew(operator);
    const token = cookie.split('=')[1]?.split('.')[0] ?? '';
    const set = (expires: string, updated: string) =>
      bench.db
        .updateTable('auth.session')
        .set({ expires_at: expires, updated_at: updated })
        .where('token', '=', decodeURIComponent(token))
        .executeTakeFirstOrThrow();
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    await set(inHours(7), inHours(-1));
    const { status, headers } = await sessionWith({ cookie });
    expect(status).toBe(200);
    expect(headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=28800/);
    await set(inHours(-1), inHours(-9));
    expect((await sessionWith({ cookie })).status).toBe(401);
  });

  it('ends twelve hours after the sign-in, however much it is used', async () => {
    const cookie = await anew(operator);
    const token = decodeURIComponent(cookie.split('=')[1]?.split('.')[0] ?? '');
    const began = (ago: string) =>
      sql`update auth.session set created_at = clock_timestamp() - ${ago}::interval where token = ${token}`.execute(
        bench.db,
      );
    const rows = () => bench.db.selectFrom('auth.session').select('id').where('token', '=', token).execute();
    await began('11 hours 59 minutes');
    expect((await sessionWith({ cookie })).status).toBe(200);
    const { body } = await operator.ask('GET', '/api/v1/sessions', undefined, { cookie });
    const [mine] = (body.sessions as { current: boolean; expiresAt: string }[]).filter(({ current }) => current);
    expect(elapsed(systemNow(), mine?.expiresAt ?? '')).toBeLessThanOrEqual(60_000);
    await began('12 hours');
    const over = await sessionWith({ cookie });
    expect([over.status, await rows()]).toEqual([401, []]);
    expect(over.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/i);
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    const row = await bench.db
      .selectFrom('person')
      .select('user_id')
      .where('id', '=', operator.personId)
      .executeTakeFirstOrThrow();
    const [cookie = ''] = await bench.signIn.begin(row.user_id ?? '', new Headers());
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
  });

  it('that somebody had before is worth nothing after a sign-in', async () => {
    const planted = await anew(operator);
    const row = await bench.db
      .selectFrom('person')
      .select('user_id')
      .where('id', '=', administrator.personId)
      .executeTakeFirstOrThrow();
    const fresh = cookiesFrom(await bench.signIn.begin(row.user_id ?? '', new Headers({ cookie: planted })));
    expect(fresh).not.toBe(planted);
    expect((await sessionWith({ cookie: planted })).body).toMatchObject({ person: { email: operator.email } });
    expect((await sessionWith({ cookie: fresh })).body).toMatchObject({ person: { email: administrator.email } });
  });
});

describe('a change that a browser sends', () => {
  const change = (cookie: string, headers: Record<string, string>) =>
    bench.ask('PUT', '/api/v1/session', { lang: 'ja' }, { authorization: '', cookie, ...headers });

  it.each([
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['from another origin, by an older browser', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['without a word where it comes from', {}],
  ])('%s is refused', async (_, headers) => {
    const { status, body } = await change(operator.cookie, headers as Record<string, string>);
    expect([status, body.code]).toEqual([403, 'cross-site']);
  });

  it.each([
    ['says so', { 'sec-fetch-site': 'same-origin' }],
    ['names our host', { origin: 'http://localhost', host: 'localhost' }],
    ['names our host behind a proxy that speaks TLS', { origin: 'https://localhost', host: 'localhost' }],
  ])('from our own pages is done when it %s', async (_, headers) => {
    expect((await change(operator.cookie, headers as Record<string, string>)).status).toBe(200);
  });

  it('by a key needs no such word, for no browser sends one by itself', async () => {
    const facts = (await import('../support/facts.ts')).cardNumbers();
    expect((await bench.ask('POST', '/api/v1/assessments', facts)).status).toBe(200);
  });

  it('at the door is refused from another site too', async () => {
    const other = { authorization: '', origin: 'https://evil.example', host: 'localhost' };
    for (const path of [
      '/api/auth/sign-in/email',
      '/api/v1/setup/x',
      '/api/v1/sign-in-links/x',
      '/api/v1/invitations/x',
    ])
      expect((await bench.ask('POST', path, {}, other)).body, path).toMatchObject({ code: 'cross-site' });
  });
});

describe('a person who has left', () => {
  it('is signed out, and so are their keys', async () => {
    const leaving = await visitor(bench, ['administrator', 'operator']);
    const made = await leaving.ask('POST', '/api/v1/api-keys', { name: 'of one who leaves', roles: ['auditor'] });
    const authorization = `Bearer ${made.body.secret}`;
    expect((await bench.ask('GET', '/api/v1/incidents', undefined, { authorization })).status).toBe(200);
    const left = await administrator.ask('PUT', `/api/v1/persons/${leaving.personId}/access`, { active: false });
    expect(left.body).toMatchObject({ person: { active: false, roles: [], access: ['operator', 'administrator'] } });
    expect((await leaving.ask('GET', '/api/v1/session')).status).toBe(401);
    expect((await bench.ask('GET', '/api/v1/incidents', undefined, { authorization })).status).toBe(401);
    const invited = await administrator.ask('POST', `/api/v1/persons/${leaving.personId}/invitations`, {});
    expect(invited.status).toBe(400);
    await expect(anew(leaving)).resolves.toBe('');
  });

  it('is no longer reminded', async () => {
    const reminded = await bench.engine.organization.addPerson(
      { name: '去る人', email: 'leaver@example.jp', lang: 'ja', roles: ['owner', 'officer'] },
      bench.who(),
    );
    const { body } = await administrator.ask('PUT', `/api/v1/persons/${reminded.id}/access`, { active: false });
    expect(body).toMatchObject({ person: { roles: [], active: false } });
    const back = await administrator.ask('PUT', `/api/v1/persons/${reminded.id}/access`, { active: true });
    expect(back.body).toMatchObject({ person: { roles: [], active: true } });
  });
});

describe('the last administrator', () => {
  it('keeps the role, and stays', async () => {
    const path = `/api/v1/persons/${administrator.personId}/access`;
    const roles = await administrator.ask('PUT', path, { roles: ['operator'] });
    expect(roles.body).toMatchObject({
      errors: [{ path: 'roles', reason: expect.stringContaining('no administrator') }],
    });
    const active = await administrator.ask('PUT', path, { active: false });
    expect(active.body).toMatchObject({ errors: [{ path: 'active' }] });
    const second = await visitor(bench, ['administrator']);
    expect((await second.ask('PUT', path, { roles: ['auditor', 'administrator'] })).status).toBe(200);
  });

  it('is among the changes that are chained', async () => {
    const { body } = await administrator.ask('GET', '/api/v1/settings/events');
    const types = (body.events as { type: string }[]).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['accessSet', 'apiKeyMade', 'personInvited', 'invitationAccepted']));
    expect(JSON.stringify(body)).not.toMatch(/sokuho_[A-Za-z0-9_-]{43}/);
  });
});
