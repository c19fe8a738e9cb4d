import type { DataItem, DataSubject, Sector } from '../../contract/facts.ts';
import type { RuleSet } from '../rule-set.ts';

/** Items of rule 7: the categories of reportable situations. */
export type AppiItem = 1 | 2 | 3 | 4;

export interface AppiParameters {
  /** Items whose presence is category 1 (APPI-CAT-1-LIST). */
  specialCare: readonly DataItem[];
  /** Items whose misuse may cause financial harm by itself, category 2. */
  financialHarm: readonly DataItem[];
  /** Category 4 needs more persons than this. */
  personsAbove: 1000 | 100;
  /** Categories that information planned for a database, not yet in one, can meet (APPI-SCOPE-1). */
  plannedForDatabase: readonly AppiItem[];
  /** Days of the count whose day 1 is the day of knowing; calendar days, never moved (APPI-PRELIM-WHEN). */
  preliminary: { target: number; due: number };
  /** Days of the same count; `wrongfulPurpose` when category 3 is established (APPI-FINAL-WHEN). */
  final: { standard: number; wrongfulPurpose: number };
  /** Whether a final that ends on a closed day is moved to the first open one (DL-ROLL). */
  finalRolls: boolean;
  /** Sectors in which a minister receives reports in place of the PPC (APPI-RECIP-1). */
  delegatedSectors: readonly Sector[];
  /** Persons whose data belong to the regulated business; the others' go to the PPC in any case (APPI-RECIP-3). */
  businessData: readonly DataSubject[];
}

export interface AppiRuleSet extends RuleSet {
  regime: 'appi';
  /** Null: no duty to report under this set. */
  parameters: AppiParameters | null;
}

const from2022: AppiParameters = {
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
  personsAbove: 1000,
  plannedForDatabase: [],
  preliminary: { target: 3, due: 5 },
  final: { standard: 30, wrongfulPurpose: 60 },
  finalRolls: true,
  delegatedSectors: ['finance', 'telecom', 'realEstate', 'other'],
  businessData: ['customers', 'other'],
};

/** Personal Information Protection Act, article 26 and rules 7 to 10. */
export const appiRuleSets: readonly AppiRuleSet[] = [
  {
    id: 'appi-none',
    regime: 'appi',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: '2022-03-31',
    sources: ['LAW 26'],
    parameters: null,
  },
  {
    id: 'appi-2022',
    regime: 'appi',
    revision: 1,
    status: 'inForce',
    effectiveFrom: '2022-04-01',
    effectiveTo: '2024-03-31',
    sources: ['LAW 26', 'RULE 7', 'RULE 8', 'RULE 10', 'GL 3-5-3', 'seed 002'],
    parameters: from2022,
  },
  {
    id: 'appi-2024',
    regime: 'appi',
    revision: 1,
    status: 'inForce',
    effectiveFrom: '2024-04-01',
    effectiveTo: null,
    sources: ['LAW 26', 'RULE 7', 'RULE 8', 'RULE 10', 'GL 3-5-3'],
    // Category 3 was widened to information being acquired, as by web skimming.
    parameters: { ...from2022, plannedForDatabase: [3] },
  },
  {
    // Promulgated 2026-07-17: relaxed notice where the risk is small. Its text and start are not fixed, so it has no parameters.
    id: 'appi-2026-amended',
    regime: 'appi',
    revision: 1,
    status: 'promulgated',
    effectiveFrom: null,
    effectiveTo: null,
    sources: ['promulgated 2026-07-17'],
    parameters: null,
  },
];
