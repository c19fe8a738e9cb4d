import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { candidates } from '../../src/assessment/candidates.ts';
import { candidatesSchema, parseCandidates, requireCandidates } from '../../src/contract/candidates.ts';
import { InvalidInput } from '../../src/domain/errors.ts';
import { run } from './captured-terminal.ts';
import { plainFacts } from './plain-facts.ts';

const facts = plainFacts({ items: ['name', 'creditCardNumber'] });
const NIGHT = '2026-08-31T23:59:00+09:00';
const MORNING = '2026-09-01T08:00:00+09:00';
const NOON = '2026-09-01T12:00:00+09:00';

describe('candidates for the instant of knowing', () => {
  it('have each its day 1, its rule sets and its duties, as assess gives them', () => {
    const known = ['2022-03-31T23:00:00+09:00', '2024-03-31T15:00:00Z', NOON];
    const compared = candidates({ facts, known });
    expect(candidatesSchema.parse(compared)).toEqual(compared);
    expect(compared.candidates.map(({ knownAt, knownDay, ruleSets }) => [knownAt, knownDay, ruleSets[0]])).toEqual([
      [known[0], '2022-03-31', 'appi-none@1'],
      [known[1], '2024-04-01', 'appi-2024@1'],
      [known[2], '2026-09-01', 'appi-2024@1'],
    ]);
    for (const { knownAt, duties, review } of compared.candidates) {
      const said = assess({ ...facts, incident: { ...facts.incident, knownAt } });
      expect([duties, review]).toEqual([said.duties.map(({ because: _, regime: __, ...duty }) => duty), said.review]);
    }
  });

  it('differ in their days across midnight in Japan, and in nothing within a day', () => {
    expect(candidates({ facts, known: [MORNING, NOON] }).differing).toEqual([]);
    expect(candidates({ facts, known: [NIGHT, MORNING] }).differing).toEqual([
      { id: 'ppc.preliminary', recipient: 'ppc', in: ['days'] },
      { id: 'ppc.final', recipient: 'ppc', in: ['days'] },
    ]);
  });

  it('differ in whether there is a duty at all across a change of the law', () => {
    const planned = plainFacts({ subject: 'plannedForDatabase', wrongfulPurpose: true });
    const { differing } = candidates({
      facts: planned,
      known: ['2024-03-31T12:00:00+09:00', '2024-04-01T12:00:00+09:00'],
    });
    expect(differing.map(({ id, in: within }) => `${id} ${within}`)).toContain('ppc.final presence');
    expect(differing.map(({ id }) => id)).not.toContain('police.consult');
  });

  it('of an entrustor start no later than the notice arrived', () => {
    const entrusted = plainFacts({
      items: ['race'],
      entrustment: { role: 'entrustor', receivedNoticeAt: '2026-08-30T10:00:00+09:00' },
    });
    expect(candidates({ facts: entrusted, known: [NIGHT, NOON] }).candidates.map(({ knownDay }) => knownDay)).toEqual([
      '2026-08-30',
      '2026-08-30',
    ]);
  });
});

describe('a comparison is refused', () => {
  it('when an instant leaves the growth of the count behind it', () => {
    const grown = plainFacts({ persons: { min: 900, max: 1500, over: { '1000': NOON } } });
    expect(parseCandidates({ facts: grown, known: [NIGHT, NOON, '2026-09-02T09:00:00+09:00'] })).toEqual({
      errors: [
        {
          path: 'known[2]',
          reason: 'is after incident.persons.over.1000, which must not be before incident.knownAt',
        },
      ],
    });
  });

  it.each([
    ['no object', 1, ['']],
    ['nothing', {}, ['facts', 'known']],
    ['no instant', { facts, known: [] }, ['known']],
    ['a day', { facts, known: [NOON, '2026-09-01'] }, ['known[1]']],
    [
      'bad facts and more',
      { facts: { ...facts, schema: 1 }, known: ['x'], more: 1 },
      ['facts.schema', 'known[0]', 'more'],
    ],
    ['too many', { facts, known: Array.from({ length: 21 }, () => NOON) }, ['known']],
  ])('for %s, with every path', (_, input, paths) => {
    const faults = () => {
      try {
        return requireCandidates(input);
      } catch (error) {
        return error instanceof InvalidInput ? error.faults.map(({ path }) => path) : error;
      }
    };
    expect(faults()).toEqual(paths);
  });
});

describe('sokuho candidates', () => {
  const compare = (...args: string[]) => run(['candidates', '-', ...args], [JSON.stringify(facts)]);

  it('prints a column for each instant, with weekdays', async () => {
    const { stdout } = await compare('--known', NIGHT, '--known', MORNING, '--lang', 'ja');
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('   知った時点                2026年8月31日(月) 23:59  2026年9月1日(火) 08:00');
    expect(lines[2]).toBe('*  速報(個人情報保護委員会)  2026-09-04(金)           2026-09-05(土)');
    expect(lines[4]).toBe('   本人への通知              速やかに、直接           速やかに、直接');
  });

  it('prints the comparison as JSON', async () => {
    const { stdout } = await compare('--known', NOON, '--json');
    expect(JSON.parse(stdout)).toEqual(candidates({ facts, known: [NOON] }));
  });

  it('refuses a bad instant, and none, with exit code 2', async () => {
    const bad = await compare('--known', 'yesterday');
    expect([JSON.parse(bad.stdout).errors[0].path, bad.exitCode]).toEqual(['known[0]', 2]);
    const none = await compare();
    expect([JSON.parse(none.stdout).errors, none.exitCode]).toEqual([
      [{ path: 'known', reason: 'must not be empty' }],
      2,
    ]);
  });
});
