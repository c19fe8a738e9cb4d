import type { CategoryFinding, Deciding } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import type { Day } from '../domain/day.ts';
import type { Basis, DutyId, Mode, Recipient, Regime, Standing } from '../domain/duty.ts';
import type { Text } from '../domain/text.ts';

/** One sentence, facts, and what a reader of the law expects of them. */
export interface LawCase {
  id: string;
  /** At least one of the two languages. */
  title: Partial<Text>;
  /** Rules and worked examples that decide the case: for the reader, nothing is asserted of them. */
  source: string[];
  facts: Facts;
  expect: Expectation;
  place: Place;
}

export interface Place {
  file: string;
  line: number;
}

/** Only what is listed is asserted. */
export interface Expectation {
  /** All of them, in order. */
  ruleSets?: string[];
  /** In each group exactly these. */
  categories?: Record<CategoryGroup, ExpectedFinding[]>;
  duties?: ExpectedDuty[];
  /** There is no other duty. */
  complete?: boolean;
  /** Not among the duties. */
  absent?: DutyId[];
  /** Exactly these, in this order. */
  notDue?: ExpectedNotDue[];
  /** Exactly these, with exactly these changes. */
  deciding?: Deciding[];
  /** Something is left to a person; the rules that some review reason cites. */
  review?: string[];
  /** Rules that some reason of the assessment cites. */
  because?: string[];
}

export const categoryGroups = ['appi', 'myNumber', 'pmarkPreliminary'] as const;
export type CategoryGroup = (typeof categoryGroups)[number];

export type ExpectedFinding = Pick<CategoryFinding, 'item' | 'holds' | 'knownDay'>;

/** A field that is left out may be anything. */
export interface ExpectedDuty {
  id: DutyId;
  recipient: Recipient;
  regime: Regime;
  standing: Standing;
  knownDay: Day;
  target: Day | null;
  due: Day | null;
  basis: Basis;
  mode?: Mode;
  /** Rules that its reasons cite. */
  because?: string[];
}

export interface ExpectedNotDue {
  id: DutyId;
  because: string[];
}

/** What is wrong with a file of cases, and where. */
export interface CaseFault extends Place {
  text: Text;
}
