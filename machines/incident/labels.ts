import { label, type StateLabel } from '../label.ts';

export const labels: Record<string, StateLabel> = {
  course: label('経過', 'Course'),
  'course.detected': label('発覚', 'Detected', [
    '責任ある立場の者へ直ちに報告し、被害の拡大を防ぐ',
    'Report to a responsible person at once and stop the spread',
  ]),
  'course.reportedInternally': label('社内報告済み', 'Reported internally', [
    '対応体制を整え、対応を開始する',
    'Set up the team and start the response',
  ]),
  'course.responding': label('対応中', 'Responding'),
  'course.responding.containment': label('拡大防止', 'Containment'),
  'course.responding.containment.spreading': label('拡大防止措置中', 'Being contained', [
    '漏えい等の拡大を止め、内容を記録する',
    'Stop the spread and record how',
  ]),
  'course.responding.containment.contained': label('拡大防止済み', 'Contained'),
  'course.responding.investigation': label('調査', 'Investigation'),
  'course.responding.investigation.factFinding': label('事実関係の調査', 'Fact finding', [
    '事実関係を確認する',
    'Establish the facts',
  ]),
  'course.responding.investigation.cause': label('原因の究明', 'Cause', ['原因を究明する', 'Find the cause']),
  'course.responding.investigation.scope': label('影響範囲の特定', 'Scope', [
    '影響範囲を特定する',
    'Identify the scope',
  ]),
  'course.responding.investigation.investigated': label('調査済み', 'Investigated'),
  'course.responding.prevention': label('再発防止', 'Prevention'),
  'course.responding.prevention.considering': label('再発防止策の検討', 'Considering measures', [
    '再発防止策を検討し決定する',
    'Consider and decide the measures',
  ]),
  'course.responding.prevention.implementing': label('再発防止策の実施', 'Implementing measures', [
    '再発防止策を実施する、または実施時期を定める',
    'Carry the measures out, or schedule them',
  ]),
  'course.responding.prevention.inPlace': label('再発防止策実施済み', 'Measures in place'),
  'course.responding.prevention.scheduled': label('再発防止策実施予定', 'Measures scheduled'),
  'course.reviewing': label('終了の確認', 'Reviewing', [
    '残った義務と課題を確認し、終了する',
    'Check what is left and close',
  ]),
  'course.closed': label('終了', 'Closed'),
  'course.merged': label('統合済み', 'Merged'),
  'course.dismissed': label('非該当', 'Dismissed'),
  publication: label('公表', 'Publication'),
  'publication.deciding': label('要否の判定', 'Deciding'),
  'publication.notListed': label('対象外', 'Not listed'),
  'publication.preparing': label('公表の準備', 'Preparing'),
  'publication.preparing.drafting': label('公表文の作成', 'Drafting', [
    '公表文を作成し審査に回す',
    'Draft the announcement and submit it',
  ]),
  'publication.preparing.inReview': label('公表文の審査', 'In review', [
    '公表文を承認または差し戻す',
    'Approve or return the announcement',
  ]),
  'publication.preparing.approved': label('公表文承認済み', 'Approved', ['公表し、記録する', 'Publish, and record it']),
  'publication.published': label('公表済み', 'Published'),
  'publication.declined': label('公表見送り', 'Declined'),
  police: label('警察への相談', 'Police'),
  'police.deciding': label('要否の判定', 'Deciding'),
  'police.notListed': label('対象外', 'Not listed'),
  'police.toConsult': label('警察への相談待ち', 'To be consulted', [
    '最寄りの警察署へ相談する',
    'Consult the nearest police station',
  ]),
  'police.consulted': label('相談済み', 'Consulted'),
  'police.declined': label('相談見送り', 'Declined'),
};
