import type { RuleSet } from '../rule-set.ts';

/** My Number Act, article 29-4, and before it the PPC's notice of 2015. Parameters come with the regime's rules. */
export const myNumberRuleSets: readonly RuleSet[] = [
  {
    id: 'mynumber-2015',
    regime: 'myNumber',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: '2022-03-31',
    sources: ['seed 004'],
  },
  {
    id: 'mynumber-2022',
    regime: 'myNumber',
    revision: 1,
    status: 'inForce',
    effectiveFrom: '2022-04-01',
    effectiveTo: null,
    sources: ['MNLAW 29-4', 'MNGL'],
  },
];
