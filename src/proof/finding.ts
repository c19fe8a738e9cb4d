import type { Finding } from '../contract/machine-check.ts';
import type { Text } from '../domain/text.ts';

/** Something that does not hold, and where, before it is said. */
export type Fault = Pick<Finding, 'code' | 'machine' | 'place' | 'how'> & { detail?: string };

const sentences: Record<Finding['code'], Text> = {
  'untried-event': {
    ja: 'この出来事は試されていません(src/proof/worlds)。',
    en: 'Nothing tries this event, so that nothing is proved of it (src/proof/worlds).',
  },
  'unreachable-state': { ja: 'どの経路でも到達できない状態です。', en: 'No way leads to this state.' },
  'dead-end': {
    ja: '担当者が先へ進める方法がなく、完了にも至りません。',
    en: 'There is no way on for anybody, and no end can be reached from here.',
  },
  'refusal-without-reason': {
    ja: '受け付けない理由が、日本語と英語で示されません。',
    en: 'It is refused without a reason in both languages.',
  },
  'answer-differs': {
    ja: '「受け付けるか」の答えが、機械の動きと違います。',
    en: 'Whether it is accepted is answered otherwise than the machine acts.',
  },
  'wait-without-rung': {
    ja: '待っているのに、それを知らせるリマインダーがありません。',
    en: 'It waits, and no reminder speaks of it.',
  },
  'wait-without-owner': {
    ja: '待っているのに、誰が何をするのかが示されていません。',
    en: 'It waits, and nothing says who is to do what.',
  },
  'silent-step': {
    ja: '未了のまま、いつかリマインダーが止まります。',
    en: 'Its reminders end while it is still open.',
  },
  'closed-with-open': {
    ja: '未了の義務または課題を残したまま終了しています。',
    en: 'It ended with a duty or a task still open.',
  },
  'closing-with-open': {
    ja: '未了の義務または課題があるのに、終了を受け付けます。',
    en: 'Closing is accepted while a duty or a task is open.',
  },
  'over-yet-acting': {
    ja: '終了した後も、再開以外の記録を受け付けます。',
    en: 'It is over, and something other than reopening is still offered.',
  },
  'carried-twice': {
    ja: '1つの義務を、2つの報告等が同時に未了として負っています。',
    en: 'One duty is open in two instances at once.',
  },
  'owed-not-carried': {
    ja: '評価が挙げる義務を、どの報告等も負っていません。',
    en: 'A duty that the assessment lists is carried by nobody.',
  },
  'carried-not-owed': {
    ja: '評価が挙げない義務が、未了のままです。',
    en: 'A duty is open that the assessment does not list.',
  },
  'armed-differs': {
    ja: '予約されたリマインダーが計画と一致しません。',
    en: 'The armed reminders are not the plan.',
  },
  'replay-differs': {
    ja: '記録を再生しても、保存された状態になりません。',
    en: 'The events, replayed, do not give what is stored.',
  },
  'unknown-concluded-not-due': {
    ja: '不明な事実が残るのに、義務がないと結論しています。',
    en: 'A fact is unknown, and yet a duty that hangs on it is taken to be not due.',
  },
  failed: { ja: '処理が途中で失敗しました。', en: 'The program failed on the way.' },
  'sources-differ': { ja: 'ソースが記録と一致しません。', en: 'The sources are not what was written down.' },
};

/** A fault, said in both languages. */
export function found({ detail, ...fault }: Fault): Finding {
  const { ja, en } = sentences[fault.code];
  return { ...fault, what: detail === undefined ? { ja, en } : { ja: `${ja}(${detail})`, en: `${en} (${detail})` } };
}

/** The same fault at the same place once: the first, which is the nearest to a beginning. */
export function onceEach(faults: readonly Fault[]): Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) {
    const key = [fault.code, fault.machine, fault.place, fault.detail].join(' ');
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}
