import type { Reason } from '../../domain/duty.ts';
import type { ProcedureStep } from '../../domain/procedure.ts';
import { reason } from '../reason.ts';

const MEMBER = 'organization.certifiedBodies';
const EVENTS = 'incident.events';

const AT_ONCE = reason(
  'APPI-STEPS',
  [EVENTS],
  '手順は「即座に」とし、日数を定めていません。当日中の報告を促します。',
  'The procedure says "at once" and names no day: the report is asked for on the day itself.',
);

const NOT_WAITING = reason(
  'MB-REPORT-PPC',
  [MEMBER],
  '相談は委員会への報告に先立って行うことが望まれますが、法令に基づく報告は「強く疑われる」ことも相談も待ちません。',
  'The body is best consulted before the report to the Commission, but the report that the law demands waits neither for that nor for a "strong" suspicion.',
);

/** Why each step of the body's procedure is asked for. */
export const stepReasons: Readonly<Record<ProcedureStep, readonly Reason[]>> = {
  reportLeakFinding: [
    reason(
      'MB-DEF',
      [MEMBER, EVENTS],
      '漏えいにつながりかねない事故等であるため、発見者は即座にインシデント対応責任者又は情報セキュリティ責任者に報告します(手順A①)。',
      'An accident that may lead to a leak: the finder reports at once to the incident response manager or the information security officer (step A1).',
    ),
    AT_ONCE,
  ],
  confirmSituation: [
    reason(
      'MB-REPORT-BODY',
      [MEMBER],
      'インシデント対応責任者は状況を確認し、情報セキュリティ責任者を通じて機構に報告します(手順A②)。',
      'The incident response manager confirms the situation and reports to the body through the information security officer (step A2).',
    ),
  ],
  requestPressRelease: [
    reason(
      'MB-PRESS',
      ['incident.encryption'],
      '暗号化していない情報が漏えいした場合、影響範囲・被害の大きさによっては、情報セキュリティ責任者は総務部等に報道発表の準備を要請します(手順A③)。',
      'Where data that were not encrypted leaked, depending on scope and harm, the information security officer asks general affairs to prepare a press release (step A3).',
    ),
  ],
  consultOnLeak: [
    reason(
      'MB-REPORT-BODY',
      [MEMBER],
      '漏えい・流出が強く疑われる場合、情報セキュリティ責任者は機構と相談して個人情報保護委員会に報告します(手順A④)。',
      'Where a leak is strongly suspected, the information security officer consults the body and reports to the Commission (step A4).',
    ),
    NOT_WAITING,
  ],
  reportDamageFinding: [
    reason(
      'MB-DEF',
      [MEMBER, EVENTS],
      '保有個人データの改ざん・消失・窃盗・破壊などであるため、発見者は即座にシステム管理者又はインシデント対応責任者に報告します(手順B①)。',
      'Held data were tampered with, lost, stolen or destroyed: the finder reports at once to the system administrator or the incident response manager (step B1).',
    ),
    AT_ONCE,
  ],
  establishDamage: [
    reason(
      'APPI-STEPS',
      [EVENTS],
      'システム管理者又はインシデント対応責任者は速やかに被害状況と原因を確認します(手順B②)。',
      'The system administrator or the incident response manager promptly establishes damage and cause (step B2).',
    ),
  ],
  restoreData: [
    reason(
      'MB-RESTORE',
      ['incident.wrongfulPurpose'],
      '原因が単なる故障や操作ミスであるため、システム管理者はバックアップデータからの復旧作業を実施します(手順B③)。',
      'The cause is a mere fault or mis-operation: the system administrator restores the data from the backup (step B3).',
    ),
  ],
  preserveState: [
    reason(
      'MB-PRESERVE',
      ['incident.wrongfulPurpose', 'incident.indicators', EVENTS],
      '内部不正やサイバー攻撃等によることが疑われるため、インシデント対応責任者は、復旧に先立って現状保存を行います(手順B④)。',
      'An insider or a cyber attack is suspected: the incident response manager preserves the present state, before anything is restored (step B4).',
    ),
  ],
  consultOnDamage: [
    reason(
      'MB-POLICE',
      ['incident.wrongfulPurpose', 'incident.indicators'],
      '情報セキュリティ責任者は機構と相談して、最寄りの警察署への被害届を検討し、個人情報保護委員会に報告します(手順B⑤)。',
      'The information security officer consults the body, considers a report to the nearest police station, and reports to the Commission (step B5).',
    ),
    NOT_WAITING,
  ],
};
