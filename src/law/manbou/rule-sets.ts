import type { RuleSet } from '../rule-set.ts';

/** Guideline of the accredited body 全国万引犯罪防止機構. Parameters come with the regime's rules. */
export const manbouRuleSets: readonly RuleSet[] = [
  {
    id: 'manbou-seed000',
    regime: 'manbou',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['seed 000'],
  },
];
