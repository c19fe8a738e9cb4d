import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiBench, apiBench } from './bench.ts';
import { codeOf } from './totp.ts';
import { cookiesFrom, keyWith, sameOrigin, visitor } from './visitors.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const browser = { authorization: '', ...sameOrigin };
const password = 'correct horse battery';
const roles = ['owner', 'officer'];
const first = { organization: '青空商店', name: '青空 花子', email: 'Hanako@example.jp', password, roles };

const signIn = (email: string, secret: string, headers: Record<string, string> = {}) =>
  bench.ask(
    'POST',
    '/api/auth/sign-in/email',
    { email, password: secret },
    {
      'content-type': 'application/json',
      ...browser,
      ...headers,
    },
  );
const cookieOfAnswer = ({ headers }: { headers: Headers }) => cookiesFrom(headers.getSetCookie());
const session = (cookie: string) => bench.ask('GET', '/api/v1/session', undefined, { ...browser, cookie });

describe('before there is an administrator', () => {
  it('the sign-in page says so', async () => {
    const { body } = await bench.ask('GET', '/api/v1/sign-in', undefined, browser);
    expect(body).toMatchObject({ password: true, passkey: true, singleSignOn: null, setUp: true });
  });

  it('a link makes the first one, once, who is then signed in', async () => {
    const { body } = await bench.ask('POST', '/api/v1/sign-in-links', {});
    const { kind, path, url } = body.link as { kind: string; path: string; url: string };
    expect([kind, url]).toEqual(['setup', `http://localhost${path}`]);
    const at = `/api/v1${path}`;
    expect((await bench.ask('GET', at, undefined, browser)).status).toBe(200);

    const short = await bench.ask('POST', at, { ...first, password: 'elevenchars' }, browser);
    expect(short.body).toMatchObject({ errors: [{ path: 'password', reason: 'must have at least 12 characters' }] });

    const other = await bench.ask('POST', '/api/v1/sign-in-links', {});
    const made = await bench.ask('POST', at, first, browser);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      person: { name: '青空 花子', email: 'Hanako@example.jp' },
      organization: { name: '青空商店' },
      roles: ['operator', 'approver', 'administrator'],
    });
    const { body: everybody } = await bench.ask('GET', '/api/v1/persons');
    expect(everybody.persons).toMatchObject([{ email: 'Hanako@example.jp', roles: ['owner', 'officer'] }]);
    expect((await session(cookieOfAnswer(made))).body).toMatchObject({
      roles: ['operator', 'approver', 'administrator'],
    });

    for (const used of [at, `/api/v1${(other.body.link as { path: string }).path}`]) {
      expect((await bench.ask('POST', used, { ...first, email: 'eve@example.jp' }, browser)).status).toBe(404);
      expect((await bench.ask('GET', used, undefined, browser)).status).toBe(404);
    }
    expect((await bench.ask('GET', '/api/v1/sign-in', undefined, browser)).body).toMatchObject({ setUp: false });
  });
});

describe('a password', () => {
  it('lets in, whatever the case of the address', async () => {
    const answer = await signIn('hanako@EXAMPLE.jp', password);
    expect(answer.status).toBe(200);
    expect((await session(cookieOfAnswer(answer))).body).toMatchObject({ person: { name: '青空 花子' } });
  });

  it('that is wrong is refused as an address is that nobody has', async () => {
    const wrong = await signIn('hanako@example.jp', 'wrong horse battery');
    const nobody = await signIn('nobody@example.jp', password);
    expect(wrong.status).toBe(401);
    expect(nobody.text).toBe(wrong.text);
    expect(nobody.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  });

  it('begins a session that nobody had before', async () => {
    const planted = cookieOfAnswer(await signIn('hanako@example.jp', password));
    const fresh = cookieOfAnswer(await signIn('hanako@example.jp', password, { cookie: planted }));
    expect(fresh).toMatch(/session_token=/);
    expect(fresh).not.toBe(planted);
  });

  it('may not be tried for ever', async () => {
    for (let n = 0; n < 9; n += 1) expect((await signIn('guessed@example.jp', `wrong guess no ${n}`)).status).toBe(401);
    await signIn('guessed@example.jp', 'wrong guess no 10');
    const { status, body, headers } = await signIn('guessed@example.jp', password);
    expect([status, body.code]).toEqual([429, 'too-many']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('hanako@example.jp', password)).status).toBe(200);
  });

  it('makes no account by itself', async () => {
    for (const path of ['sign-up/email', 'delete-user', 'change-email', 'list-sessions', 'update-user']) {
      const { status } = await bench.ask('POST', `/api/auth/${path}`, { ...first, email: 'eve@example.jp' }, browser);
      expect(status, path).toBe(404);
    }
  });
});

