import type { DutyRef } from '../../../src/domain/duty.ts';
import type { NoticeEvent, substituteGrounds, substituteMeasures } from '../../../src/domain/event.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Commitments } from '../../commitments/v1/commitments.ts';
import type { Drafting } from '../../drafts/v1/draft.ts';

export interface Substitute {
  ground: (typeof substituteGrounds)[number];
  /** How many persons it stands for. */
  persons: number;
  measures: (typeof substituteMeasures)[number][];
}

export interface NoticeContext extends Commitments, Drafting {
  /** How many persons are to be told; null until counted. */
  total: number | null;
  /** Told directly. */
  reached: number;
  /** Covered by a proven substitute measure. */
  bySubstitute: number;
  /** The substitute measure under way; null when there is none. */
  substitute: Substitute | null;
}

export interface NoticeInput {
  at: Instant;
  duties: DutyRef[];
}

export type Args = { context: NoticeContext; event: NoticeEvent };
