import type { DutyRef } from '../../../src/domain/duty.ts';
import type { IncidentEvent } from '../../../src/domain/event.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Commitments } from '../../commitments/v1/commitments.ts';

export interface IncidentContext extends Commitments {
  /** Why it was dismissed or reopened; null while neither. */
  reason: string | null;
}

export interface IncidentInput {
  at: Instant;
  duties: DutyRef[];
}

export type Args = { context: IncidentContext; event: IncidentEvent };
