import type { Commitments } from '../../../../../machines/commitments/v1/commitments.ts';
import type { Drafting } from '../../../../../machines/drafts/v1/draft.ts';
import type { DutyRef } from '../../../../../src/domain/duty.ts';
import type {
  NoticeEvent,
  ReportEvent,
  substituteGrounds,
  substituteMeasures,
} from '../../../../../src/domain/event.ts';
import type { Instant } from '../../../../../src/domain/time.ts';

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
  /** How often it was postponed. */
  postponements: number;
  /** The substitute measure under way; null when there is none. */
  substitute: Substitute | null;
}

export interface NoticeInput {
  at: Instant;
  duties: DutyRef[];
}

/** New in this version: the recipient of the report hears how the notice went. */
export type Event = NoticeEvent | Extract<ReportEvent, { type: 'recipientTold' }>;

export type Args = { context: NoticeContext; event: Event };
