import type { CategoryFinding, NotDue } from '../contract/assessment.ts';
import type { Duty, DutyId, Reason } from '../domain/duty.ts';

/** What one regime makes of the facts. Regimes are siblings: each is a function that returns this, knowing no other. */
export interface Conclusion {
  /** Categories of the regime that hold. */
  findings: CategoryFinding[];
  /** Its duties, with those that several regimes may ask for; `onceEach` makes one of these. */
  duties: Duty[];
  /** Ids that it does not ask for, and why. */
  notDue: NotDue[];
  review: Reason[];
}

/** Of a regime that the facts do not touch at all. */
export const NOTHING: Conclusion = { findings: [], duties: [], notDue: [], review: [] };

/** Those of a regime's ids that are not among its duties, each for the same reasons. */
export const notAmong = (ids: readonly DutyId[], duties: readonly Duty[], because: Reason[]): NotDue[] =>
  ids.filter((id) => !duties.some((duty) => duty.id === id)).map((id) => ({ id, because }));
