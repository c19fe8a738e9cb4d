import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidentShowSchema } from '../../src/contract/incident.ts';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
let facts: string;
beforeAll(async () => {
  bench = await cliBench();
  facts = join(bench.folder, 'facts.json');
  writeFileSync(facts, JSON.stringify(cardNumbers()));
});
afterAll(() => bench.close());

const open = async (...more: string[]) => {
  bench.at('2026-09-01T10:00:00+09:00');
  const { stdout } = await bench.cli(['incident', 'open', '--facts', facts, '--json', ...more]);
  return incidentShowSchema.parse(JSON.parse(stdout)).incident.id;
};

describe('sokuho incident open', () => {
  it('prints the incident with its days and weekdays, and who is missing', async () => {
    bench.at('2026-09-01T10:00:00+09:00');
    const { stdout, stderr, exitCode } = await bench.cli(['incident', 'open', '--facts', facts, '--lang', 'ja']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^! リマインダーを受け取る人が一人も登録されていません/);
    expect(stdout).toContain('2026年9月5日(土)まで  速報(個人情報保護委員会)  義務  未了  (ppc.preliminary:ppc)');
    expect(stdout).toContain('目安日: 2026年9月3日(木)');
    expect(stdout).toContain('速やかに(日数の定めなし)  本人への通知');
    expect(stdout).toMatch(/npx sokuho incident advance INC-2026-\d+ internallyReported\n/);
    expect(stderr).toBe('注意: 止めた時計(試験用)です。\n');
  });

  it('takes the facts from standard input, and the instant of knowing from the server', async () => {
    bench.at('2026-09-10T09:00:00+09:00');
    const { stdout } = await bench.cli(['incident', 'open', '--facts', '-', '--known-at', 'now', '--json'], {
      stdin: JSON.stringify(cardNumbers()),
    });
    const { incident, duties } = incidentShowSchema.parse(JSON.parse(stdout));
    expect(incident.nextDue).toBe('2026-09-14');
    expect(duties[0]?.knownDay).toBe('2026-09-10');
  });

  it('has a title and an owner when they are given', async () => {
    await bench.cli(['person', 'add', '--name', '山田', '--email', 'yamada@example.jp', '--role', 'owner']);
    const id = await open('--title', '青空商店', '--owner', 'yamada@example.jp');
    const { stdout } = await bench.cli(['incident', 'show', id]);
    expect(stdout).toContain(`${id}  青空商店\n`);
    expect(stdout).toContain('Owner: 山田 <yamada@example.jp>');
  });

  it.each([
    ['a missing fact', '{}', [], 'schema'],
    ['no JSON', '{', [], ''],
    ['another instant that is none', JSON.stringify(cardNumbers()), ['--known-at', 'soon'], 'incident.knownAt'],
    ['tomorrow', JSON.stringify(cardNumbers()), ['--known-at', '2030-01-01T00:00:00Z'], 'incident.knownAt'],
  ])('refuses %s with its path in the file and exit code 2', async (_, stdin, more, path) => {
    const { stdout, stderr, exitCode } = await bench.cli(['incident', 'open', '--facts', '-', ...more], { stdin });
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ errors: expect.arrayContaining([{ path, reason: expect.any(String) }]) });
    expect(stderr).not.toBe('');
  });

  it('names a file that it cannot read', async () => {
    const { stderr, exitCode } = await bench.cli(['incident', 'open', '--facts', '/nowhere.json']);
    expect([exitCode, stderr]).toEqual([2, 'Cannot read /nowhere.json: there is no such file.\n']);
  });
});

