/**
 * What the internal procedure of an accredited body's member asks for (手順 of 全国万引犯罪防止機構): which of its two lists
 * apply, and the facts on which its conditional steps hang.
 */

/** `leak`: accidents that may lead to a leak (A). `damage`: held data tampered with, lost, stolen or destroyed (B). */
export const procedureLists = ['leak', 'damage'] as const;
export type ProcedureList = (typeof procedureLists)[number];

export interface ProcedureSituation {
  lists: ProcedureList[];
  /** All of the affected data, with a key that is managed: nothing for the press to hear of. */
  encrypted: boolean;
  /** An insider or a cyber attack. Only where facts speak for it; what is unknown is for the procedure to establish. */
  attackSuspected: boolean;
}

export const noProcedure: ProcedureSituation = { lists: [], encrypted: false, attackSuspected: false };

/** A1 to A4, then B1 to B5. */
export const procedureSteps = [
  'reportLeakFinding',
  'confirmSituation',
  'requestPressRelease',
  'consultOnLeak',
  'reportDamageFinding',
  'establishDamage',
  'restoreData',
  'preserveState',
  'consultOnDamage',
] as const;
export type ProcedureStep = (typeof procedureSteps)[number];

/** Steps that depend on a judgement: a person may find that they are not needed. */
export const judgedSteps = ['requestPressRelease', 'consultOnLeak'] as const satisfies ProcedureStep[];
export type JudgedStep = (typeof judgedSteps)[number];

/** Whom a finder tells: インシデント対応責任者, 情報セキュリティ責任者, システム管理者. */
export const procedureContacts = ['responseManager', 'securityOfficer', 'systemAdministrator'] as const;
export type ProcedureContact = (typeof procedureContacts)[number];

/** A mere fault or mis-operation; or an insider, a cyber attack or the like, suspected at least. */
export const damageCauses = ['fault', 'attack'] as const;
export type DamageCause = (typeof damageCauses)[number];

export const policeReports = ['planned', 'notPlanned'] as const;
