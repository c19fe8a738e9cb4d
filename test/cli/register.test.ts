import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await cliBench();
  await bench.cli(['incident', 'open', '--facts', '-', '--title', '=cmd()'], { stdin: JSON.stringify(cardNumbers()) });
});
afterAll(() => bench.close());

describe('sokuho incident register', () => {
  it('prints the register as CSV, with the mark that Excel needs', async () => {
    const { stdout, exitCode } = await bench.cli(['incident', 'register', '--lang', 'ja']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^\uFEFF"番号","件名",/);
    expect(stdout).toContain('\r\n"INC-2026-0001","\'=cmd()",');
  });

  it('writes it into a file that only its owner can read', async () => {
    const file = join(bench.folder, 'register.csv');
    const { stdout } = await bench.cli(['incident', 'register', '--out', file, '--lang', 'en']);
    expect(stdout).toBe(`Written: ${file}\n`);
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF"Number","Title",/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const json = await bench.cli(['incident', 'register', '--out', file, '--json']);
    expect(JSON.parse(json.stdout)).toEqual({ file });
  });

  it('names a file that it cannot write, with exit code 2', async () => {
    const { stdout, exitCode } = await bench.cli(['incident', 'register', '--out', '/nowhere/register.csv']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).errors).toMatchObject([{ path: 'out' }]);
  });

  it('says what the server refuses', async () => {
    const { exitCode, stderr } = await bench.cli(['incident', 'register'], { env: { SOKUHO_API_KEY: 'wrong' } });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Set SOKUHO_API_KEY');
  });
});
