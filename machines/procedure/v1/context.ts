import type { ProcedureEvent } from '../../../src/domain/event.ts';
import type { DamageCause, ProcedureSituation, ProcedureStep } from '../../../src/domain/procedure.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Commitments } from '../../commitments/v1/commitments.ts';

/** How a step ended, who recorded it and when. */
export interface StepRecord {
  step: ProcedureStep;
  outcome: 'done' | 'notNeeded';
  at: Instant;
  actor: string;
}

/** It carries no duty; every step that is open is a task. */
export interface ProcedureContext extends Commitments {
  openedAt: Instant;
  situation: ProcedureSituation;
  /** What the damage comes from, once established. */
  cause: DamageCause | null;
  /** In the order of the steps; kept when a list no longer applies, so that it goes on where it was if it does again. */
  records: StepRecord[];
}

export interface ProcedureInput {
  at: Instant;
  situation: ProcedureSituation;
}

export type Args = { context: ProcedureContext; event: ProcedureEvent };
