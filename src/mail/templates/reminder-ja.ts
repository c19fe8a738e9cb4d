import { roleLabels } from '../../domain/role.ts';
import type { ReminderWords } from './reminder-words.ts';

const day = { due: '期限', yardstick: '目安の期限', advised: '推奨の期日' };

export const japanese: ReminderWords = {
  subject: ({ drill, status, title, day: until, number }) =>
    `${drill ? '【訓練】' : ''}【${status}】${title}${until === null ? '' : ` ${until}まで`} ${number}`,
  status(remaining, word) {
    switch (remaining.kind) {
      case 'ahead':
        return `${day[word]}まであと${remaining.days}日`;
      case 'tomorrow':
        return `${day[word]}は明日`;
      case 'today':
        return `${day[word]}は本日`;
      case 'justPassed':
        return `${day[word]}を過ぎました`;
      case 'overdue':
        return `${day[word]}を${remaining.days}日超過`;
      case 'noDay':
        return `未完了・${remaining.openFor}日目`;
    }
  },
  drill: (rate) =>
    `これは訓練です。時計を${rate === 0 ? '手動' : `${rate}倍の速さ`}で進めています。実際の事案ではありません。`,
  greeting: (name) => `${name} 様`,
  rungs: {
    target: '目標日までに済ませるためのお知らせです。',
    dayBefore: '期限が近づいています。',
    dueDay: '期限の当日になりました。',
    evening: '期限当日の夕方になっても、まだ完了していません。',
    due: '期限の日が終わっても、まだ完了していません。',
    overdue: '期限を過ぎています。完了するまで毎日お知らせします。',
    firstDay: 'まだ完了していません。',
    thirdDay: 'まだ完了していません。',
    fifthDay: 'まだ完了していません。',
    daily: 'まだ完了していません。完了するまで営業日ごとにお知らせします。',
    weekly: 'まだ完了していません。完了するまで毎週お知らせします。',
    other: 'まだ完了していません。',
  },
  told: (to) => `${to.map((role) => roleLabels[role].ja).join('・')}へのお知らせです。`,
  insteadOf: (names) => `${names.join('さん、')}さんが不在のため、代行であるあなたにお知らせしています。`,
  unreachable: (names) =>
    `次の人には知らせることができませんでした: ${names.join('、')}。メールが侵害されたおそれがあるため、別の連絡先だけを使っています。電話などで直接知らせてください。`,
  space: '',
  possible:
    '義務になるかどうかは、まだ分かっていない事実によって決まります。日数はすでに数え始めています。義務がないと分かるまでは、あるものとして進めてください。',
  labels: {
    incident: '事案',
    day,
    target: '目標日',
    standing: '位置づけ',
    basis: '期限の根拠',
    why: '理由',
    next: '次にできること',
    acknowledge: '受け取りの記録',
    acknowledgeLink: '受け取りを記録するページ',
    open: '事案を開く',
  },
  byEndOf: (until) => `${until} 24:00`,
  noDay: {
    statute: '速やかに(法令に日数の定めはありません)',
    other: '速やかに(日数の定めはありません)',
  },
  acknowledge: {
    early:
      '次のコマンドで、このお知らせを受け取ったことを記録できます。期限当日より前のお知らせは止まりますが、当日以後のお知らせは止まりません。',
    late: '次のコマンドで、このお知らせを受け取ったことを記録できます。完了するまで、お知らせは止まりません。',
  },
  footer: ({ number, chainHead }) => [
    `事案番号: ${number}`,
    `記録の最新ハッシュ: ${chainHead}`,
    'このハッシュは、記録が後から書き換えられていないことを確かめる手がかりになります。このメールを保存しておいてください。',
    'Sokuho(速報)は実務を支援する道具であり、法的助言ではありません。',
  ],
};
