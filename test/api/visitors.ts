import type { AccessRole } from '../../src/domain/access.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import type { Answer, ApiBench } from './bench.ts';

/** Somebody at the door, by whatever lets them in. */
export interface Visitor {
  email: string;
  personId: string;
  cookie: string;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** What is answered at an address, whatever its form. */
  text(path: string): Promise<string>;
}

/** What a browser sends beside a cookie when our own pages ask. */
export const sameOrigin = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

let count = 0;

/** A person with these roles who is signed in; asks as our own pages do. */
export async function visitor(bench: ApiBench, roles: AccessRole[]): Promise<Visitor> {
  count += 1;
  const email = `visitor${count}@example.jp`;
  const person = await bench.engine.organization.addPerson(
    { name: `訪問者${count}`, email, lang: 'ja', roles: [] },
    bench.who(),
  );
  await bench.engine.organization.setAccess(person.id, { roles }, bench.who());
  const cookie = await cookieOf(bench, person.id);
  return {
    email,
    personId: person.id,
    cookie,
    ask: (method, path, body, headers = {}) =>
      bench.ask(method, path, body, { authorization: '', cookie, ...sameOrigin, ...headers }),
    text: async (path) => (await bench.app.request(path, { headers: { cookie } })).text(),
  };
}

/** A session by way of an invitation, without a password. */
export async function cookieOf(bench: ApiBench, personId: string): Promise<string> {
  const { token } = await bench.engine.accounts.invite(
    personId,
    { mail: false, forgetsFactors: false, base: 'http://localhost' },
    bench.who(),
  );
  const { userId } = await bench.engine.accounts.acceptInvitation(token, { passwordHash: null, userId: null });
  return cookiesFrom(await bench.signIn.begin(userId, new Headers()));
}

/** What a browser would send back of these. */
export const cookiesFrom = (setCookies: string[]): string =>
  setCookies
    .map((each) => each.split(';')[0] ?? '')
    .filter((each) => !each.endsWith('='))
    .join('; ');

/** A key with these roles only, as the header that carries it. */
export async function keyWith(bench: ApiBench, roles: AccessRole[]): Promise<{ authorization: string }> {
  const key = createApiKey();
  count += 1;
  const { organizationId, engine } = bench;
  await rememberApiKey(bench.db, { key, organizationId, name: `key${count}`, roles, at: engine.clock.now() });
  return { authorization: `Bearer ${key}` };
}
