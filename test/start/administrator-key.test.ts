import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Misconfigured } from '../../src/domain/errors.ts';
import { holderOfKey } from '../../src/people/api-keys.ts';
import { ensureAdministratorKey } from '../../src/start/administrator-key.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';

let bench: EngineBench;
let folder: string;
beforeAll(async () => {
  bench = await engineBench();
  folder = mkdtempSync(join(tmpdir(), 'sokuho-key-'));
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

const ensure = () => {
  const { organizationId, at } = bench.who();
  return ensureAdministratorKey(bench.db, { folder, given: null, organizationId, at });
};

it('starts beside one another make one key, readable by nobody else, and leave nothing behind', async () => {
  await Promise.all([ensure(), ensure(), ensure()]);
  const key = readFileSync(join(folder, 'api-key'), 'utf8').trim();
  expect(await holderOfKey(bench.db, key)).toMatchObject({ organizationId: bench.organizationId });
  expect(statSync(join(folder, 'api-key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['api-key']);
});

it('a file that holds no key opens nothing, and the message names the fix', async () => {
  for (const content of ['', 'sokuho_half']) {
    writeFileSync(join(folder, 'api-key'), content);
    await expect(ensure()).rejects.toThrow(Misconfigured);
    await expect(ensure()).rejects.toThrow('remove it and start again');
  }
});
