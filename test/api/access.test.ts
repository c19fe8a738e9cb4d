import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, access } from '../../src/api/access.ts';
import { createApp } from '../../src/api/app.ts';
import { createApiKey } from '../../src/people/api-keys.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type ApiBench, apiBench } from './bench.ts';

let bench: ApiBench;
beforeAll(async () => {
  bench = await apiBench();
});
afterAll(() => bench.close());

const inHono = (name: string): string => name.replaceAll(/\{(\w+)\}/g, ':$1');
const declared = Object.entries(access) as [string, Access][];
const filledIn = (name: string): [method: string, path: string] => {
  const [method = '', path = ''] = name.replaceAll(/\{\w+\}/g, 'x').split(' ');
  return [method, path];
};

describe('the table of access', () => {
  it('names every route of the app, and no other', () => {
    const mounted = bench.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect(mounted.toSorted()).toEqual(declared.map(([name]) => inHono(name)).toSorted());
  });

  it.each(declared.filter(([, who]) => who !== 'open' && who !== 'link'))(
    '%s answers nobody who is not known',
    async (name) => {
      const [method, path] = filledIn(name);
      const { status, body, headers } = await bench.ask(method, path, undefined, { authorization: '' });
      expect(status).toBe(401);
      expect(body).toMatchObject({ code: 'unauthenticated', status: 401 });
      expect(headers.get('www-authenticate')).toBe('Bearer realm="sokuho"');
      expect(headers.get('content-type')).toBe('application/problem+json');
    },
  );

  const ours = declared.filter(([name, who]) => who === 'open' && !name.includes(' /api/auth/'));
  it.each(ours)('%s answers everybody', async (name) => {
    const [method, path] = filledIn(name);
    expect((await bench.ask(method, path, undefined, { authorization: '' })).status).toBe(200);
  });

  it.each([
    ['none', ''],
    ['another', `Bearer ${createApiKey()}`],
    ['a malformed one', 'Bearer x'],
    ['another scheme', 'Basic c29rdWhvOg=='],
  ])('says the same for every wrong key: %s', async (_, authorization) => {
    const { text } = await bench.ask('GET', '/api/v1/incidents', undefined, { authorization });
    expect(text).toBe(
      '{"type":"urn:sokuho:problem:unauthenticated","title":"Not authenticated","status":401,' +
        '"detail":"This needs a session, or the header \\"Authorization: Bearer <API key>\\" with a valid key.","code":"unauthenticated"}',
    );
  });
});

describe('every answer', () => {
  it('says on which clock it was given, unless that is the real one', async () => {
    const answers = [
      await bench.ask('GET', '/health'),
      await bench.ask('GET', '/nowhere'),
      await bench.ask('GET', '/api/v1/incidents', undefined, { authorization: '' }),
    ];
    expect(answers.map(({ headers }) => headers.get('x-sokuho-clock'))).toEqual(['rate=0', 'rate=0', 'rate=0']);
    expect(answers[0]?.body).toMatchObject({
      clock: { rate: 0, notice: { en: expect.stringContaining('stands still') } },
    });
  });

  it('is kept by no cache and guessed at by no browser', async () => {
    const { headers } = await bench.ask('GET', '/health');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a request that cannot be', () => {
  it('is not found where there is no route', async () => {
    const { status, body } = await bench.ask('GET', '/api/v1/nothing');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'no-such-route', type: 'urn:sokuho:problem:no-such-route' });
  });

  it('has a fault at its root when it is not JSON', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/incidents', '{"facts":');
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: '', reason: 'is not JSON' }] });
  });

  it('is refused above 1 MiB', async () => {
    const { status, body } = await bench.ask('POST', '/api/v1/incidents', 'x'.repeat(1024 * 1024 + 1));
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'too-large' });
  });

  it('names what the query may not say', async () => {
    const { status, body } = await bench.ask('GET', '/api/v1/mails?incidnet=INC-2026-0001');
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'query.incidnet', reason: 'is not a property of this schema' }] });
  });
});

describe('a failure of ours', () => {
  it('says nothing of the inside, and is told to whoever runs the server', async () => {
    const broken = await apiBench();
    await broken.db.schema.dropTable('mail').execute();
    const { status, text } = await broken.ask('GET', '/api/v1/mails');
    expect(status).toBe(500);
    expect(text).not.toContain('mail"');
    expect(JSON.parse(text)).toMatchObject({ code: 'unexpected' });
    expect(String(broken.failures[0])).toContain('relation "mail" does not exist');
    await broken.close();
  });

  it('is "not available now" when the database is away', async () => {
    const db = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    const health = async () => expect.fail('not asked');
    const app = createApp({ engine: bench.engine, db, health });
    const away = await app.request('/api/v1/mails', { headers: { authorization: `Bearer ${bench.key}` } });
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('5');
    await db.destroy();
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1 with every route and the schemas that answer', async () => {
    const { body } = await bench.ask('GET', '/api/v1/openapi.json');
    const { openapi, paths, components } = body as never as {
      openapi: string;
      paths: Record<string, Record<string, { security: object[] }>>;
      components: { schemas: Record<string, object> };
    };
    expect(openapi).toBe('3.1.0');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => [
        `${method.toUpperCase()} ${path}`,
        security.flatMap((way) => Object.keys(way)),
      ]),
    );
    // Pages are for people, and what better-auth answers is described by it.
    const forPrograms = declared.filter(([name]) => /^\w+ \/(?!acknowledge|api\/auth)/.test(name));
    const ways = (needed: Access) => {
      if (needed === 'open' || needed === 'link') return [];
      return needed === 'session' ? ['session'] : ['key', 'session'];
    };
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(forPrograms.map(([name, needed]) => [name, ways(needed)])),
    );
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['Facts', 'Assessment', 'EventRequest', 'Problem']),
    );
    const refs = JSON.stringify(body).matchAll(/"\$ref":"([^"]*)"/g);
    const missing = [...refs].map(([, ref = '']) => ref.replace('#/components/schemas/', ''));
    expect(missing.filter((name) => !(name in components.schemas))).toEqual([]);
  });
});