describe('sokuho incident', () => {
  it('lists incidents with the shape that is fixed', async () => {
    const id = await open();
    const { stdout } = await bench.cli(['incident', 'list', '--json']);
    expect(JSON.parse(stdout).incidents).toContainEqual(
      expect.objectContaining({ id, state: 'detected', nextDue: '2026-09-05' }),
    );
    expect((await bench.cli(['incident', 'list'])).stdout).toContain(
      `${id}  Detected  due Sat 5 September 2026  漏えい(最大800人)\n`,
    );
  });

  it('advances, and prints what comes next', async () => {
    const id = await open();
    await bench.cli(['incident', 'advance', id, 'draftSubmitted', '--duty', 'ppc.preliminary']);
    await bench.cli([
      ...['incident', 'advance', id, 'draftApproved', '--duty', 'ppc.preliminary'],
      ...['--data', '{"selfApprovalReason":"一人で対応している"}'],
    ]);
    const filed = await bench.cli(['incident', 'advance', id, 'reportFiled', '--data', '{"filedOn":"2026-09-01"}']);
    expect(filed).toMatchObject({ exitCode: 0 });
    expect(filed.stdout).toContain('Preliminary report (Personal Information Protection Commission)  Duty  settled');
    expect(filed.stdout).toContain(`npx sokuho incident advance ${id} finalStarted\n`);
  });

  it('says a refusal in words, and as JSON on request, with exit code 1', async () => {
    const id = await open();
    const words = await bench.cli(['incident', 'advance', id, 'incidentDismissed', '--data', '{"reason":"x"}']);
    expect(words).toMatchObject({ exitCode: 1, stdout: '' });
    expect(words.stderr).toMatch(/^Refused:\n {2}- Still open: .* \[APPI-STEPS\]\n {2}possible in: Detected, /);
    const json = await bench.cli(['incident', 'advance', id, 'draftSubmitted', '--json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      code: 'ambiguous-target',
      candidates: ['incident', 'report:ppc', 'notice'],
    });
  });

  it.each([
    ['data that is no JSON', ['internallyReported', '--data', '{'], 'data'],
    ['data that does not fit', ['reportFiled', '--data', '{"filedOn":1}'], 'data.filedOn'],
    ['an unknown event', ['nothing'], 'type'],
  ])('refuses %s with exit code 2', async (_, args, path) => {
    const { stdout, exitCode } = await bench.cli(['incident', 'advance', await open(), ...args]);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).errors).toMatchObject([{ path }]);
  });

  it('offers to decline what is only recommended, duty by duty', async () => {
    const id = await open();
    const { stdout } = await bench.cli(['incident', 'show', id]);
    expect(stdout).toContain(`incident advance ${id} dutyDeclined --duty publication:public --data '{"reason":"…"}'\n`);
    const declined = await bench.cli([
      'incident',
      'advance',
      id,
      'dutyDeclined',
      '--duty',
      'publication',
      '--data',
      '{"reason":"少人数"}',
    ]);
    expect(declined.stdout).toMatch(/Publication {2}Recommended {2}declined/);
  });

  it('explains why not, which is an answer', async () => {
    const id = await open();
    const { stdout, exitCode } = await bench.cli([
      'incident',
      'why',
      id,
      'dutyDeclined',
      '--duty',
      'ppc.final',
      '--json',
    ]);
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([0, { allowed: false, reasons: [{ code: 'duty-is-owed' }] }]);
    const words = await bench.cli(['incident', 'why', id, 'internallyReported', '--lang', 'ja']);
    expect(words.stdout).toMatch(/^今、記録できます。\n {2}記録できる人: 対応担当者\n$/);
    const before = await bench.cli(['incident', 'why', id, 'reportFiled', '--duty', 'ppc.preliminary', '--lang', 'ja']);
    expect(before.stdout).toContain(
      '\n  先に記録すること: 案を審査に回した (draftSubmitted) → 案を承認した (draftApproved)\n',
    );
  });

  it('revises the facts and shows every revision', async () => {
    const id = await open();
    const revised = await bench.cli(['incident', 'facts', id, '-', '--json'], {
      stdin: JSON.stringify(cardNumbers({ wrongfulPurpose: true })),
    });
    expect(incidentShowSchema.parse(JSON.parse(revised.stdout)).incident.factsRevision).toBe(2);
    const { stdout } = await bench.cli(['incident', 'facts', id]);
    expect(stdout).toMatch(/^#1 {2}Tue 1 September 2026 10:00 {2}key:test\n/);
    expect(stdout).toContain('\n#2  ');
  });

  it('prints the chain and the graph', async () => {
    const id = await open();
    const events = await bench.cli(['incident', 'events', id, '--lang', 'ja']);
    expect(events.stdout).toMatch(
      /^ {3}1 {2}2026年9月1日\(火\) 10:00 {2}key:test {2}\[incident\] インシデントを起票した \(incidentOpened\) {2}[0-9a-f]{12}\n/,
    );
    const graph = await bench.cli(['incident', 'graph', id]);
    expect(graph.stdout).toMatch(/^stateDiagram-v2\n/);
    expect(JSON.parse((await bench.cli(['incident', 'graph', id, '--format', 'json'])).stdout)).toHaveLength(3);
    const sheets = JSON.parse(
      (await bench.cli(['incident', 'graph', id, '--instance', 'notice', '--paper', 'a4', '--json'])).stdout,
    );
    expect(sheets.sheets[0]).toMatchObject({ name: `${id}-notice-1`, text: expect.stringMatching(/^<svg /) });
  });
});
