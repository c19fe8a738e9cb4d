import type { RuleSet } from '../rule-set.ts';

/** Accident reports of the PrivacyMark. Parameters come with the regime's rules. */
export const pmarkRuleSets: readonly RuleSet[] = [
  {
    id: 'pmark-seed-003',
    regime: 'pmark',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: '2022-03-31',
    sources: ['seed 003'],
  },
  {
    id: 'pmark-jipdec-2022',
    regime: 'pmark',
    revision: 1,
    status: 'inForce',
    effectiveFrom: '2022-04-01',
    effectiveTo: null,
    sources: ['PM', 'PM-JISA', 'PM-PORTAL'],
  },
];
