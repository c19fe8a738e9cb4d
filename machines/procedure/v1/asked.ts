import type { DamageCause, ProcedureSituation, ProcedureStep } from '../../../src/domain/procedure.ts';
import type { Args, ProcedureContext } from './context.ts';

/** 即座に. */
export const atOnce: ReadonlySet<ProcedureStep> = new Set(['reportLeakFinding', 'reportDamageFinding']);

export const isDone = ({ records }: ProcedureContext, step: ProcedureStep): boolean =>
  records.some((record) => record.step === step);

/** What the conditional steps hang on, as it is once the event has happened. */
interface Known {
  situation: ProcedureSituation;
  cause: DamageCause | null;
  /** The present state of the systems is preserved (B4). */
  preserved: boolean;
}

export function after({ context, event }: Args): Known {
  const situation = event.type === 'procedureRevised' ? event.situation : context.situation;
  const established = event.type === 'damageEstablished' && !contradictsFacts(context, event.cause) && event.cause;
  return {
    situation,
    cause: established || context.cause,
    preserved: event.type === 'statePreserved' || isDone(context, 'preserveState'),
  };
}

/** A mere fault, while the facts speak of an attack. */
export const contradictsFacts = ({ situation }: ProcedureContext, cause: DamageCause | undefined): boolean =>
  cause === 'fault' && situation.attackSuspected;

/** Suspicion is enough, from the facts or from what was established (MB-PRESERVE). */
const isAttack = ({ situation, cause }: Known): boolean => situation.attackSuspected || cause === 'attack';

export const asks = {
  pressRelease: ({ situation }: Known) => !situation.encrypted,
  preservation: isAttack,
  restoration: (known: Known) => known.cause === 'fault' && !isAttack(known),
  damageConsultation: (known: Known) => isAttack(known) && known.preserved,
};

/** Why data may not be restored yet, if so: evidence first, and a cause that restoring cures (MB-PRESERVE, MB-RESTORE). */
export function restoringWaitsFor(args: Args): 'preservation' | 'cause' | null {
  const known = after(args);
  if (isAttack(known)) return known.preserved ? null : 'preservation';
  return known.cause === 'fault' ? null : 'cause';
}
