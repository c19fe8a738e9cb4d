import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, access, beforeFactor } from '../../src/api/access.ts';
import type { AccessRole, Permission } from '../../src/domain/access.ts';
import { type ApiBench, apiBench } from './bench.ts';
import { cookiesFrom, keyWith, sameOrigin, type Visitor, visitor } from './visitors.ts';

/** Written out once more, so that a change of the program's own table is seen here. */
const expected: Record<Exclude<Permission, 'machine'>, AccessRole[]> = {
  'incident.report': ['finder', 'operator'],
  'incident.read': ['finder', 'operator', 'approver', 'administrator', 'auditor'],
  'incident.write': ['operator'],
  'incident.approve': ['approver'],
  'settings.read': ['operator', 'approver', 'administrator', 'auditor'],
  'settings.write': ['administrator'],
  'people.write': ['administrator'],
  'keys.write': ['administrator'],
  'outbox.write': ['administrator'],
  'audit.read': ['administrator', 'auditor'],
  verify: ['operator', 'approver', 'administrator', 'auditor'],
};

const roles: (AccessRole | 'none')[] = ['finder', 'operator', 'approver', 'administrator', 'auditor', 'none'];
const kinds = ['session', 'key'] as const;

function isAllowed(needed: Access, role: (typeof roles)[number], kind: (typeof kinds)[number]): boolean {
  if (needed === 'open' || needed === 'link' || needed === 'signedIn') return true;
  if (needed === 'session') return kind === 'session';
  const one = typeof needed === 'string' ? [needed] : needed;
  return one.some((permission) => permission !== 'machine' && expected[permission].includes(role as AccessRole));
}

const filledIn = (name: string): [method: string, path: string] => {
  const [method = '', path = ''] = name.replaceAll(/\{\w+\}/g, 'x').split(' ');
  return [method, path];
};

let bench: ApiBench;
const people = new Map<string, Visitor>();
const keys = new Map<string, { authorization: string }>();
beforeAll(async () => {
  bench = await apiBench();
  for (const role of roles) {
    const held = role === 'none' ? [] : [role];
    people.set(role, await visitor(bench, held));
    keys.set(role, await keyWith(bench, held));
  }
});
afterAll(() => bench.close());

/** A route that ends the session must not end it for the next one. */
async function freshCookie(role: string): Promise<string> {
  const { userId } = await bench.db
    .selectFrom('person')
    .select('user_id as userId')
    .where('id', '=', people.get(role)?.personId ?? '')
    .executeTakeFirstOrThrow();
  return cookiesFrom(await bench.signIn.begin(userId ?? '', new Headers()));
}

/** What was said, without waiting for the end of an answer that has none. */
async function refusal(name: string, headers: Record<string, string>): Promise<string | null> {
  const [method, path] = filledIn(name);
  const response = await bench.app.request(path, { method, headers });
  const isProblem = response.headers.get('content-type') === 'application/problem+json';
  const code = isProblem ? ((await response.json()) as { code: string }).code : null;
  if (!isProblem) await response.body?.cancel();
  return code !== null && refusals.includes(code) ? code : null;
}

const refusals = ['unauthenticated', 'forbidden', 'session-needed', 'second-factor-needed', 'cross-site'];

const declared = Object.entries(access) as [string, Access][];

describe('every route lets in exactly whom it declares', () => {
  it.each(declared)('%s: %s', async (name, needed) => {
    const asksNobody = needed === 'open' || needed === 'link';
    expect(await refusal(name, {})).toBe(asksNobody ? null : 'unauthenticated');
    for (const role of roles)
      for (const kind of kinds) {
        const ends = name === 'DELETE /api/v1/session' || name === 'POST /api/auth/sign-out';
        const cookie = ends ? await freshCookie(role) : (people.get(role)?.cookie ?? '');
        const headers = kind === 'key' ? (keys.get(role) ?? { authorization: '' }) : { cookie, ...sameOrigin };
        const refused = await refusal(name, { ...headers });
        const who = `${role} with a ${kind}`;
        if (isAllowed(needed, role, kind)) expect(refused, who).toBeNull();
        else expect(refused, who).toBe(needed === 'session' ? 'session-needed' : 'forbidden');
      }
  });

  it('and what is for the machine’s own key, only that', async () => {
    const machine = { authorization: `Bearer ${bench.key}` };
    const only = declared.filter(([, needed]) => needed === 'machine').map(([name]) => name);
    expect(only).toEqual(['POST /api/v1/sign-in-links']);
    for (const name of only) expect(await refusal(name, machine)).toBeNull();
  });
});

describe('where a second factor is demanded', () => {
  const demand = (demanded: boolean) => bench.db.updateTable('organization').set({ second_factor: demanded }).execute();
  beforeAll(() => demand(true));
  afterAll(() => demand(false));

  /** Written out once more. */
  const open = [
    'GET /api/v1/session',
    'PUT /api/v1/session',
    'DELETE /api/v1/session',
    'POST /api/auth/two-factor/enable',
    'POST /api/auth/two-factor/get-totp-uri',
    'GET /api/auth/passkey/generate-register-options',
    'POST /api/auth/passkey/verify-registration',
    'GET /api/auth/passkey/list-user-passkeys',
  ];
  const asking = declared.filter(([, needed]) => needed !== 'open' && needed !== 'link');

  it('the way to one is open, and the way out', () => expect([...beforeFactor].sort()).toEqual(open.sort()));

  it.each(asking)('%s waits for whoever has none, and for no key', async (name, needed) => {
    const cookie =
      name === 'DELETE /api/v1/session' ? await freshCookie('administrator') : people.get('administrator')?.cookie;
    const refused = await refusal(name, { cookie: cookie ?? '', ...sameOrigin });
    expect(refused).toBe(open.includes(name) ? null : 'second-factor-needed');
    const ofKey = await refusal(name, { ...(keys.get('administrator') ?? {}) });
    expect(ofKey).toBe(
      isAllowed(needed, 'administrator', 'key') ? null : needed === 'session' ? 'session-needed' : 'forbidden',
    );
  });
});

describe('an event', () => {
  it.each([
    ['draftApproved', 'approver'],
    ['draftReturned', 'approver'],
    ['correct', 'approver'],
    ['responseStarted', 'operator'],
  ] as const)('%s is recorded by the %s, and by nobody else', async (type, allowed) => {
    const { record } = await bench.engine.open(
      { facts: (await import('../support/facts.ts')).cardNumbers() },
      bench.who(),
    );
    const data = { draftReturned: { reason: 'x' }, correct: { reason: 'x' } }[type as string] ?? {};
    const path = `/api/v1/incidents/${record.incident.number}/events`;
    for (const role of ['operator', 'approver'] as const) {
      const answer = await people.get(role)?.ask('POST', path, { type, data });
      if (role === allowed) expect(answer?.status, role).not.toBe(403);
      else expect(answer?.body, role).toMatchObject({ code: 'forbidden', status: 403 });
    }
  });
});
