import type { Refusal } from '../../../src/domain/errors.ts';
import type { ProcedureEvent } from '../../../src/domain/event.ts';
import type { ProcedureContact, ProcedureList, ProcedureStep } from '../../../src/domain/procedure.ts';
import type { Check, Choice } from '../../check.ts';
import { whyNotAcknowledge } from '../../commitments/v1/refusals.ts';
import { after, asks, contradictsFacts, isDone, restoringWaitsFor } from './asked.ts';
import type { Args, ProcedureContext } from './context.ts';

const refusal = (code: string, ja: string, en: string, rules: string[]): Refusal => ({ code, ja, en, rules });

const leakContacts: readonly ProcedureContact[] = ['responseManager', 'securityOfficer'];
const damageContacts: readonly ProcedureContact[] = ['systemAdministrator', 'responseManager'];

const leakSteps: readonly ProcedureStep[] = [
  'reportLeakFinding',
  'confirmSituation',
  'requestPressRelease',
  'consultOnLeak',
];
const isLeakStep = (id: string) => leakSteps.some((step) => step === id);

const nothingOpen = refusal(
  'nothing-open',
  '未了の手順がないため、見送るものがありません。',
  'No step is open here, so there is nothing to set aside.',
  ['MB-DEF'],
);

export const checks = {
  toldOfLeak: ({ event }) =>
    event.type !== 'findingReported' || event.probe || leakContacts.includes(event.to)
      ? null
      : refusal(
          'told-somebody-else',
          '漏えいにつながりかねない事故等は、インシデント対応責任者又は情報セキュリティ責任者に報告します(手順A①)。',
          'What may lead to a leak is reported to the incident response manager or the information security officer (step A1).',
          ['APPI-STEPS'],
        ),
  toldOfDamage: ({ event }) =>
    event.type !== 'findingReported' || event.probe || damageContacts.includes(event.to)
      ? null
      : refusal(
          'told-somebody-else',
          '保有個人データの改ざん・消失・窃盗・破壊などは、システム管理者又はインシデント対応責任者に報告します(手順B①)。',
          'Damage to held data is reported to the system administrator or the incident response manager (step B1).',
          ['APPI-STEPS'],
        ),
  dataWereNotEncrypted: (args) =>
    asks.pressRelease(after(args))
      ? null
      : refusal(
          'data-encrypted',
          '報道発表の準備は、暗号化していない情報が漏えいした場合に、影響範囲・被害の大きさによって要請します(手順A③)。事実では暗号化されています。',
          'A press release is prepared where data that were not encrypted leaked, depending on scope and harm (step A3); by the facts they were encrypted.',
          ['MB-PRESS'],
        ),
  causeFitsFacts: ({ context, event }) =>
    event.type === 'damageEstablished' && contradictsFacts(context, event.cause)
      ? refusal(
          'facts-speak-of-attack',
          '事実では内部不正又はサイバー攻撃等が疑われています。単なる故障や操作ミスと判明したのであれば、先に事実を改訂してください。',
          'The facts speak of an insider or a cyber attack: if it was a mere fault or mis-operation, revise the facts first.',
          ['MB-PRESERVE', 'MB-RESTORE'],
        )
      : null,
  mayRestore: (args) => {
    switch (restoringWaitsFor(args)) {
      case 'preservation':
        return refusal(
          'preserve-first',
          '内部不正又はサイバー攻撃等が疑われるため、復旧の前に現状保存を行い、記録してください(手順B④)。',
          'An insider or a cyber attack is suspected: preserve the present state before restoring, and record it (step B4).',
          ['MB-PRESERVE', 'MB-RESTORE'],
        );
      case 'cause':
        return refusal(
          'cause-not-established',
          'バックアップデータからの復旧は、原因が単なる故障や操作ミスであると判明した場合に行います(手順B③)。先に被害状況と原因を確認してください。',
          'Data are restored from the backup once the cause is known to be a mere fault or mis-operation (step B3): establish damage and cause first.',
          ['MB-RESTORE'],
        );
      case null:
        return null;
    }
  },
  policeReportConsidered: ({ event }) =>
    event.type !== 'bodyConsulted' || event.probe || event.policeReport !== undefined
      ? null
      : refusal(
          'police-report-not-considered',
          '機構と相談して、最寄りの警察署への被害届を検討します(手順B⑤)。届け出るかどうか(policeReport)を記録してください。',
          'With the body, a report to the nearest police station is considered (step B5): record whether one is planned (policeReport).',
          ['MB-POLICE'],
        ),
  leakStepsOpen: ({ context }) => (context.tasks.some(({ id }) => isLeakStep(id)) ? null : nothingOpen),
  damageStepsOpen: ({ context }) => (context.tasks.some(({ id }) => !isLeakStep(id)) ? null : nothingOpen),
  mayAcknowledge: ({ context, event }) => whyNotAcknowledge(context, event),
} satisfies Record<string, Check<ProcedureContext, ProcedureEvent>>;

const lists = (list: ProcedureList) => (args: Args) => after(args).situation.lists.includes(list);
const unlists = (list: ProcedureList) => (args: Args) => !lists(list)(args);
const done =
  (step: ProcedureStep) =>
  ({ context }: Args) =>
    isDone(context, step);

/** Whether a step is asked for once the event has happened; of a list that is gone, neither is said. */
const asked = (list: ProcedureList, what: keyof typeof asks) => (args: Args) =>
  lists(list)(args) && asks[what](after(args));
const notAsked = (list: ProcedureList, what: keyof typeof asks) => (args: Args) =>
  lists(list)(args) && !asks[what](after(args));

const names =
  (step: ProcedureStep) =>
  ({ event }: Args) =>
    event.type === 'stepFoundNotNeeded' && (event.probe === true || event.step === step);

export const choices = {
  leakListed: lists('leak'),
  leakUnlisted: unlists('leak'),
  damageListed: lists('damage'),
  damageUnlisted: unlists('damage'),
  leakFindingReported: done('reportLeakFinding'),
  situationConfirmed: done('confirmSituation'),
  pressReleaseDecided: done('requestPressRelease'),
  leakConsulted: done('consultOnLeak'),
  damageFindingReported: done('reportDamageFinding'),
  statePreserved: done('preserveState'),
  dataRestored: done('restoreData'),
  damageConsulted: done('consultOnDamage'),
  causeEstablished: ({ context }) => context.cause !== null,
  namesPressRelease: names('requestPressRelease'),
  namesLeakConsultation: names('consultOnLeak'),
  pressReleaseAsked: asked('leak', 'pressRelease'),
  pressReleaseNotAsked: notAsked('leak', 'pressRelease'),
  preservationAsked: asked('damage', 'preservation'),
  preservationNotAsked: notAsked('damage', 'preservation'),
  restorationAsked: asked('damage', 'restoration'),
  restorationNotAsked: notAsked('damage', 'restoration'),
  damageConsultationAsked: asked('damage', 'damageConsultation'),
  damageConsultationNotAsked: notAsked('damage', 'damageConsultation'),
} satisfies Record<string, Choice<ProcedureContext, ProcedureEvent>>;