describe('a second factor', () => {
  it('is asked for once it is set up, and one code lets in', async () => {
    const cookie = cookieOfAnswer(await signIn('hanako@example.jp', password));
    const json = { 'content-type': 'application/json', ...browser };
    const begun = await bench.ask('POST', '/api/auth/two-factor/enable', { password }, { ...json, cookie });
    const { totpURI, backupCodes } = begun.body as { totpURI: string; backupCodes: string[] };
    expect(totpURI).toMatch(/^otpauth:\/\/totp\/Sokuho:/);
    const proved = await bench.ask(
      'POST',
      '/api/auth/two-factor/verify-totp',
      { code: codeOf(totpURI) },
      { ...json, cookie },
    );
    expect(proved.status).toBe(200);

    const asked = await signIn('hanako@example.jp', password);
    expect(asked.body).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    const half = cookieOfAnswer(asked);
    expect((await session(half)).status).toBe(401);

    const wrong = await bench.ask(
      'POST',
      '/api/auth/two-factor/verify-totp',
      { code: '000000' },
      { ...json, cookie: half },
    );
    expect(wrong.status).toBe(401);
    const code = codeOf(totpURI);
    const right = await bench.ask('POST', '/api/auth/two-factor/verify-totp', { code }, { ...json, cookie: half });
    expect(right.status).toBe(200);
    const { body } = await session(cookieOfAnswer(right));
    expect(body).toMatchObject({ person: { name: '青空 花子' }, factors: { password: true, totp: true } });

    const again = cookieOfAnswer(await signIn('hanako@example.jp', password));
    const at = '/api/auth/two-factor/verify-backup-code';
    const backup = await bench.ask('POST', at, { code: backupCodes[0] }, { ...json, cookie: again });
    expect(backup.status).toBe(200);
    const third = cookieOfAnswer(await signIn('hanako@example.jp', password));
    expect((await bench.ask('POST', at, { code: backupCodes[0] }, { ...json, cookie: third })).status).not.toBe(200);
  });
});

describe('a sign-in link', () => {
  it('signs the machine’s browser in, once', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/sign-in-links', {});
    expect(status).toBe(201);
    const { kind, path, person } = body.link as { kind: string; path: string; person: { email: string } };
    expect([kind, person.email]).toEqual(['signIn', 'Hanako@example.jp']);
    const at = `/api/v1/sign-in-links/${path.split('/').at(-1)}`;
    const used = await bench.ask('POST', at, {}, browser);
    expect(used.body).toMatchObject({ person: { name: '青空 花子' } });
    expect((await session(cookieOfAnswer(used))).status).toBe(200);
    expect((await bench.ask('POST', at, {}, browser)).status).toBe(404);
  });

  it('is over after five minutes', async () => {
    const { body } = await bench.ask('POST', '/api/v1/sign-in-links', { person: 'hanako@example.jp' });
    const { path, expiresAt } = body.link as { path: string; expiresAt: string };
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
    await bench.db
      .updateTable('one_time_link')
      .set({ expires_at: '2026-01-01T00:00:00.000Z' })
      .where('kind', '=', 'signIn')
      .execute();
    expect((await bench.ask('POST', `/api/v1/sign-in-links/${path.split('/').at(-1)}`, {}, browser)).status).toBe(404);
  });

  it('is for the machine’s key alone, and for persons who are here', async () => {
    const headers = await keyWith(bench, ['finder', 'operator', 'approver', 'administrator', 'auditor']);
    expect((await bench.ask('POST', '/api/v1/sign-in-links', {}, headers)).status).toBe(403);
    expect((await bench.ask('POST', '/api/v1/sign-in-links', { person: 'nobody@example.jp' })).status).toBe(404);
  });
});

