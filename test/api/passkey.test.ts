import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Authenticator, authenticator } from './authenticator.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { cookiesFrom, sameOrigin, type Visitor, visitor } from './visitors.ts';

let bench: ApiBench;
let person: Visitor;
beforeAll(async () => {
  bench = await apiBench();
  person = await visitor(bench, ['operator']);
});
afterAll(() => bench.close());

const at = (path: string) => `http://localhost/api/auth/passkey/${path}`;

async function ask(method: string, path: string, cookie: string, body?: object) {
  const response = await bench.app.request(at(path), {
    method,
    headers: { cookie, 'content-type': 'application/json', ...sameOrigin },
    ...(body && { body: JSON.stringify(body) }),
  });
  const cookies = [cookie, cookiesFrom(response.headers.getSetCookie())].filter(Boolean).join('; ');
  return { status: response.status, cookies, body: JSON.parse((await response.text()) || 'null') };
}

async function register(device: Authenticator) {
  const { body: options, cookies } = await ask('GET', 'generate-register-options', person.cookie);
  expect(options).toMatchObject({ rp: { id: 'localhost' }, authenticatorSelection: { userVerification: 'required' } });
  return ask('POST', 'verify-registration', cookies, { response: device.create(options), name: '会社のPC' });
}

async function signIn(device: Authenticator) {
  const { body: options, cookies } = await ask('GET', 'generate-authenticate-options', '');
  return ask('POST', 'verify-authentication', cookies, { response: device.get(options) });
}

const session = (cookie: string) => bench.ask('GET', '/api/v1/session', undefined, { authorization: '', cookie });

describe('a passkey', () => {
  const device = authenticator('http://localhost');

  it('is registered by whoever is signed in', async () => {
    expect((await register(device)).status).toBe(200);
    const { body } = await ask('GET', 'list-user-passkeys', person.cookie);
    expect(body).toMatchObject([{ name: '会社のPC' }]);
    expect((await person.ask('GET', '/api/v1/session')).body).toMatchObject({ factors: { passkeys: 1 } });
  });

  it('signs in without a password', async () => {
    const { status, cookies } = await signIn(device);
    expect(status).toBe(200);
    expect((await session(cookies)).body).toMatchObject({ person: { email: person.email } });
  });

  it('of another site, or of nobody, signs in nobody', async () => {
    for (const stranger of [authenticator('https://evil.example'), authenticator('http://localhost')]) {
      const { status, cookies } = await signIn(stranger);
      expect(status).toBeGreaterThanOrEqual(400);
      expect((await session(cookies)).status).toBe(401);
    }
  });

  it('counts only when it asked for a finger or a PIN: it stands for both factors', async () => {
    const careless = authenticator('http://localhost', false);
    expect((await register(careless)).status).toBe(400);
    expect((await signIn(careless)).status).toBeGreaterThanOrEqual(400);
  });

  it('can be taken away', async () => {
    const { body } = await ask('GET', 'list-user-passkeys', person.cookie);
    const [{ id }] = body as [{ id: string }];
    expect((await ask('POST', 'delete-passkey', person.cookie, { id })).status).toBe(200);
    expect((await signIn(device)).status).toBeGreaterThanOrEqual(400);
  });

  it('of one who has left signs in nobody', async () => {
    const other = await visitor(bench, ['operator']);
    const { body: options, cookies } = await ask('GET', 'generate-register-options', other.cookie);
    const theirs = authenticator('http://localhost');
    expect((await ask('POST', 'verify-registration', cookies, { response: theirs.create(options) })).status).toBe(200);
    await bench.engine.organization.setAccess(other.personId, { active: false }, bench.who());
    const { status, cookies: after } = await signIn(theirs);
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await session(after)).status).toBe(401);
  });
});
