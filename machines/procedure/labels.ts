import { label, type StateLabel } from '../label.ts';

/** A region whose first state only finds out where it stands. */
const region = (path: string, ja: string, en: string): Record<string, StateLabel> => ({
  [path]: label(ja, en),
  [`${path}.deciding`]: label('判定', 'Deciding'),
});

export const labels: Record<string, StateLabel> = {
  ...region('leak', 'A 漏えいにつながりかねない事故等', 'A: accident that may lead to a leak'),
  'leak.notListed': label('対象外', 'Not listed'),
  'leak.reporting': label('A① 報告', 'A1: report of the finding', [
    '発見者: 即座にインシデント対応責任者又は情報セキュリティ責任者に報告する',
    'Finder: report at once to the incident response manager or the information security officer',
  ]),
  'leak.underWay': label('A②〜④ 対応', 'A2 to A4: response'),
  ...region('leak.underWay.situation', 'A② 状況の確認', 'A2: situation'),
  'leak.underWay.situation.confirming': label('状況の確認中', 'Being confirmed', [
    'インシデント対応責任者: 状況を確認し、情報セキュリティ責任者を通じて機構に報告する(報告そのものは「認定個人情報保護団体への事故報告」に記録する)',
    'Incident response manager: confirm the situation and report to the body through the information security officer (the report itself is recorded as the accident report to the accredited body)',
  ]),
  'leak.underWay.situation.confirmed': label('状況を確認済み', 'Confirmed'),
  ...region('leak.underWay.press', 'A③ 報道発表の準備', 'A3: press release'),
  'leak.underWay.press.notAsked': label('対象外(暗号化済み)', 'Not asked for (encrypted)'),
  'leak.underWay.press.considering': label('報道発表の要否の検討', 'Being considered', [
    '情報セキュリティ責任者: 影響範囲・被害の大きさによって、総務部等に報道発表の準備を要請するか、要しない理由を記録する',
    'Information security officer: depending on scope and harm, ask general affairs to prepare a press release, or record why none is needed',
  ]),
  'leak.underWay.press.decided': label('要請済み又は不要', 'Requested, or not needed'),
  ...region('leak.underWay.consultation', 'A④ 機構との相談', 'A4: consultation'),
  'leak.underWay.consultation.considering': label('相談待ち', 'To be consulted', [
    '情報セキュリティ責任者: 漏えい・流出が強く疑われる場合は、機構と相談して個人情報保護委員会に報告する。委員会への報告の期限は相談を待たない',
    'Information security officer: where a leak is strongly suspected, consult the body and report to the Commission; the report does not wait for the consultation',
  ]),
  'leak.underWay.consultation.decided': label('相談済み又は不要', 'Consulted, or not needed'),
  'leak.setAside': label('見送り', 'Set aside'),
  ...region(
    'damage',
    'B 保有個人データの改ざん・消失・窃盗・破壊',
    'B: held data tampered with, lost, stolen or destroyed',
  ),
  'damage.notListed': label('対象外', 'Not listed'),
  'damage.reporting': label('B① 報告', 'B1: report of the finding', [
    '発見者: 即座にシステム管理者又はインシデント対応責任者に報告する',
    'Finder: report at once to the system administrator or the incident response manager',
  ]),
  'damage.underWay': label('B②〜⑤ 対応', 'B2 to B5: response'),
  ...region('damage.underWay.cause', 'B② 被害状況と原因', 'B2: damage and cause'),
  'damage.underWay.cause.establishing': label('確認中', 'Being established', [
    'システム管理者又はインシデント対応責任者: 速やかに被害状況と原因を確認する',
    'System administrator or incident response manager: promptly establish damage and cause',
  ]),
  'damage.underWay.cause.established': label('確認済み', 'Established'),
  ...region('damage.underWay.evidence', 'B④ 現状保存', 'B4: preservation'),
  'damage.underWay.evidence.notAsked': label('対象外', 'Not asked for'),
  'damage.underWay.evidence.preserving': label('現状保存待ち', 'To be preserved', [
    'インシデント対応責任者: 復旧より先に現状保存を行う',
    'Incident response manager: preserve the present state, before anything is restored',
  ]),
  'damage.underWay.evidence.preserved': label('現状保存済み', 'Preserved'),
  ...region('damage.underWay.restoration', 'B③ 復旧', 'B3: restoring'),
  'damage.underWay.restoration.notAsked': label('対象外', 'Not asked for'),
  'damage.underWay.restoration.restoring': label('復旧待ち', 'To be restored', [
    'システム管理者: バックアップデータからの復旧作業を実施する',
    'System administrator: restore the data from the backup',
  ]),
  'damage.underWay.restoration.restored': label('復旧済み', 'Restored'),
  ...region('damage.underWay.consultation', 'B⑤ 機構との相談', 'B5: consultation'),
  'damage.underWay.consultation.notAsked': label('対象外', 'Not asked for'),
  'damage.underWay.consultation.considering': label('相談待ち', 'To be consulted', [
    '情報セキュリティ責任者: 機構と相談して、最寄りの警察署への被害届を検討し、個人情報保護委員会に報告する。委員会への報告の期限は相談を待たない',
    'Information security officer: consult the body, consider a report to the nearest police station, and report to the Commission; the report does not wait for the consultation',
  ]),
  'damage.underWay.consultation.consulted': label('相談済み', 'Consulted'),
  'damage.setAside': label('見送り', 'Set aside'),
};
