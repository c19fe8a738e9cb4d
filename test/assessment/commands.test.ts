import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { deadlines } from '../../src/assessment/deadlines.ts';
import { badInputs } from '../law/law-cases.ts';
import { run } from './captured-terminal.ts';
import { plainFacts } from './plain-facts.ts';

const card = plainFacts({ items: ['name', 'creditCardNumber'], wrongfulPurpose: 'unknown' });
const cardText = JSON.stringify(card);

describe('sokuho assess', () => {
  it('prints the assessment as JSON, two spaces in', async () => {
    const { stdout, stderr, exitCode } = await run(['assess', '-', '--json'], [cardText]);
    expect(stdout).toBe(`${JSON.stringify(assess(card), null, 2)}\n`);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it('prints a line for a line, faults among them, and skips blank ones', async () => {
    const lines = [cardText, '', '  \t', '{"schema":', '[]', cardText];
    const { stdout, stderr, exitCode } = await run(['assess', '-', '--jsonl'], [lines.join('\r\n')]);
    const compact = JSON.stringify(assess(card));
    expect(stdout.split('\n')).toEqual([
      compact,
      '{"errors":[{"path":"","reason":"is not JSON"}]}',
      '{"errors":[{"path":"","reason":"must be an object"}]}',
      compact,
      '',
    ]);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it('reads pieces that divide a character, and lines that hold a line separator', async () => {
    const named = { ...card, organization: { ...card.organization, name: 'あ\u2028い' } };
    const bytes = new TextEncoder().encode(`${JSON.stringify(named)}\n`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, n) => bytes.subarray(n * 7, n * 7 + 7));
    expect((await run(['assess', '-', '--jsonl'], pieces)).stdout).toBe(`${JSON.stringify(assess(named))}\n`);
  });

  it.each(['--json', '--lang=ja'])(
    'prints the faults of a bad input as JSON with %s, with a summary and exit code 2',
    async (option) => {
      const bad = badInputs.find(({ id }) => id === 'B98');
      const { stdout, stderr, exitCode } = await run(['assess', '-', option], [JSON.stringify(bad?.input)]);
      expect(JSON.parse(stdout).errors.map(({ path }: { path: string }) => path)).toEqual(bad?.errors);
      expect(stderr).toMatch(/^5 faults: .*\n$/);
      expect(exitCode).toBe(2);
    },
  );

  it('says that a text is not JSON', async () => {
    const { stdout, exitCode } = await run(['assess', '-', '--json'], ['{']);
    expect(JSON.parse(stdout)).toEqual({ errors: [{ path: '', reason: 'is not JSON' }] });
    expect(exitCode).toBe(2);
  });

  it.each([[['--json']], [['--jsonl']], [[]]])('says in one line that a file cannot be read (%o)', async (options) => {
    const { stdout, stderr, exitCode } = await run(['assess', '/no/such/file.json', ...options]);
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: '',
      stderr: 'Cannot read /no/such/file.json: there is no such file.\n',
      exitCode: 2,
    });
  });

  it('prints a text with weekdays, reasons, what is unknown and what to review, in the language asked for', async () => {
    const english = (await run(['assess', '-'], [cardText], { LANG: 'C.UTF-8' })).stdout;
    expect(english).toContain(
      '2026-09-05 (Sat)  Preliminary report → Personal Information Protection Commission (Duty',
    );
    expect(english).toContain('[APPI-CAT-2-CARD]');
    expect(english).toContain(
      'whether there was a wrongful purpose [incident.wrongfulPurpose] → Consultation with the police, Final report',
    );
    const japanese = (await run(['assess', '-'], [cardText], { LANG: 'ja_JP.UTF-8' })).stdout;
    expect(japanese).toContain('2026-09-30(水)  確報 → 個人情報保護委員会');
    expect((await run(['assess', '-', '--lang', 'ja'], [cardText], { LANG: 'en_US' })).stdout).toBe(japanese);
    const twoLaws = plainFacts({ items: ['race', 'myNumber'], myNumber: true, persons: { min: 101, max: 101 } });
    expect((await run(['assess', '-'], [JSON.stringify(twoLaws)])).stdout).toContain(
      'check whether one filing serves both',
    );
  });
});

describe('sokuho deadlines', () => {
  it('prints the answer as JSON', async () => {
    const { stdout } = await run(['deadlines', '--known', '2026-08-22', '--json']);
    expect(stdout).toBe(`${JSON.stringify(deadlines({ known: '2026-08-22', wrongfulPurpose: false }), null, 2)}\n`);
    const wrongful = await run(['deadlines', '--known', '2026-10-31', '--wrongful-purpose', '--json']);
    expect(JSON.parse(wrongful.stdout)).toMatchObject({
      wrongfulPurpose: true,
      final: { day: '2026-12-29', due: '2027-01-04' },
    });
  });

  it('prints a line for a line', async () => {
    const lines =
      '{"known":"2026-09-01","wrongfulPurpose":true}\n\n{"known":"2026-02-30","wrongfulPurpose":1,"x":1}\n{"known":"2026-09-01"}\n';
    const { stdout, exitCode } = await run(['deadlines', '--jsonl'], [lines]);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      deadlines({ known: '2026-09-01', wrongfulPurpose: true }),
      {
        errors: [
          { path: 'known', reason: 'must be a day of the calendar, like 2026-09-01' },
          { path: 'wrongfulPurpose', reason: 'must be a boolean' },
          { path: 'x', reason: 'is not a property of this schema' },
        ],
      },
      { errors: [{ path: 'wrongfulPurpose', reason: 'is required' }] },
    ]);
    expect(exitCode).toBe(0);
  });

  it('prints a text that names the days stepped over', async () => {
    expect((await run(['deadlines', '--known', '2026-04-03', '--lang', 'ja'])).stdout).toBe(
      [
        '知った日(1日目): 2026-04-03(金)',
        '速報の目安: 3日目 2026-04-05(日) から 5日目 2026-04-07(火) まで(休日でも動きません)',
        '確報の期限: 2026-05-07(木)',
        '  30日目は 2026-05-02(土)です。次の休日の後の最初の開庁日が期限です:',
        '    2026-05-02 土曜日',
        '    2026-05-03 憲法記念日',
        '    2026-05-04 みどりの日',
        '    2026-05-05 こどもの日',
        '    2026-05-06 振替休日',
        '',
      ].join('\n'),
    );
  });

  it.each([[[]], [['--known', '2026-02-30']], [['--known', '9999-12-31', '--json']]])(
    'refuses %o with exit code 2',
    async (options) => {
      const { stdout, stderr, exitCode } = await run(['deadlines', ...options]);
      expect(JSON.parse(stdout).errors.map(({ path }: { path: string }) => path)).toEqual(['known']);
      expect({ stderr, exitCode }).toEqual({ stderr: '1 fault: known\n', exitCode: 2 });
    },
  );
});
