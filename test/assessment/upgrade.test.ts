import { describe, expect, it } from 'vitest';
import { appliedRuleSets, assess } from '../../src/assessment/assess.ts';
import { isNewer, ruleSetMoves, type Stamped, upgrade } from '../../src/assessment/upgrade.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { type Upgrade, upgradePreviewSchema } from '../../src/contract/upgrade.ts';
import { stampText } from '../../src/law/rule-set.ts';
import type { Law } from '../../src/law/rule-sets.ts';
import { amendedLaw } from '../law/amended-law.ts';
import { plainFacts } from './plain-facts.ts';

const CARD = plainFacts({ items: ['name', 'creditCardNumber'] });

const stamped = (facts: Facts, law?: Law): Stamped => ({
  assessment: assess(facts, { law }),
  ruleSets: appliedRuleSets(facts, { law }).map(stampText),
});

const previewed = (facts: Facts, law: Law): Upgrade => upgrade(stamped(facts), stamped(facts, law));

const brief = ({ duties }: Upgrade) =>
  duties.map(({ id, changes, fresh, gone }) => ({
    id,
    changes: changes.map(({ kind, from, to }) => `${kind} ${from} ${to}`),
    fresh: fresh.map(({ rule }) => rule),
    gone: gone.map(({ rule }) => rule),
  }));

describe('under an amended rule set', () => {
  it('a final that is due sooner moves, with the reasons that are new and those that are gone', () => {
    const found = previewed(CARD, amendedLaw({ final: { standard: 20, wrongfulPurpose: 60 } }));
    expect(found.ruleSets).toEqual([{ id: 'appi-2024', from: 1, to: 2 }]);
    expect(brief(found)).toEqual([
      {
        id: 'ppc.final',
        changes: ['moves 2026-09-30 2026-09-24'],
        fresh: ['APPI-FINAL-WHEN', 'APPI-FINAL-COUNT', 'DL-ROLL'],
        gone: ['APPI-FINAL-WHEN', 'APPI-FINAL-COUNT'],
      },
    ]);
    const preview = { incident: 'INC-2026-0001', factsRevision: 1, newer: isNewer(found.ruleSets), ...found };
    expect(upgradePreviewSchema.parse(preview)).toEqual(preview);
  });

  it('a category that is dropped takes its duties with it, and the reason is why they are not due', () => {
    const found = brief(previewed(CARD, amendedLaw({ financialHarm: [] })));
    expect(found.map(({ id, changes }) => `${id}: ${changes}`)).toEqual([
      'ppc.preliminary: vanishes 2026-09-05 null',
      'ppc.final: vanishes 2026-09-30 null',
      'individuals.notice: vanishes null null',
      'publication: vanishes null null',
    ]);
    expect(found[0]?.gone).toContain('APPI-CAT-2-CARD');
    expect(found[0]?.fresh.length).toBeGreaterThan(0);
  });

  it('a lower threshold adds duties', () => {
    const facts = plainFacts({ persons: { min: 500, max: 500 } });
    const found = previewed(facts, amendedLaw({ personsAbove: 100 }));
    expect(brief(found)[0]).toMatchObject({ id: 'ppc.preliminary', changes: ['appears null 2026-09-05'] });
    expect(found.duties[0]?.fresh.map(({ rule }) => rule)).toContain('APPI-CAT-4');
  });

  it('nothing changes where the amended parameter is not read', () => {
    const found = previewed(CARD, amendedLaw({ final: { standard: 30, wrongfulPurpose: 90 } }));
    expect([found.ruleSets, found.duties]).toEqual([[{ id: 'appi-2024', from: 1, to: 2 }], []]);
  });

  it('pinned to the first revision nothing changes', () => {
    const law = amendedLaw({ financialHarm: [] });
    expect(assess(CARD, { law, pins: { 'appi-2024': 1 } })).toEqual(assess(CARD));
    expect(appliedRuleSets(CARD, { law }).map(stampText)[0]).toBe('appi-2024@2');
  });
});

describe('newer', () => {
  it('is a higher revision, never a lower one', () => {
    expect(isNewer(ruleSetMoves(['appi-2024@1'], ['appi-2024@1']))).toBe(false);
    expect(isNewer(ruleSetMoves(['appi-2024@1'], ['appi-2024@2']))).toBe(true);
    expect(isNewer(ruleSetMoves(['appi-2024@2'], ['appi-2024@1']))).toBe(false);
  });

  it('is another rule set for the same day', () => {
    const moves = ruleSetMoves(['appi-2024@1'], ['appi-2028@1']);
    expect(moves).toEqual([
      { id: 'appi-2024', from: 1, to: null },
      { id: 'appi-2028', from: null, to: 1 },
    ]);
    expect(isNewer(moves)).toBe(true);
  });
});
