import type { Standing } from '../../domain/duty.ts';
import type { RuleSet } from '../rule-set.ts';

export interface JapicoParameters {
  /** How strongly the body is told of an accident; its guideline names no number of days (JP-SPEED). */
  report: Standing;
}

export interface JapicoRuleSet extends RuleSet {
  regime: 'japico';
  parameters: JapicoParameters;
}

/** Guideline Ver3.00 of the accredited body 日本個人情報管理協会. */
export const japicoRuleSets: readonly JapicoRuleSet[] = [
  {
    id: 'japico-seed001',
    regime: 'japico',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['seed 001', 'CERT'],
    parameters: { report: 'recommended' },
  },
];
