import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey, hashOfKey, holderOfKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.close());

const remember = (key: string, name = 'administrator') =>
  rememberApiKey(bench.db, { key, organizationId: bench.organizationId, name, at: '2026-09-01T00:00:00.000Z' });

describe('an API key', () => {
  it('is 32 random bytes behind a prefix that a scanner finds', () => {
    const [one, other] = [createApiKey(), createApiKey()];
    expect(one).toMatch(/^sokuho_[A-Za-z0-9_-]{43}$/);
    expect(one).not.toBe(other);
  });

  it('speaks for the organization that it was made for, once it is remembered', async () => {
    const key = createApiKey();
    expect(await holderOfKey(bench.db, key)).toEqual({ refused: 'unknown' });
    await remember(key);
    await remember(key);
    expect(await holderOfKey(bench.db, key)).toMatchObject({
      organizationId: bench.organizationId,
      actor: 'key:administrator',
      session: null,
      personId: null,
    });
  });

  it('is stored as its hash only', async () => {
    const key = createApiKey();
    await remember(key, 'another');
    const rows = await bench.db.selectFrom('api_key').selectAll().where('name', '=', 'another').execute();
    expect(rows).toMatchObject([{ hash: hashOfKey(key) }]);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('does not open with its hash, nor with anything of another form', async () => {
    const key = createApiKey();
    await remember(key);
    for (const text of [hashOfKey(key), key.slice(0, -1), `${key}A`, ` ${key}`, ''])
      expect(await holderOfKey(bench.db, text)).toEqual({ refused: 'unknown' });
  });
});
