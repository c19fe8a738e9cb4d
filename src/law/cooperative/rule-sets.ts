import type { DutyId } from '../../domain/duty.ts';
import type { RuleSet } from '../rule-set.ts';

export interface CooperativeParameters {
  /** Reports to the supervising authority, each owed whenever the one of the Act that it follows is, by the same clock. */
  reports: readonly { id: CooperativeReport; follows: Extract<DutyId, 'ppc.preliminary' | 'ppc.final'> }[];
}

export type CooperativeReport = Extract<DutyId, 'cooperative.preliminary' | 'cooperative.final'>;

export interface CooperativeRuleSet extends RuleSet {
  regime: 'cooperative';
  parameters: CooperativeParameters;
}

/** A co-op's reports to its supervising authority. Thresholds, days and rolling are those of the Act in force. */
export const cooperativeRuleSets: readonly CooperativeRuleSet[] = [
  {
    id: 'coop-seed002',
    regime: 'cooperative',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['seed 002'],
    parameters: {
      reports: [
        { id: 'cooperative.preliminary', follows: 'ppc.preliminary' },
        { id: 'cooperative.final', follows: 'ppc.final' },
      ],
    },
  },
];
