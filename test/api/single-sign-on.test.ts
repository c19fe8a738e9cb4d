import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { createLimits } from '../../src/people/limits.ts';
import { createSignIn } from '../../src/people/sign-in.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { type Provider, startProvider } from './provider.ts';
import { cookiesFrom, sameOrigin } from './visitors.ts';

let bench: ApiBench;
let provider: Provider;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  bench = await apiBench();
  provider = await startProvider({ clientId: 'sokuho' });
  const { db, engine } = bench;
  const signIn = createSignIn({
    db,
    secret: 'a secret of the tests, with more than enough characters',
    publicUrl: null,
    oidc: { issuer: provider.issuer, clientId: 'sokuho', clientSecret: 'secret', name: '社内認証', trustsEmail: false },
    limits: createLimits({ knocks: 1_000 }),
  });
  app = createApp({ engine, db, signIn, health: async () => expect.fail('not asked') });
  for (const email of ['Hanako@example.jp', 'taro@example.jp'])
    await bench.engine.organization.addPerson({ name: email, email, lang: 'ja', roles: [] }, bench.who());
  await bench.engine.organization.setAccess('hanako@example.jp', { roles: ['operator'] }, bench.who());
});
afterAll(async () => {
  await provider.close();
  await bench.close();
});

/** The whole way of a browser: to the provider, and back with its code. */
async function signInAs(claims: Record<string, unknown>, forge = {}): Promise<{ location: string; cookie: string }> {
  const asked = await app.request('http://localhost/api/auth/sign-in/social', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sameOrigin },
    body: JSON.stringify({ provider: 'oidc', callbackURL: '/' }),
  });
  const { url } = (await asked.json()) as { url: string };
  const to = new URL(url);
  expect(to.origin).toBe(new URL(provider.issuer).origin);
  const parameters = to.searchParams;
  expect(parameters.get('code_challenge_method')).toBe('S256');
  const code = provider.grant({
    nonce: parameters.get('nonce'),
    challenge: parameters.get('code_challenge'),
    claims,
    forge,
  });
  const back = await app.request(
    `http://localhost/api/auth/callback/oidc?code=${code}&state=${encodeURIComponent(parameters.get('state') ?? '')}`,
    { headers: { cookie: cookiesFrom(asked.headers.getSetCookie()) } },
  );
  return { location: back.headers.get('location') ?? '', cookie: cookiesFrom(back.headers.getSetCookie()) };
}

const session = async (cookie: string) => {
  const answer = await app.request('http://localhost/api/v1/session', { headers: { cookie } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('single sign-on', () => {
  it('is offered by its name', async () => {
    const { singleSignOn } = (await (await app.request('/api/v1/sign-in')).json()) as { singleSignOn: object };
    expect(singleSignOn).toEqual({ provider: 'oidc', name: '社内認証' });
  });

  it('lets in a person by their address, twice as the same', async () => {
    const claims = { sub: '1', email: 'hanako@example.jp', email_verified: true, name: '花子' };
    const first = await signInAs(claims);
    expect(first.location).toBe('/');
    expect((await session(first.cookie)).body).toMatchObject({
      person: { email: 'Hanako@example.jp' },
      roles: ['operator'],
      factors: { password: false, singleSignOn: true },
    });
    const second = await signInAs(claims);
    expect((await session(second.cookie)).status).toBe(200);
    expect(await bench.db.selectFrom('auth.user').select('id').execute()).toHaveLength(1);
  });

  it('lets in nobody who is no person here, nor one who has left', async () => {
    await bench.engine.organization.setAccess('taro@example.jp', { active: false }, bench.who());
    for (const email of ['eve@example.jp', 'taro@example.jp']) {
      const { location, cookie } = await signInAs({ sub: email, email, email_verified: true, name: 'x' });
      expect(location).toMatch(/^\/sign-in\?error=/);
      expect((await session(cookie)).status).toBe(401);
    }
    expect(await bench.db.selectFrom('auth.user').select('id').execute()).toHaveLength(1);
  });

  it('neither makes an account nor takes one over by an address that nobody verified', async () => {
    const jiro = { name: '次郎', email: 'jiro@example.jp', lang: 'ja' as const, roles: [] };
    await bench.engine.organization.addPerson(jiro, bench.who());
    for (const email of ['hanako@example.jp', jiro.email]) {
      const { cookie } = await signInAs({ sub: 'other', email, email_verified: false, name: 'x' });
      expect((await session(cookie)).status).toBe(401);
    }
    expect(await bench.db.selectFrom('auth.user').select('id').execute()).toHaveLength(1);
    const certain = await signInAs({ sub: 'jiro', email: jiro.email, email_verified: true, name: 'x' });
    expect((await session(certain.cookie)).body).toMatchObject({ person: { email: jiro.email }, roles: [] });
  });

  it.each([
    ['signed by another key', { key: true }],
    ['for another client', { audience: 'other' }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['with another nonce', { nonce: 'replayed' }],
  ])('refuses a token %s', async (_, forge) => {
    const claims = { sub: '1', email: 'hanako@example.jp', email_verified: true, name: '花子' };
    const { location, cookie } = await signInAs(claims, forge);
    expect(location).toMatch(/error=/);
    expect((await session(cookie)).status).toBe(401);
  });

  it('is written down', async () => {
    const rows = await bench.db
      .selectFrom('access_event')
      .select(['actor', 'outcome'])
      .where('what', '=', 'signIn.singleSignOn')
      .execute();
    expect(rows.slice(0, 3)).toEqual([
      { actor: 'person:hanako@example.jp', outcome: 'done' },
      { actor: 'person:hanako@example.jp', outcome: 'done' },
      { actor: 'unknown', outcome: 'refused' },
    ]);
  });
});
