import type { Facts, Sector } from '../../contract/facts.ts';
import type { RuleSet } from '../rule-set.ts';

/** Numbers of the items in the law's own order. */
export type MyNumberItem = 1 | 2 | 3 | 4;

/** What an item is about: the two lists order them differently, and only the older one asks that data were viewed. */
export type MyNumberSubject = 'system' | 'wrongfulPurpose' | 'viewable' | 'viewed' | 'persons';

interface ItemParameters {
  /** What each item is about. */
  items: Readonly<Record<MyNumberItem, MyNumberSubject>>;
  /** The item about the number of persons needs more than this. */
  personsAbove: 1000 | 100;
  /** Items need information in a specific personal information file (特定個人情報ファイル). */
  inFileOnly: boolean;
  /** Encryption, recovery and kept copies take events away. */
  exemptions: boolean;
  /** A count that grew later starts the clock when it was first known. */
  growthStartsClock: boolean;
  /** Days within which an entrustee tells its entrustor; day 1 is the day of knowing. */
  entrustorNotice: { target: number; due: number };
}

/** Since 2022: reports with days, and an endeavour below the items. */
export interface MyNumberReportParameters extends ItemParameters {
  scheme: 'report';
  /** Calendar days, never moved (MN-PRELIM). */
  preliminary: { target: number; due: number };
  /** `wrongfulPurpose` once the item about it is established (MN-FINAL). */
  final: { standard: number; wrongfulPurpose: number };
  /** Whether a final that ends on a closed day is moved to the first open one (MN-COUNT). */
  finalRolls: boolean;
}

/** The PPC's notice of 2015: grave cases at once, other cases promptly, no days. */
export interface MyNumberNoticeParameters extends ItemParameters {
  scheme: 'notice2015';
  /** A firm with no more employees than this may be exempt (MN15-EXEMPT). */
  smallFirmEmployees: number;
  /** Accredited bodies that receive their members' reports, the first one first (MN15-REPORT-A). */
  bodies: readonly Facts['organization']['certifiedBodies'][number][];
  /** Sectors whose recipient was announced separately (MN15-REPORT-A). */
  delegatedSectors: readonly Sector[];
}

export interface MyNumberRuleSet extends RuleSet {
  regime: 'myNumber';
  parameters: MyNumberReportParameters | MyNumberNoticeParameters;
}

const entrustorNotice = { target: 3, due: 5 };

/** My Number Act, article 29-4, and before it the PPC's notice of 2015. */
export const myNumberRuleSets: readonly MyNumberRuleSet[] = [
  {
    id: 'mynumber-2015',
    regime: 'myNumber',
    revision: 1,
    status: 'inForce',
    effectiveFrom: null,
    effectiveTo: '2022-03-31',
    sources: ['seed 004'],
    parameters: {
      scheme: 'notice2015',
      items: { 1: 'system', 2: 'persons', 3: 'viewed', 4: 'wrongfulPurpose' },
      personsAbove: 100,
      inFileOnly: false,
      exemptions: false,
      growthStartsClock: false,
      entrustorNotice,
      smallFirmEmployees: 100,
      bodies: ['manbou', 'japico'],
      delegatedSectors: ['finance', 'telecom', 'realEstate', 'other'],
    },
  },
  {
    id: 'mynumber-2022',
    regime: 'myNumber',
    revision: 1,
    status: 'inForce',
    effectiveFrom: '2022-04-01',
    effectiveTo: null,
    sources: ['MNLAW 29-4', 'MNGL'],
    parameters: {
      scheme: 'report',
      items: { 1: 'system', 2: 'wrongfulPurpose', 3: 'viewable', 4: 'persons' },
      personsAbove: 100,
      inFileOnly: true,
      exemptions: true,
      growthStartsClock: true,
      entrustorNotice,
      preliminary: { target: 3, due: 5 },
      final: { standard: 30, wrongfulPurpose: 60 },
      finalRolls: true,
    },
  },
];
