import type { RuleSet } from '../rule-set.ts';

/** Guideline of the accredited body 日本個人情報管理協会. Parameters come with the regime's rules. */
export const japicoRuleSets: readonly RuleSet[] = [
  {
    id: 'japico-seed001',
    regime: 'japico',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['seed 001'],
  },
];
