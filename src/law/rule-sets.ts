import type { Day } from '../domain/day.ts';
import { type AppiRuleSet, appiRuleSets } from './appi/rule-sets.ts';
import type { CompleteFacts } from './complete-facts.ts';
import { cooperativeRuleSets } from './cooperative/rule-sets.ts';
import { japicoRuleSets } from './japico/rule-sets.ts';
import { manbouRuleSets } from './manbou/rule-sets.ts';
import { myNumberRuleSets } from './my-number/rule-sets.ts';
import { pmarkRuleSets } from './pmark/rule-sets.ts';
import { type Pins, type RuleSet, ruleSetNamed, ruleSetOn } from './rule-set.ts';

/** Everything the program knows of the law, in force or promulgated. */
export const allRuleSets: readonly RuleSet[] = [
  ...appiRuleSets,
  ...myNumberRuleSets,
  ...pmarkRuleSets,
  ...cooperativeRuleSets,
  ...manbouRuleSets,
  ...japicoRuleSets,
];

/** The sets that apply to an incident; null: the organization is no member. */
export interface AppliedRuleSets {
  appi: AppiRuleSet;
  myNumber: RuleSet;
  pmark: RuleSet;
  cooperative: RuleSet | null;
  manbou: RuleSet | null;
  japico: RuleSet | null;
}

/** Selects by the day of knowing, or by name where the facts name a set. Throws Inconsistent for a pin nobody holds. */
export function selectRuleSets({ rules, organization }: CompleteFacts, day: Day, pins: Pins = {}): AppliedRuleSets {
  const memberOf = (body: 'manbou' | 'japico') => organization.certifiedBodies.includes(body);
  return {
    appi: ruleSetOn(appiRuleSets, day, pins),
    myNumber: rules.myNumber
      ? ruleSetNamed(myNumberRuleSets, `mynumber-${rules.myNumber}`, pins)
      : ruleSetOn(myNumberRuleSets, day, pins),
    pmark: rules.pmark
      ? ruleSetNamed(pmarkRuleSets, `pmark-${rules.pmark}`, pins)
      : ruleSetOn(pmarkRuleSets, day, pins),
    cooperative: organization.cooperative === 'none' ? null : ruleSetOn(cooperativeRuleSets, day, pins),
    manbou: memberOf('manbou') ? ruleSetOn(manbouRuleSets, day, pins) : null,
    japico: memberOf('japico') ? ruleSetOn(japicoRuleSets, day, pins) : null,
  };
}

/** In the order of the contract. */
export const listOf = (sets: AppliedRuleSets): RuleSet[] =>
  [sets.appi, sets.myNumber, sets.pmark, sets.cooperative, sets.manbou, sets.japico].filter((set) => set !== null);
