import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

const coop = { cooperative: 'prefecture' } as const;
const ofCoop = (...args: Parameters<typeof plainFacts>) =>
  brief(plainFacts(...args)).duties.filter((duty) => duty.startsWith('cooperative.'));

describe('a co-op', () => {
  it('sends both reports to its supervisor by the clocks of the Act, rolled as those are', () => {
    expect(ofCoop({ items: ['race'], knownAt: '2026-09-04T10:00:00+09:00' }, coop)).toEqual([
      'cooperative.preliminary:supervisor due 2026-09-08',
      'cooperative.final:supervisor due 2026-10-05',
    ]);
    expect(ofCoop({ wrongfulPurpose: 'unknown' }, coop)).toEqual([
      'cooperative.preliminary:supervisor possible 2026-09-05',
      'cooperative.final:supervisor possible 2026-09-30',
    ]);
  });

  it('reports once to its supervisor when the Act knows two recipients', () => {
    const facts = plainFacts(
      { items: ['race'], dataSubjects: ['customers', 'employees'] },
      { ...coop, sector: 'finance' },
    );
    expect(brief(facts).ids.filter((id) => id === 'ppc.final')).toHaveLength(2);
    expect(brief(facts).ids.filter((id) => id === 'cooperative.final')).toHaveLength(1);
  });

  it('owes its supervisor nothing where it owes nothing under the Act', () => {
    const released = { role: 'entrustee', notifiedEntrustorAt: '2026-09-02T10:00:00+09:00' } as const;
    for (const incident of [
      {},
      { items: ['race' as const], entrustment: released },
      { items: ['race' as const], entrustment: { role: 'carrier' as const } },
      { items: ['race' as const], certainty: 'ruledOut' as const },
      { items: ['race' as const], subject: 'pseudonymised' as const },
      { items: ['race' as const], knownAt: '2022-03-31T10:00:00+09:00' },
    ])
      expect(brief(plainFacts(incident, coop))).toMatchObject({
        ids: [],
        notDue: expect.arrayContaining(['cooperative.final', 'cooperative.preliminary']),
      });
  });

  it('reads why in the words of the Act, without the recipients of the Act', () => {
    const report = assess(plainFacts({ items: ['race'] }, { cooperative: 'mhlw' })).duties.find(
      ({ id }) => id === 'cooperative.final',
    );
    const rules = report?.because.map(({ rule }) => rule) ?? [];
    expect(rules).toEqual(expect.arrayContaining(['COOP-BASE', 'APPI-CAT-1-LIST', 'APPI-FINAL-WHEN', 'COOP-RECIP']));
    expect(rules).not.toContain('APPI-RECIP-1');
    expect(report?.because.at(-1)?.ja).toContain('厚生労働省');
  });
});
