import type { RuleSet } from '../rule-set.ts';

/** A co-op's reports to its supervising authority. Parameters come with the regime's rules. */
export const cooperativeRuleSets: readonly RuleSet[] = [
  {
    id: 'coop-seed002',
    regime: 'cooperative',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['seed 002'],
  },
];
