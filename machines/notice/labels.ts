import { label, type StateLabel } from '../label.ts';

export const labels: Record<string, StateLabel> = {
  active: label('本人への通知', 'Notice to individuals'),
  'active.preparing': label('通知の準備', 'Preparing', [
    '通知文を作成し審査に回す',
    'Write the notice and submit it for review',
  ]),
  'active.deferred': label('通知の見合わせ', 'Deferred', [
    '見合わせの理由がなくなったか再確認する',
    'Check whether the ground for waiting still holds',
  ]),
  'active.inReview': label('通知文の審査', 'In review', [
    '通知文を承認または差し戻す',
    'Approve the notice or return it',
  ]),
  'active.delivering': label('通知の実施', 'Delivering'),
  'active.delivering.direct': label('直接の通知', 'Direct notice'),
  'active.delivering.direct.sending': label('送付中', 'Sending', [
    '本人へ通知し、到達した人数を記録する',
    'Tell the individuals and record how many were reached',
  ]),
  'active.delivering.direct.reached': label('到達を記録済み', 'Reached', [
    '全員に達したら完了を記録する',
    'Record completion when everyone is covered',
  ]),
  'active.delivering.substitute': label('代替措置', 'Substitute measure'),
  'active.delivering.substitute.notNeeded': label('代替措置なし', 'None'),
  'active.delivering.substitute.grounded': label('代替措置の準備', 'Grounded', [
    '公表文または窓口の案を審査に回す',
    'Submit the publication or desk for review',
  ]),
  'active.delivering.substitute.inReview': label('代替措置の審査', 'In review', [
    '代替措置の案を承認または差し戻す',
    'Approve it or return it',
  ]),
  'active.delivering.substitute.approved': label('代替措置承認済み', 'Approved', [
    '公表または問い合わせ窓口を始める',
    'Start the publication or the enquiry desk',
  ]),
  'active.delivering.substitute.running': label('代替措置の実施中', 'Running', [
    '実施の証拠を記録する',
    'Record the proof',
  ]),
  'active.delivering.substitute.proven': label('代替措置証明済み', 'Proven'),
  settled: label('完了', 'Settled'),
  declined: label('見送り', 'Declined'),
  withdrawn: label('取下げ', 'Withdrawn'),
};
