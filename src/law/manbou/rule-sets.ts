import type { Standing } from '../../domain/duty.ts';
import type { RuleSet } from '../rule-set.ts';

export interface ManbouParameters {
  /** How strongly the body is told, as the member reads its guideline (MB-REPORT-BODY). */
  report: { always: Standing; whenNecessary: Standing };
}

export interface ManbouRuleSet extends RuleSet {
  regime: 'manbou';
  parameters: ManbouParameters;
}

/** Guideline of the accredited body 全国万引犯罪防止機構: every accident, however small, and no number of days. */
export const manbouRuleSets: readonly ManbouRuleSet[] = [
  {
    id: 'manbou-seed000',
    regime: 'manbou',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['seed 000', 'CERT'],
    parameters: { report: { always: 'due', whenNecessary: 'recommended' } },
  },
];
