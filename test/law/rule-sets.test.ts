import { describe, expect, it } from 'vitest';
import { appliedRuleSets, assess } from '../../src/assessment/assess.ts';
import { addDays } from '../../src/domain/day.ts';
import { regimes } from '../../src/domain/duty.ts';
import { Inconsistent } from '../../src/domain/errors.ts';
import { type AppiRuleSet, appiRuleSets } from '../../src/law/appi/rule-sets.ts';
import { type Pins, pinsOf, ruleSetNamed, ruleSetOn, stampText } from '../../src/law/rule-set.ts';
import { allRuleSets } from '../../src/law/rule-sets.ts';
import { plainFacts } from '../assessment/plain-facts.ts';
import { allCases } from './law-cases.ts';

describe('rule sets', () => {
  it('have one entry for each id and revision', () => {
    const stamps = allRuleSets.map(stampText);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it.each(regimes)('of %s cover every day once', (regime) => {
    const inForce = allRuleSets.filter((set) => set.regime === regime && set.status === 'inForce');
    expect(inForce.at(0)?.effectiveFrom).toBeNull();
    expect(inForce.at(-1)?.effectiveTo).toBeNull();
    inForce.slice(1).forEach((set, n) => {
      expect(set.effectiveFrom).toBe(addDays(inForce[n]?.effectiveTo ?? '', 1));
    });
  });

  it('of the Act have a case for each', () => {
    const covered = new Set(allCases.flatMap(({ expect: { ruleSets } }) => ruleSets ?? []));
    for (const { id, status } of appiRuleSets) if (status === 'inForce') expect(covered).toContain(id);
  });

  it('that are only promulgated are selected by no day', () => {
    expect(ruleSetNamed(appiRuleSets, 'appi-2026-amended')).toMatchObject({
      status: 'promulgated',
      effectiveFrom: null,
    });
    expect(ruleSetOn(appiRuleSets, '9998-12-31').id).toBe('appi-2024');
  });

  it('are stamped with their revisions', () => {
    expect(appliedRuleSets(plainFacts()).map(stampText)).toEqual([
      'appi-2024@1',
      'mynumber-2022@1',
      'pmark-jipdec-2022@1',
    ]);
  });

  it('amended later are taken in the pinned revision, else in the newest', () => {
    const [first] = appiRuleSets;
    const amended: AppiRuleSet[] = [...appiRuleSets, ...(first ? [{ ...first, revision: 2 }] : [])];
    expect(ruleSetOn(amended, '2022-01-01').revision).toBe(2);
    expect(ruleSetOn(amended, '2022-01-01', { 'appi-none': 1 }).revision).toBe(1);
  });

  describe('whose dates were amended', () => {
    // The change of law was first taken to come into force on 2024-04-01; later revisions say a month sooner.
    const [before, after] = [ruleSetNamed(appiRuleSets, 'appi-2022'), ruleSetNamed(appiRuleSets, 'appi-2024')];
    const amended: AppiRuleSet[] = [
      ...appiRuleSets,
      { ...before, revision: 2, effectiveTo: '2024-02-29' },
      { ...after, revision: 2, effectiveFrom: '2024-03-01' },
    ];
    const on = (day: string, pins?: Pins) => stampText(ruleSetOn(amended, day, pins));

    it('apply by the dates of the newest revision', () => {
      expect(on('2024-02-29')).toBe('appi-2022@2');
      expect(on('2024-03-01')).toBe('appi-2024@2');
      expect(on('2024-04-01')).toBe('appi-2024@2');
    });

    it('apply by the dates of the pinned revision', () => {
      const pins = { 'appi-2022': 1, 'appi-2024': 1 };
      expect(on('2024-03-31', pins)).toBe('appi-2022@1');
      expect(on('2024-04-01', pins)).toBe('appi-2024@1');
    });

    it('keep what was applied last where two revisions claim a day', () => {
      expect(on('2024-03-15', { 'appi-2022': 1 })).toBe('appi-2022@1');
      expect(on('2024-03-15', pinsOf(['appi-2022@1', 'appi-2024@2']))).toBe('appi-2024@2');
      expect(on('2024-03-15', pinsOf(['appi-2022@1', 'appi-2024@2', 'appi-2022@1']))).toBe('appi-2022@1');
    });

    it('are taken in their newest revisions where the pinned ones leave a gap', () => {
      expect(on('2024-03-15', { 'appi-2022': 2, 'appi-2024': 1 })).toBe('appi-2024@2');
      expect(on('2024-03-15', { 'appi-2024': 1 })).toBe('appi-2024@2');
    });
  });

  it('pinned to the revision in force change nothing; to one that nobody holds, are refused', () => {
    const facts = plainFacts({ items: ['race'] });
    expect(assess(facts, { pins: { 'appi-2024': 1 } })).toEqual(assess(facts));
    expect(() => assess(facts, { pins: { 'appi-2024': 7 } })).toThrow(Inconsistent);
  });
});