describe('an invitation', () => {
  const invite = async (person: string, body: object = {}) => {
    const answer = await bench.ask('POST', `/api/v1/persons/${person}/invitations`, body);
    expect(answer.status).toBe(201);
    const { url } = answer.body.invitation as { url: string };
    return `/api/v1/invitations/${url.split('/').at(-1)}`;
  };

  it('is mailed, shown, and accepted once with a password', async () => {
    const person = { name: '山田', email: 'yamada@example.jp', roles: ['owner'] };
    const { body: added } = await bench.ask('POST', '/api/v1/persons', person);
    expect(added.person).toMatchObject({ access: [], active: true, account: false });
    const earlier = await invite('yamada@example.jp', { mail: false });
    const at = await invite('yamada@example.jp');
    expect((await bench.ask('GET', earlier, undefined, browser)).status).toBe(404);
    expect((await bench.ask('GET', at, undefined, browser)).body).toMatchObject({
      person: { name: '山田', email: 'yamada@example.jp' },
      organization: '青空商店',
      singleSignOn: null,
    });
    const mails = await bench.db.selectFrom('outbox').select(['address', 'kind', 'payload']).execute();
    expect(mails).toMatchObject([{ address: 'yamada@example.jp', kind: 'system' }]);
    expect(mails[0]?.payload).toContain(at.split('/').at(-1));
    expect(JSON.parse(mails[0]?.payload ?? '')).toMatchObject({ said: { invitedBy: 'test' } });

    expect((await bench.ask('POST', at, { password: 'too short' }, browser)).status).toBe(400);
    const accepted = await bench.ask('POST', at, { password }, browser);
    expect(accepted.body).toMatchObject({ person: { email: 'yamada@example.jp' }, roles: [], permissions: [] });
    expect((await bench.ask('POST', at, { password }, browser)).status).toBe(404);
    expect((await signIn('yamada@example.jp', password)).status).toBe(200);
  });

  it('once more replaces the password, ends sessions, and takes lost factors away', async () => {
    const before = cookieOfAnswer(await signIn('yamada@example.jp', password));
    const at = await invite('yamada@example.jp', { mail: false, forgetsFactors: true });
    const accepted = await bench.ask('POST', at, { password: 'another long password' }, browser);
    expect(accepted.status).toBe(201);
    expect((await session(before)).status).toBe(401);
    expect((await signIn('yamada@example.jp', password)).status).toBe(401);
    expect((await signIn('yamada@example.jp', 'another long password')).status).toBe(200);
  });

  it('can be taken back, and ends after seven days', async () => {
    const at = await invite('yamada@example.jp', { mail: false });
    expect((await bench.ask('DELETE', '/api/v1/persons/yamada@example.jp/invitations')).status).toBe(200);
    expect((await bench.ask('GET', at, undefined, browser)).status).toBe(404);
    const { body } = await bench.ask('POST', '/api/v1/persons/yamada@example.jp/invitations', { mail: false });
    const days = (Date.parse((body.invitation as { expiresAt: string }).expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });

  it('to somebody with an account in another organization lets no administrator here set its password', async () => {
    const elsewhere = await bench.db
      .insertInto('organization')
      .values({ name: '別会社', created_at: '2027-01-01T00:00:00.000Z' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const who = { ...bench.who(), organizationId: elsewhere.id };
    await bench.engine.organization.addPerson({ name: '山田', email: 'yamada@example.jp', lang: 'ja', roles: [] }, who);
    const how = { mail: false, forgetsFactors: true, base: '' };
    const { token } = await bench.engine.accounts.invite('yamada@example.jp', how, who);
    const at = `/api/v1/invitations/${token}`;
    const refused = await bench.ask('POST', at, { password: 'a password of a stranger' }, browser);
    expect(refused.body).toMatchObject({ errors: [{ reason: expect.stringContaining('sign in with it') }] });
    const cookie = cookieOfAnswer(await signIn('yamada@example.jp', 'another long password'));
    const accepted = await bench.ask('POST', at, {}, { ...browser, cookie });
    expect(accepted.body).toMatchObject({
      organization: { name: '別会社' },
      organizations: [{ name: '青空商店' }, { name: '別会社' }],
    });
    const mine = cookieOfAnswer(accepted);
    const switched = await bench.ask(
      'PUT',
      '/api/v1/session',
      { organization: bench.organizationId },
      { ...browser, cookie: mine },
    );
    expect(switched.body).toMatchObject({ organization: { name: '青空商店' } });
  });
});

describe('what happens at the door', () => {
  it('is written down without a secret', async () => {
    const rows = await bench.db.selectFrom('access_event').selectAll().orderBy('id').execute();
    const seen = new Set(rows.map(({ what, outcome, actor }) => `${what} ${outcome} ${actor}`));
    for (const line of [
      'setUp.link done key:test',
      'setUp done person:hanako@example.jp',
      'signIn.password done person:hanako@example.jp',
      'signIn.password refused person:nobody@example.jp',
      'signIn.totp done person:hanako@example.jp',
      'signIn.backupCode refused unknown',
      'signIn.byLink done person:hanako@example.jp',
      'invitation.accepted done person:yamada@example.jp',
    ])
      expect([...seen]).toContain(line);
    const text = JSON.stringify(rows);
    for (const secret of [password, 'another long password', 'sokuho_']) expect(text).not.toContain(secret);
    expect(rows.find(({ detail }) => detail === 'second factor asked for')).toMatchObject({ what: 'signIn.password' });
  });

  it('is not written down without end', async () => {
    const before = await bench.db.selectFrom('access_event').select('id').execute();
    for (let n = 0; n < 60; n += 1)
      await bench.ask('GET', '/api/v1/incidents', undefined, { authorization: `Bearer made-up-${n}` });
    const after = await bench.db.selectFrom('access_event').select('id').execute();
    expect(after.length - before.length).toBeLessThanOrEqual(30);
  });
});

describe('a password in a field for addresses', () => {
  it('is not kept', async () => {
    await signIn('my secret password', 'x');
    const rows = await bench.db.selectFrom('access_event').select('actor').execute();
    expect(JSON.stringify(rows)).not.toContain('my secret');
  });
});

it('a person without any role sees nothing', async () => {
  const nobody = await visitor(bench, []);
  for (const path of ['/api/v1/incidents', '/api/v1/persons', '/api/v1/mails', '/api/v1/outbox'])
    expect((await nobody.ask('GET', path)).status, path).toBe(403);
});
