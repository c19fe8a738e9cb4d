import { describe, expect, it } from 'vitest';
import { describedRules } from '../../src/law/described-rule.ts';
import { reportContents } from '../../src/law/report-items/report-items.ts';
import { run } from '../assessment/captured-terminal.ts';

const law = (...args: string[]) => run(['law', ...args]);

describe('sokuho law list', () => {
  it('shows the rule sets with their days, the promulgated one as disabled, and every rule', async () => {
    const { stdout, exitCode } = await law('list', '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('appi-2022@1          2022-04-01 to 2024-03-31  applied\n');
    expect(stdout).toContain('appi-2026-amended@1  start not fixed  promulgated, not in force: disabled\n');
    for (const { id } of describedRules) expect(stdout).toContain(`  ${id}  [`);
  });

  it('shows what is asked for only', async () => {
    expect((await law('list', 'sets', '--lang', 'ja')).stdout).not.toContain('APPI-CAT-4');
    const { stdout } = await law('list', 'rules', '--regime', 'japico', '--executed', 'nobody', '--json');
    expect(JSON.parse(stdout).ruleSets).toEqual([]);
    expect(JSON.parse(stdout).rules.map(({ id }: { id: string }) => id)).toEqual([
      'JP-LINES',
      'JP-JOINT',
      'JP-NONCOMPLY',
    ]);
    expect((await law('list', '--search', '千人')).stdout).toBe('Nothing fits.\n');
    expect((await law('list', '--search', '1,001', '--lang', 'ja')).stdout).toBe('該当なし\n');
  });

  it('finds the rules that are to be confirmed', async () => {
    const { stdout } = await law('list', '--to-be-confirmed', '--json');
    const marks = new Set(
      JSON.parse(stdout).rules.map(({ toBeConfirmed }: { toBeConfirmed: string }) => toBeConfirmed),
    );
    expect(marks).toEqual(new Set(['whole', 'part']));
  });
});

describe('sokuho law show', () => {
  it('shows a rule with its sources spelled out, and its mark', async () => {
    const { stdout } = await law('show', 'appi-recip-3', '--lang', 'ja');
    expect(stdout).toMatch(/^APPI-RECIP-3 {2}個人情報保護法: 速報・確報・追完\n/);
    expect(stdout).toContain('  2nd: 二次資料のみ\n(要確認)\n');
  });

  it('says of a rule that is not executable by itself why', async () => {
    const { stdout } = await law('show', 'DL-CLOSED', '--lang', 'en');
    expect(stdout).toContain('Executed by: not by itself - The table of closed days itself');
  });

  it('shows a rule set with each parameter in words and its rule', async () => {
    const { stdout } = await law('show', 'appi-2024', '--lang', 'ja');
    expect(stdout).toContain('本人の数がこれを超えると4号: 1,000人\n    personsAbove  [APPI-CAT-4]\n');
    expect((await law('show', 'appi-2024@1', '--lang', 'ja')).stdout).toBe(stdout);
  });

  it('of what there is none of leaves with 1', async () => {
    expect(await law('show', 'APPI-CAT-9')).toMatchObject({ exitCode: 1, stdout: '' });
  });
});

describe('sokuho law diff', () => {
  it('marks the parameters that differ', async () => {
    const { stdout } = await law('diff', 'appi-2022', 'appi-2024', '--lang', 'en');
    expect(stdout).toContain('1 of 11 parameters differ (marked *).');
    expect(stdout).toContain('    appi-2022: none\n    appi-2024: item 3\n');
    expect(stdout.split('\n').filter((line) => line.startsWith('* '))).toHaveLength(1);
  });

  it('refuses sets of two regimes, and sets that do not exist', async () => {
    expect(await law('diff', 'appi-2024', 'mynumber-2022')).toMatchObject({ exitCode: 2 });
    expect(await law('diff', 'appi-2024', 'appi-2030')).toMatchObject({ exitCode: 1 });
  });
});

describe('sokuho law items', () => {
  it('prints what the library holds', async () => {
    const { stdout } = await law('items', 'ppc', 'final', '--regime', 'myNumber', '--json');
    expect(JSON.parse(stdout)).toEqual(reportContents({ recipient: 'ppc', stage: 'final', regime: 'myNumber' }));
  });

  it('prints it to be read', async () => {
    const { stdout } = await law('items', 'individuals', 'notice', '--lang', 'ja');
    expect(stdout).toContain('IT-4  原因  [分かる範囲]\n');
    expect(stdout).toContain('IT-3  漏えい等が発生し、又は発生したおそれがある個人データに係る本人の数  [不要]\n');
  });

  it('says what there is when a stage does not fit, and leaves with 2', async () => {
    const { stdout, exitCode } = await law('items', 'individuals', 'final');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).errors).toEqual([
      { path: 'stage', reason: 'individuals receives: notice (appi), notice (myNumber), notice (pmark)' },
    ]);
  });
});

describe('sokuho law delegation', () => {
  it('names the minister of a sector, its mark, and what a person checks', async () => {
    const { stdout } = await law('delegation', '--sector', 'finance', '--lang', 'ja');
    expect(stdout).toContain(' -> 金融庁長官(財務局長等、都道府県知事)\n    2022-04-01から  [OTH-FIN](一部要確認)\n');
    const { delegations } = JSON.parse((await law('delegation', '--json')).stdout);
    expect(delegations.find(({ sector }: { sector: string }) => sector === 'unknown').needsReview).not.toBeNull();
  });
});
