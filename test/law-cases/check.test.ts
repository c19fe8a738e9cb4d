import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { differences } from '../../src/law-cases/compare.ts';
import type { Expectation } from '../../src/law-cases/law-case.ts';
import { readCases } from '../../src/law-cases/read.ts';
import { run } from '../assessment/captured-terminal.ts';
import { allCases } from '../law/law-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'sokuho-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (files: Record<string, string>, ...options: string[]) => {
  const dir = mkdtempSync(join(folder, 'dir-'));
  mkdirSync(join(dir, 'below'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return run(['law', 'check', dir, ...options]);
};

const passing =
  'cases:\n  - id: thousand\n    ja: 千人\n    en: a thousand\n    base: shop\n    facts: { persons: 1000 }\n    duties: {}\n';
const failing = `${passing.replace('thousand', 'more').replace('1000', '1001')}    because: [APPI-CAT-4, APPI-CAT-1-LIST]\n`;

describe('sokuho law check', () => {
  it('lists each case, also of folders below, with a summary', async () => {
    const { stdout, exitCode } = await check({ 'a.yaml': passing, 'below/b.yml': passing.replace('thousand', 'two') });
    expect(stdout).toBe('ok      thousand  a thousand\nok      two  a thousand\n2 cases: 2 passed, 0 failed\n');
    expect(exitCode).toBe(0);
  });

  it('says what is expected and what was got, and fails', async () => {
    const { stdout, exitCode } = await check({ 'a.yaml': failing });
    expect(stdout.split('\n')).toEqual([
      'FAILED  more  a thousand',
      '      a.yaml:2',
      '      duty ppc.preliminary: expected nothing; got due 2026-09-03..2026-09-05',
      '      duty ppc.final: expected nothing; got due 2026-09-30',
      '      duty individuals.notice: expected nothing; got due direct',
      '      duty publication: expected nothing; got recommended',
      '      rules among the reasons: expected APPI-CAT-4, APPI-CAT-1-LIST; got APPI-CAT-4',
      '1 cases: 0 passed, 1 failed',
      '',
    ]);
    expect(exitCode).toBe(1);
    expect((await check({ 'a.yaml': failing }, '--lang', 'ja')).stdout).toContain(
      '義務 ppc.final: 期待 なし / 実際 due 2026-09-30\n',
    );
  });

  it('names the faults of a file by its line, and checks the rest', async () => {
    const { stdout, exitCode } = await check({ 'a.yaml': passing, 'b.yaml': 'cases:\n  - id: b\n' });
    expect(stdout).toContain('ok      thousand');
    expect(stdout).toContain('\nb.yaml:2: cases.0.base is required.\n');
    expect(stdout).toMatch(/1 cases: 1 passed, 0 failed; \d faults? in the files\n$/);
    expect(exitCode).toBe(2);
  });

  it('answers as JSON', async () => {
    const { stdout, exitCode } = await check({ 'a.yaml': `${passing}${failing.replace('cases:\n', '')}` }, '--json');
    const { cases, faults } = JSON.parse(stdout);
    expect(cases.map(({ id, line, passed }: Record<string, unknown>) => [id, line, passed])).toEqual([
      ['thousand', 2, true],
      ['more', 8, false],
    ]);
    expect(cases[1].differences[1]).toEqual({
      of: { ja: '義務 ppc.final', en: 'duty ppc.final' },
      expected: null,
      got: 'due 2026-09-30',
    });
    expect({ faults, exitCode }).toEqual({ faults: [], exitCode: 1 });
  });

  it('refuses a folder that is not there', async () => {
    const { stderr, exitCode } = await run(['law', 'check', join(folder, 'nowhere')]);
    expect(stderr).toContain('there is no such file');
    expect(exitCode).toBe(2);
  });
});

describe('a comparison', () => {
  it('notices every assertion that does not hold', () => {
    for (const each of allCases) {
      const assessment = assess(each.facts);
      const { duties = [], ruleSets = [], notDue = [], deciding = [] } = each.expect;
      const wrong: Expectation[] = [
        { ruleSets: [...ruleSets, 'another'] },
        {
          categories: { appi: [], myNumber: [], pmarkPreliminary: [{ item: 5, holds: 'yes', knownDay: '2020-01-01' }] },
        },
        { notDue: [...notDue, { id: 'publication', because: [] }] },
        { deciding: [...deciding, { fact: 'another', changes: [] }] },
        { because: ['OTH-CARD'] },
        { review: ['OTH-CARD'] },
        ...duties.flatMap((duty): Expectation[] => [
          { duties: [{ ...duty, due: '2020-01-01' }] },
          { duties: [{ ...duty, standing: duty.standing === 'due' ? 'possible' : 'due' }] },
          { duties: [{ ...duty, knownDay: '2020-01-01' }] },
          { duties: [{ ...duty, basis: duty.basis === 'policy' ? 'statute' : 'policy' }] },
          { duties: [{ ...duty, because: ['OTH-CARD'] }] },
          { absent: [duty.id] },
        ]),
      ];
      for (const expectation of wrong)
        expect(differences({ ...each, expect: expectation }, assessment), each.id).not.toEqual([]);
      if (duties.length > 0)
        expect(
          differences({ ...each, expect: { duties: duties.slice(1), complete: true } }, assessment).length,
        ).toBeGreaterThan(0);
    }
  });

  it('asserts nothing that is not listed', () => {
    const { cases } = readCases([{ file: 'a.yaml', text: 'cases:\n  - { id: a, en: nothing said, base: shop }' }]);
    const [only] = cases;
    expect(only && differences(only, assess(only.facts))).toEqual([]);
  });
});
