import { roleLabels } from '../../domain/role.ts';
import type { Remaining } from '../remaining.ts';
import type { DayWord, ReminderWords } from './reminder-words.ts';

const day: Record<DayWord, string> = { due: '期限', yardstick: '期限(目安)', advised: '推奨の期日' };

const aside: Record<DayWord, string> = { due: '', yardstick: '・目安', advised: '・推奨' };

const roles: ReminderWords['roles'] = (to) => to.map((role) => roleLabels[role].ja).join('・');

function left(remaining: Remaining): string {
  switch (remaining.kind) {
    case 'ahead':
      return `あと${remaining.days}日`;
    case 'tomorrow':
      return '明日';
    case 'today':
      return '本日';
    case 'justPassed':
      return '期限を過ぎました';
    case 'overdue':
      return `${remaining.days}日超過`;
    case 'noDay':
      return `未完了・${remaining.openFor}日目`;
  }
}

const opening: ReminderWords['opening'] = ({ remaining, word, aim, evening, owed }) => {
  const advised = word === 'advised';
  const orDecline = advised ? '見送る場合は、理由を記録してください。' : '';
  switch (remaining.kind) {
    case 'ahead':
    case 'tomorrow': {
      const near = `${day[word]}${remaining.kind === 'tomorrow' ? 'は明日です' : 'が近づいています'}。まだ完了していません。`;
      const said = {
        none: near,
        ahead: `目安日が近づいています。まだ完了していません。`,
        past: `目安日を過ぎています。${near}`,
      };
      return `${aim === 'today' ? `本日が目安日です。できるだけ本日中に済ませてください。` : said[aim]}${orDecline}`;
    }
    case 'today':
      return `${evening ? `${day[word]}当日の夕方になりましたが、まだ完了していません。` : `本日が${day[word]}です。`}本日24:00までに済ませてください。${orDecline}`;
    case 'justPassed':
    case 'overdue':
      if (advised)
        return `${day[word]}を過ぎましたが、まだ完了していません。済ませるか、理由を記録して見送ってください。`;
      return `${day[word]}を過ぎましたが、まだ完了していません。${owed ? '過ぎても義務はなくなりません。直ちに済ませ、遅れた理由も記録してください。' : '直ちに済ませてください。'}`;
    case 'noDay':
      return advised
        ? 'まだ完了していません。済ませるか、理由を記録して見送ってください。'
        : 'まだ完了していません。日数の定めはありませんが、速やかに済ませてください。';
  }
};

export const japanese: ReminderWords = {
  subject: ({ drill, number, duty, day: until, remaining, word, recipient }) =>
    [
      `${drill ? '【訓練】' : ''}${number} ${duty}`,
      `${until === null ? '速やかに' : `${until}まで`}【${left(remaining)}${aside[word]}】${recipient ?? ''}`,
    ].join(' '),
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
    `これは訓練です。時計を${rate === 0 ? '手動' : `${rate}倍の速さ`}で進めています。実際のインシデントではありません。`,
  greeting: (name) => `${name} 様`,
  opening,
  insteadOf: (names) => `${names.join('さん、')}さんが不在のため、代行であるあなたにお知らせしています。`,
  unreachable: (names) =>
    `次の人には知らせることができませんでした: ${names.join('、')}。メールが侵害されたおそれがあるため、別の連絡先だけを使っています。電話などで直接知らせてください。`,
  space: '',
  and: '、',
  possible:
    '義務になるかどうかは、まだ分かっていない事実によって決まります。日数はすでに数え始めています。義務がないと分かるまでは、あるものとして進めてください。',
  labels: {
    incident: 'インシデント',
    day,
    target: '目安日',
    owners: '担当',
    standing: '位置づけ',
    basis: '期限の根拠',
    told: 'お知らせ先',
    following: '完了しないと',
    why: '理由',
    next: '次にすること',
    record: '記録できること',
    open: 'インシデントを開く',
    acknowledge: '確認したことの記録',
    acknowledgeLink: '確認したことを記録する',
    command: 'コマンド',
  },
  roles,
  following: ({ at, to, pace }) =>
    `${at} に、${roles(to)}へお知らせします${{ once: '', daily: '(その後は毎日)', workingDays: '(その後は営業日ごと)', weekly: '(その後は毎週)' }[pace]}`,
  byEndOf: (until) => `${until} 24:00`,
  noDay: {
    statute: '速やかに(法令に日数の定めはありません)',
    other: '速やかに(日数の定めはありません)',
  },
  acknowledge: {
    early:
      'このお知らせを確認したことを記録できます。期限当日より前のお知らせは止まりますが、当日以後のお知らせは止まりません。',
    late: 'このお知らせを確認したことを記録できます。記録しても、完了するまでお知らせは止まりません。',
  },
  asOf: (moment) => `${moment} 現在`,
  footer: ({ number, chainHead }) => [
    `${number} の記録のハッシュ: ${chainHead}`,
    '記録が後から書き換えられていないことの証拠になります。このメールは削除せず保存してください。',
    'Sokuho(速報)は実務を支援する道具であり、法的助言ではありません。',
  ],
};
