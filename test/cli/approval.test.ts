import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvalAnswerSchema } from '../../src/contract/approval.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await cliBench();
});
afterAll(() => bench.close());

it('sokuho approval says who may approve, in both languages', async () => {
  const { exitCode, stdout } = await bench.cli(['approval', 'show', '--lang', 'en']);
  expect(exitCode).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'as it comes',
    'One’s own draft: may not be approved; a second person does.',
    'Fewer than two persons are registered: one’s own draft may be approved for now, with a reason.',
    '',
  ]);
  const set = await bench.cli(['approval', 'set', '--self-approval', 'yes', '--lang', 'ja']);
  expect(set.stdout).toBe('2026年9月1日(火) 10:00 key:test\n自分の案の承認: できます(理由が必要です)。\n');
  const back = await bench.cli(['approval', 'set', '--self-approval', 'no', '--json']);
  expect(approvalAnswerSchema.parse(JSON.parse(back.stdout)).approval).toEqual({ selfApproval: false });
});

it('sokuho approval set wants a yes or a no', async () => {
  for (const more of [[], ['--self-approval', 'perhaps']])
    expect(await bench.cli(['approval', 'set', ...more])).toMatchObject({ exitCode: 2, stdout: '' });
});
