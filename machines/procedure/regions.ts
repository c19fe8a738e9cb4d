import type { ProcedureStep } from '../../src/domain/procedure.ts';

/** Where a step stands in the machine. */
export const procedureRegions: Record<ProcedureStep, string> = {
  reportLeakFinding: 'leak.reporting',
  confirmSituation: 'leak.underWay.situation',
  requestPressRelease: 'leak.underWay.press',
  consultOnLeak: 'leak.underWay.consultation',
  reportDamageFinding: 'damage.reporting',
  establishDamage: 'damage.underWay.cause',
  restoreData: 'damage.underWay.restoration',
  preserveState: 'damage.underWay.evidence',
  consultOnDamage: 'damage.underWay.consultation',
};
