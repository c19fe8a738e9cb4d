import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticator } from './authenticator.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { codeOf } from './totp.ts';
import { cookiesFrom, sameOrigin, type Visitor, visitor } from './visitors.ts';

const password = 'correct horse battery';
const json = { authorization: '', 'content-type': 'application/json', ...sameOrigin };

let bench: ApiBench;
let administrator: Visitor;
let operator: Visitor;
beforeAll(async () => {
  bench = await apiBench();
  administrator = await visitor(bench, ['administrator']);
  operator = await visitor(bench, ['operator']);
});
afterAll(() => bench.close());

const at = '/api/v1/second-factor';
const demand = (demanded: unknown) => ({ secondFactor: { demanded } });
const incidents = (who: Visitor) => who.ask('GET', '/api/v1/incidents');

/** Gives somebody a password, as an invitation does; the cookie of the session that begins. */
async function withPassword({ personId }: Visitor): Promise<string> {
  const { body } = await bench.ask('POST', `/api/v1/persons/${personId}/invitations`, { mail: false });
  const token = (body.invitation as { url: string }).url.split('/').at(-1);
  const accepted = await bench.ask('POST', `/api/v1/invitations/${token}`, { password }, json);
  return cookiesFrom(accepted.headers.getSetCookie());
}

/** Adds a passkey in a session. */
async function addPasskey(cookie: string) {
  const device = authenticator('http://localhost');
  const asked = await bench.ask('GET', '/api/auth/passkey/generate-register-options', undefined, { ...json, cookie });
  const challenge = cookiesFrom(asked.headers.getSetCookie());
  const response = device.create(asked.body as unknown as Parameters<typeof device.create>[0]);
  const added = await bench.ask(
    'POST',
    '/api/auth/passkey/verify-registration',
    { response },
    { ...json, cookie: `${cookie}; ${challenge}` },
  );
  expect(added.status).toBe(200);
}

const byPassword = (email: string) => bench.ask('POST', '/api/auth/sign-in/email', { email, password }, json);

describe('a second factor', () => {
  it('is not demanded as the program comes', async () => {
    expect((await operator.ask('GET', at)).body).toEqual({ ...demand(false), without: 2, set: null });
  });

  it('is demanded by an administrator who has one, and by a key once an administrator has', async () => {
    const refused = await administrator.ask('PUT', at, demand(true));
    expect(refused.body).toMatchObject({
      errors: [{ path: 'secondFactor.demanded', reason: expect.stringContaining('of your own') }],
    });
    expect((await bench.ask('PUT', at, demand(true))).body).toMatchObject({
      errors: [{ reason: expect.stringContaining('an administrator who has') }],
    });
    expect((await operator.ask('PUT', at, demand(true))).status).toBe(403);
    expect((await bench.ask('PUT', at, demand('perhaps'))).body).toMatchObject({
      errors: [{ path: 'secondFactor.demanded' }],
    });
    await addPasskey(administrator.cookie);
    for (const _ of ['once', 'again'])
      expect((await administrator.ask('PUT', at, demand(true))).body).toMatchObject({
        ...demand(true),
        without: 1,
        set: { actor: `person:${administrator.email}` },
      });
    const { body } = await bench.ask('GET', '/api/v1/settings/events');
    const types = (body.events as { type: string; target: string; data: object }[]).filter(
      ({ type }) => type === 'secondFactorSet',
    );
    expect(types).toMatchObject([{ target: 'secondFactor', data: { demanded: true } }]);
  });

  it('leaves whoever has one, and keys, as they were', async () => {
    expect((await incidents(administrator)).status).toBe(200);
    expect((await bench.ask('GET', '/api/v1/incidents')).status).toBe(200);
  });

  it('comes before anything else for whoever has none, and lets them go on at once', async () => {
    const cookie = await withPassword(operator);
    const asOperator: Visitor = { ...operator, cookie, ask: (m, p, b) => operator.ask(m, p, b, { cookie }) };
    expect((await incidents(asOperator)).body).toMatchObject({ status: 403, code: 'second-factor-needed' });
    expect((await asOperator.ask('GET', '/api/v1/session')).body).toMatchObject({ factorNeeded: true });
    const begun = await bench.ask('POST', '/api/auth/two-factor/enable', { password }, { ...json, cookie });
    expect((await incidents(asOperator)).status).toBe(403);
    const code = codeOf((begun.body as { totpURI: string }).totpURI);
    const proved = await bench.ask('POST', '/api/auth/two-factor/verify-totp', { code }, { ...json, cookie });
    const renewed = cookiesFrom(proved.headers.getSetCookie());
    const after = await operator.ask('GET', '/api/v1/session', undefined, { cookie: renewed });
    expect(after.body).toMatchObject({ factorNeeded: false, factors: { totp: true } });
    expect((await operator.ask('GET', '/api/v1/incidents', undefined, { cookie: renewed })).status).toBe(200);
  });

  it('that is a passkey is asked for: a password alone lets nobody in who has one', async () => {
    const other = await visitor(bench, ['operator']);
    const cookie = await withPassword(other);
    expect((await byPassword(other.email)).status).toBe(200);
    await addPasskey(cookie);
    expect((await byPassword(other.email)).body).toMatchObject({ code: 'PASSKEY_NEEDED' });
    expect((await byPassword(operator.email)).body).toMatchObject({ twoFactorRedirect: true });
    await administrator.ask('PUT', at, demand(false));
    expect((await byPassword(other.email)).status).toBe(200);
  });

  it('is no longer demanded once it is taken back, with or without one', async () => {
    const { status } = await incidents(await visitor(bench, ['operator']));
    expect(status).toBe(200);
  });
});
