import type { DutyRef } from '../../../src/domain/duty.ts';
import type { IncidentEvent } from '../../../src/domain/event.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Commitments } from '../../commitments/v1/commitments.ts';
import type { Drafting } from '../../drafts/v1/draft.ts';

/** The draft is that of the publication. */
export interface IncidentContext extends Commitments, Drafting {
  /** Why it was dismissed or reopened; null while neither. */
  reason: string | null;
  /** The names of the entrustors, in the order of their reports; empty: there is one at the most, unnamed. */
  entrustors: string[];
}

export interface IncidentInput {
  at: Instant;
  duties: DutyRef[];
}

export type Args = { context: IncidentContext; event: IncidentEvent };
