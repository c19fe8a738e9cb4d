import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

describe('regimes that are not assessed', () => {
  it.each([
    ['My Number', 'MN-DUTY', plainFacts({ myNumber: true })],
    ['My Number', 'MN-DUTY', plainFacts({ myNumber: 'unknown' })],
    ['PrivacyMark', 'PM-DEF', plainFacts({}, { privacyMark: 'applicant' })],
    ['co-op', 'COOP-BASE', plainFacts({}, { cooperative: 'prefecture' })],
    ['the accredited body', 'MB-DEF', plainFacts({}, { certifiedBodies: ['manbou'] })],
    ['the accredited body', 'JP-SCOPE', plainFacts({}, { certifiedBodies: ['japico'] })],
  ])('%s is named for review by %s', (name, rule, facts) => {
    const { review } = assess(facts);
    expect(review).toHaveLength(1);
    expect(review[0]).toMatchObject({ rule, en: expect.stringMatching(`^not yet assessed: ${name}`) });
    expect(review[0]?.ja.startsWith('まだ評価していません: ')).toBe(true);
  });

  it('conclude nothing: what they may ask for is not listed as not due', () => {
    const entrustment = { role: 'entrustee' } as const;
    expect(brief(plainFacts({ myNumber: 'unknown', entrustment })).notDue).toEqual(['ppc.final', 'ppc.preliminary']);
    expect(brief(plainFacts({ entrustment }, { privacyMark: 'holder' })).notDue).toEqual([
      'entrustor.notice',
      'ppc.final',
      'ppc.preliminary',
    ]);
    expect(brief(plainFacts({}, { cooperative: 'mhlw' })).notDue).toEqual([
      'individuals.notice',
      'ppc.final',
      'ppc.preliminary',
    ]);
  });

  it('still name their rule sets, by day or by choice', () => {
    const facts = plainFacts({}, { cooperative: 'mhlw', certifiedBodies: ['japico', 'manbou'] });
    expect(assess({ ...facts, rules: { myNumber: '2015', pmark: 'seed-003' } }).ruleSets).toEqual([
      'appi-2024',
      'mynumber-2015',
      'pmark-seed-003',
      'coop-seed002',
      'manbou-seed000',
      'japico-seed001',
    ]);
  });
});
