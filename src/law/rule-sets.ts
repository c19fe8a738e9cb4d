import type { Day } from '../domain/day.ts';
import { appiRuleSets } from './appi/rule-sets.ts';
import type { CompleteFacts } from './complete-facts.ts';
import { cooperativeRuleSets } from './cooperative/rule-sets.ts';
import { japicoRuleSets } from './japico/rule-sets.ts';
import { manbouRuleSets } from './manbou/rule-sets.ts';
import { myNumberRuleSets } from './my-number/rule-sets.ts';
import { pmarkRuleSets } from './pmark/rule-sets.ts';
import { type Pins, type RuleSet, ruleSetNamed, ruleSetOn } from './rule-set.ts';

/** The rule sets of every regime, in force or promulgated, in all their revisions. */
export interface Law {
  appi: typeof appiRuleSets;
  myNumber: typeof myNumberRuleSets;
  pmark: typeof pmarkRuleSets;
  cooperative: typeof cooperativeRuleSets;
  manbou: typeof manbouRuleSets;
  japico: typeof japicoRuleSets;
}

/** All that the program holds. */
export const presentLaw: Law = {
  appi: appiRuleSets,
  myNumber: myNumberRuleSets,
  pmark: pmarkRuleSets,
  cooperative: cooperativeRuleSets,
  manbou: manbouRuleSets,
  japico: japicoRuleSets,
};

/** Everything the program knows of the law, in force or promulgated. */
export const allRuleSets: readonly RuleSet[] = Object.values(presentLaw).flat();

/** From which law, and in which revisions; left out: all that the program holds, in the newest. */
export interface Selection {
  pins?: Pins;
  law?: Law | undefined;
}

/** The sets that apply to an incident; null: the organization is no member. */
export interface AppliedRuleSets {
  appi: (typeof appiRuleSets)[number];
  myNumber: (typeof myNumberRuleSets)[number];
  pmark: (typeof pmarkRuleSets)[number];
  cooperative: (typeof cooperativeRuleSets)[number] | null;
  manbou: (typeof manbouRuleSets)[number] | null;
  japico: (typeof japicoRuleSets)[number] | null;
}

/** Selects by the day of knowing, or by name where the facts name a set. Throws Inconsistent for a pin nobody holds. */
export function selectRuleSets(
  { rules, organization }: CompleteFacts,
  day: Day,
  { pins = {}, law = presentLaw }: Selection = {},
): AppliedRuleSets {
  const memberOf = (body: 'manbou' | 'japico') => organization.certifiedBodies.includes(body);
  return {
    appi: ruleSetOn(law.appi, day, pins),
    myNumber: rules.myNumber
      ? ruleSetNamed(law.myNumber, `mynumber-${rules.myNumber}`, pins)
      : ruleSetOn(law.myNumber, day, pins),
    pmark: rules.pmark ? ruleSetNamed(law.pmark, `pmark-${rules.pmark}`, pins) : ruleSetOn(law.pmark, day, pins),
    cooperative: organization.cooperative === 'none' ? null : ruleSetOn(law.cooperative, day, pins),
    manbou: memberOf('manbou') ? ruleSetOn(law.manbou, day, pins) : null,
    japico: memberOf('japico') ? ruleSetOn(law.japico, day, pins) : null,
  };
}

/** In the order of the contract. */
export const listOf = (sets: AppliedRuleSets): RuleSet[] =>
  [sets.appi, sets.myNumber, sets.pmark, sets.cooperative, sets.manbou, sets.japico].filter((set) => set !== null);
