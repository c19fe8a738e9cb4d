import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savePerson } from '../../src/store/people.ts';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await cliBench();
  const { organizationId } = bench;
  for (const role of ['owner', 'officer'] as const)
    await savePerson(bench.db, {
      organizationId,
      name: { owner: '花子', officer: '太郎' }[role],
      email: `${role}@example.jp`,
      lang: 'ja',
      roles: [role],
      at: bench.who().at,
    });
  await bench.engine.organization.addAbsence('owner@example.jp', { from: '2026-09-03', to: '2026-09-03' }, bench.who());
  const deputies = [{ person: 'officer@example.jp', from: null, to: null }];
  await bench.engine.organization.setDeputies('owner@example.jp', deputies, bench.who());
  await bench.engine.open({ facts: cardNumbers() }, bench.who());
});
afterAll(() => bench.close());

const forecast = (...args: string[]) => bench.cli(['incident', 'forecast', 'INC-2026-0001', ...args]);

describe('sokuho incident forecast', () => {
  it('says day by day what comes if nobody acts', async () => {
    const { stdout, exitCode } = await forecast('--lang', 'ja');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^誰も対応しない場合に起きること\n\n2026年9月2日\(水\)\n/);
    expect(stdout).toContain('\n\n2026年9月3日(木)\n  09:00 ');
    expect(stdout).toContain('  09:00 速報(個人情報保護委員会) [target] -> 太郎 (花子の代わり)\n');
    expect(stdout).toContain('  = 目安の最終日: 速報(個人情報保護委員会)');
    expect(stdout).toContain('  X 期限を過ぎる: 確報(個人情報保護委員会)');
    expect(stdout).toContain('(以後繰返し)');
    expect(stdout).toContain(
      '  - 2026-09-05(土) 土曜日: 速報(個人情報保護委員会), 期限日; 直前の営業日は 2026-09-04(金)',
    );
    expect(stdout).toContain('繰返しのお知らせを見た期間の終わり: 2026-11-30(月)');
  });

  it('says it in English, and as JSON', async () => {
    const { stdout } = await forecast('--lang', 'en', '--days', '10');
    expect(stdout).toContain('Thu 3 September 2026\n');
    expect(stdout).toContain('太郎 (花子 is away)');
    const json = await forecast('--json');
    expect(JSON.parse(json.stdout).entries[0]).toMatchObject({
      at: expect.any(String),
      duty: expect.any(String),
      rung: 'firstDay',
      to: [{ email: 'owner@example.jp' }],
    });
  });

  it('names what it cannot take', async () => {
    const { exitCode, stdout } = await forecast('--days', '0', '--json');
    expect(exitCode).toBe(2);
    expect(stdout).toContain('query.days');
    expect((await bench.cli(['incident', 'forecast', 'INC-2026-9999'])).exitCode).toBe(1);
  });
});
