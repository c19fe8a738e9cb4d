import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiBench, apiBench } from './bench.ts';
import { type Visitor, visitor } from './visitors.ts';

let bench: ApiBench;
let administrator: Visitor;
beforeAll(async () => {
  bench = await apiBench();
  administrator = await visitor(bench, ['administrator']);
});
afterAll(() => bench.close());

interface KeyView {
  id: string;
  name: string;
  machine: boolean;
  lastUsedAt: string | null;
}

const make = async (body: object): Promise<{ apiKey: KeyView; authorization: string }> => {
  const { status, body: made } = await administrator.ask('POST', '/api/v1/api-keys', body);
  expect(status).toBe(201);
  return { apiKey: made.apiKey as KeyView, authorization: `Bearer ${made.secret}` };
};
const listed = async (): Promise<KeyView[]> =>
  (await administrator.ask('GET', '/api/v1/api-keys')).body.apiKeys as KeyView[];
const statusWith = async (authorization: string, path = '/api/v1/incidents') =>
  (await bench.ask('GET', path, undefined, { authorization })).status;

describe('an API key', () => {
  it('is shown once, and does what its roles allow', async () => {
    const { apiKey, authorization } = await make({ name: '監査用', roles: ['auditor'] });
    expect(apiKey).toMatchObject({
      name: '監査用',
      roles: ['auditor'],
      machine: false,
      expiresAt: null,
      createdBy: expect.any(String),
    });
    expect(await statusWith(authorization)).toBe(200);
    expect(await statusWith(authorization, '/api/v1/api-keys')).toBe(403);
    const { text } = await administrator.ask('GET', '/api/v1/api-keys');
    expect(text).not.toContain(authorization.slice('Bearer '.length));
    expect((await listed()).find(({ id }) => id === apiKey.id)?.lastUsedAt).not.toBeNull();
  });

  it('needs a name of its own and a role', async () => {
    const twice = await administrator.ask('POST', '/api/v1/api-keys', { name: '監査用', roles: ['finder'] });
    expect(twice.body).toMatchObject({ errors: [{ path: 'name', reason: 'is the name of another key' }] });
    const none = await administrator.ask('POST', '/api/v1/api-keys', { name: 'x', roles: [] });
    expect(none.body).toMatchObject({ errors: [{ path: 'roles' }] });
  });

  it('opens nothing after its end', async () => {
    const { authorization } = await make({ name: 'past', roles: ['auditor'], expiresAt: '2026-01-01T00:00:00+09:00' });
    const { status, text } = await bench.ask('GET', '/api/v1/incidents', undefined, { authorization });
    expect(status).toBe(401);
    expect(text).toBe((await bench.ask('GET', '/api/v1/incidents', undefined, { authorization: 'Bearer x' })).text);
  });

  it('opens nothing once it is revoked, and its name is free again', async () => {
    const { apiKey, authorization } = await make({ name: 'revoked', roles: ['auditor'] });
    expect(await statusWith(authorization)).toBe(200);
    const { body } = await administrator.ask('DELETE', `/api/v1/api-keys/${apiKey.id}`);
    expect(body).toMatchObject({ apiKey: { revokedAt: expect.any(String) } });
    expect(await statusWith(authorization)).toBe(401);
    expect((await administrator.ask('DELETE', `/api/v1/api-keys/${apiKey.id}`)).status).toBe(404);
    await make({ name: 'revoked', roles: ['auditor'] });
  });

  it('can be given other roles and another end', async () => {
    const { apiKey, authorization } = await make({ name: 'changing', roles: ['administrator'] });
    expect(await statusWith(authorization, '/api/v1/api-keys')).toBe(200);
    const change = { roles: ['auditor'], expiresAt: '2099-12-31T00:00:00+09:00' };
    const { body } = await administrator.ask('PUT', `/api/v1/api-keys/${apiKey.id}`, change);
    expect(body).toMatchObject({
      apiKey: { name: 'changing', roles: ['auditor'], expiresAt: '2099-12-30T15:00:00.000Z' },
    });
    expect(await statusWith(authorization, '/api/v1/api-keys')).toBe(403);
  });

  it('of this machine is not changed here', async () => {
    const machine = (await listed()).find((key) => key.machine);
    for (const method of ['PUT', 'DELETE'])
      expect((await administrator.ask(method, `/api/v1/api-keys/${machine?.id}`, { name: 'x' })).status).toBe(400);
    expect((await administrator.ask('DELETE', '/api/v1/api-keys/x')).status).toBe(404);
  });

  it('that is wrong, ended or revoked is written down by its name', async () => {
    const rows = await bench.db.selectFrom('access_event').selectAll().where('what', '=', 'key').execute();
    expect(rows).toMatchObject([
      { actor: 'key:past', outcome: 'refused', detail: 'expired' },
      { actor: 'unknown', detail: 'unknown' },
      { actor: 'key:revoked', detail: 'revoked' },
    ]);
  });
});
