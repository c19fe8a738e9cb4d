import { expect, it } from 'vitest';
import { checkText } from '../../src/cli/machine-check-text.ts';
import { machineCheckSchema } from '../../src/contract/machine-check.ts';
import { captured } from './bench.ts';

it('the machines of this program hold what is claimed of them', { timeout: 300_000 }, async () => {
  const { stdout, stderr, exitCode } = await captured(
    ['machine', 'check', '--walks', '3', '--seed', '5', '--json'],
    '',
    {},
  );
  const check = machineCheckSchema.parse(JSON.parse(stdout));
  expect(check.findings).toEqual([]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(check.sourcesCompared).toBe(true);
  expect(check.machines.map(({ machine }) => machine)).toEqual(['incident@1', 'report@1', 'notice@1', 'procedure@1']);
  for (const { states, transitions, configurations, edges, tried, refused } of check.machines) {
    expect(Math.min(transitions, configurations)).toBeGreaterThan(states);
    expect(edges + refused).toBe(tried);
  }
  expect(check.together).toHaveLength(4);
  expect(check.walks).toMatchObject({ walks: 3, seed: 5, steps: 300 });
});

const finding = {
  code: 'dead-end' as const,
  machine: 'notice@1',
  place: 'active.deferred',
  what: { ja: '行き止まりです。', en: 'There is no way on.' },
  how: ['noticeDeferred', 'acknowledge'],
};

const check = {
  schema: 'machine-check/1' as const,
  machines: [{ machine: 'notice@1', states: 18, transitions: 37, configurations: 5, edges: 7, tried: 9, refused: 2 }],
  together: [{ instances: ['incident', 'notice'], complete: false, configurations: 3, edges: 4, tried: 6, refused: 2 }],
  walks: { walks: 2, seed: 1, steps: 120, refused: 40, reminders: 9 },
  sourcesCompared: false,
  findings: [finding],
};

it('a finding is said with its machine, its place and the way to it, in either language', () => {
  expect(checkText(check, 'en')).toBe(`machine   states  transitions  configurations  edges  events tried  refused
notice@1  18      37           5               7      9             2

side by side       configurations  edges  errands tried  refused
incident + notice  3               4      6              2        up to the limit

2 random walks (seed 1): 120 steps, 40 refused, 9 reminders
There are no sources here: they were not compared with those of frozen versions.

dead-end  notice@1  active.deferred
  There is no way on.
  1. noticeDeferred
  2. acknowledge

Findings: 1
`);
  expect(checkText(check, 'ja')).toContain(
    'dead-end  notice@1  active.deferred\n  行き止まりです。\n  1. noticeDeferred',
  );
  expect(checkText(check, 'ja')).toContain('問題 1件');
});

it('a number of walks that is none is refused', async () => {
  const { stdout, stderr, exitCode } = await captured(['machine', 'check', '--walks', 'many'], '', {});
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toContain('--walks');
});
