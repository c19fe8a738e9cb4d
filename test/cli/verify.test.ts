import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidentShowSchema } from '../../src/contract/incident.ts';
import { verificationSchema } from '../../src/contract/verification.ts';
import { hashOfKey } from '../../src/people/api-keys.ts';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
let id: string;
let head: string;
beforeAll(async () => {
  bench = await cliBench();
  const facts = join(bench.folder, 'facts.json');
  writeFileSync(facts, JSON.stringify(cardNumbers()));
  const { stdout } = await bench.cli(['incident', 'open', '--facts', facts, '--json']);
  ({ id, headHash: head } = incidentShowSchema.parse(JSON.parse(stdout)).incident);
});
afterAll(() => bench.close());

describe('sokuho verify --incident', () => {
  it('says that a record is whole, and names its head', async () => {
    const words = await bench.cli(['verify', '--incident', id, '--lang', 'ja']);
    expect(words).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^異常はありません: \d+件の出来事がつながり/),
    });
    expect(words.stdout).toContain(head);
    const { stdout } = await bench.cli(['verify', '--incident', id, '--json']);
    expect(verificationSchema.parse(JSON.parse(stdout))).toMatchObject({ ok: true, head, faults: [] });
  });

  it('compares with a hash that was kept outside', async () => {
    expect(await bench.cli(['verify', '--incident', id, '--anchor', head])).toMatchObject({ exitCode: 0 });
    const other = await bench.cli(['verify', '--incident', id, '--anchor', 'a'.repeat(64), '--json']);
    expect(other.exitCode).toBe(1);
    expect(JSON.parse(other.stdout).faults).toMatchObject([{ code: 'anchor-missing' }]);
    expect(await bench.cli(['verify', '--incident', id, '--anchor', 'abc'])).toMatchObject({ exitCode: 2 });
  });

  it('names every fault with its place, and exits with 1', async () => {
    await sql`update event set text = replace(text, '"seq":3', '"seq": 3') where seq = 3`.execute(bench.db);
    const { exitCode, stdout } = await bench.cli(['verify', '--incident', id, '--lang', 'en']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^\d+ events, 2 things that do not fit:\n/);
    expect(stdout).toMatch(/\n {2}#3 .*\(hash-differs\)\n {2}#3 .*\(text-not-canonical\)\n/);
  });

  it('knows no incident that is not there', async () => {
    expect(await bench.cli(['verify', '--incident', 'INC-1999-0001'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('There is no incident "INC-1999-0001".'),
    });
  });
});

describe('sokuho verify --settings', () => {
  it('says that the settings are what their chain says, and where they are not', async () => {
    // As a start does.
    await bench.engine.organization.noteMachineKey(hashOfKey(bench.key), bench.who());
    await bench.cli(['approval', 'set', '--self-approval', 'yes']);
    const whole = await bench.cli(['verify', '--settings', '--lang', 'en']);
    expect(whole).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^Whole: 2 changes of settings are linked, and what is stored is what they say\.\n/,
      ),
    });
    await sql`update organization set self_approval = false`.execute(bench.db);
    const { exitCode, stdout } = await bench.cli(['verify', '--settings', '--lang', 'ja']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^設定の変更2件に、合わない点が1件あります:\n {2}#2 \[approval\] .*\(approval-differs\)\n/);
  });

  it('takes an anchor, and no incident beside', async () => {
    const { exitCode, stdout } = await bench.cli(['verify', '--settings', '--anchor', 'a'.repeat(64), '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).faults).toContainEqual(expect.objectContaining({ code: 'anchor-missing' }));
    expect(await bench.cli(['verify', '--settings', '--incident', id])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('sokuho verify', () => {
  it('without an incident says what to name, as bad usage', async () => {
    const { exitCode, stdout, stderr } = await bench.cli(['verify', '--lang', 'en']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Name what to verify: sokuho verify --incident ID, or sokuho verify --settings\n');
  });

  it('of a bundle says that this version cannot, as bad usage', async () => {
    const { exitCode, stderr } = await bench.cli(['verify', 'bundle.zip', '--lang', 'ja']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('この版にはまだありません');
  });
});
