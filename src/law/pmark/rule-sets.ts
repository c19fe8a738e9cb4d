import type { CategoryFinding } from '../../contract/assessment.ts';
import type { Day } from '../../domain/day.ts';
import type { AppiParameters } from '../appi/rule-sets.ts';
import type { RuleSet } from '../rule-set.ts';

/** Accidents that a preliminary report is asked for, ① to ⑤ and those of My Number, in the order of findings. */
export type PmarkClass = CategoryFinding['item'];

export interface PmarkParameters extends Pick<AppiParameters, 'specialCare' | 'financialHarm'> {
  /** Classes that this set knows (PM-PRELIM, PM-PRELIM-MN). */
  classes: readonly PmarkClass[];
  /** Class 4 needs more persons than this. */
  personsAbove: 1000;
  /** Class mn-100 needs more persons than this. */
  myNumberPersonsAbove: 100;
  /** Days of the count whose day 1 is the day of discovery (発覚日); calendar days, never moved (PM-PRELIM). */
  preliminary: { target: number; due: number };
  /** Days of the same count; `wrongfulPurpose` when class 3 is established, null: no longer count is known (PM-FINAL). */
  final: { standard: number; wrongfulPurpose: number | null };
  /** Whether a final that ends on a closed day is moved to the first open one: no rule says so (PM-COUNT). */
  finalRolls: boolean;
  /** From this day reports are filed through the portal, which brings them to JIPDEC too; null: no portal (PM-RECIP). */
  portalFrom: Day | null;
}

export interface PmarkRuleSet extends RuleSet {
  regime: 'pmark';
  parameters: PmarkParameters;
}

const ofSeed: PmarkParameters = {
  specialCare: [
    'race',
    'creed',
    'socialStatus',
    'medicalHistory',
    'criminalRecord',
    'crimeVictim',
    'disability',
    'healthCheck',
    'medicalTreatment',
    'criminalProcedure',
    'juvenileProcedure',
  ],
  financialHarm: ['creditCardNumber', 'paymentLogin'],
  classes: [1, 2, 3, 4, 5],
  personsAbove: 1000,
  myNumberPersonsAbove: 100,
  preliminary: { target: 3, due: 5 },
  final: { standard: 30, wrongfulPurpose: null },
  finalRolls: false,
  portalFrom: null,
};

/** Accident reports of the PrivacyMark: the contract on its use (PMK500) and what JIPDEC and the review bodies say of it. */
export const pmarkRuleSets: readonly PmarkRuleSet[] = [
  {
    id: 'pmark-seed-003',
    regime: 'pmark',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: '2022-03-31',
    sources: ['seed 003'],
    parameters: ofSeed,
  },
  {
    id: 'pmark-jipdec-2022',
    regime: 'pmark',
    revision: 1,
    status: 'inForce',
    effectiveFrom: '2022-04-01',
    effectiveTo: null,
    sources: ['PM', 'PM-JISA', 'PM-PORTAL'],
    parameters: {
      ...ofSeed,
      classes: [1, 2, 3, 4, 5, 'mn-system', 'mn-viewed', 'mn-wrongful', 'mn-100'],
      final: { standard: 30, wrongfulPurpose: 60 },
      portalFrom: '2024-10-31',
    },
  },
];
