import type { Requirement } from '../contract/report-items.ts';
import type { Text } from '../domain/text.ts';
import type { Confirmation, Executed } from './catalogue/rule.ts';
import type { RuleSet } from './rule-set.ts';

/** Words with which the law is shown to a reader. */

export const executedNames: Readonly<Record<Executed | 'nobody', Text>> = {
  assessment: { ja: '評価が判定', en: 'assessment' },
  procedure: { ja: '手続が実行', en: 'procedure' },
  contents: { ja: '報告事項に反映', en: 'report contents' },
  nobody: { ja: '独立には実行しない', en: 'not by itself' },
};

export const confirmationMarks: Readonly<Record<Confirmation, Text>> = {
  none: { ja: '', en: '' },
  part: { ja: '(一部要確認)', en: ' (to be confirmed in part)' },
  whole: { ja: '(要確認)', en: ' (to be confirmed)' },
};

export const statusNames: Readonly<Record<RuleSet['status'], Text>> = {
  inForce: { ja: '適用する', en: 'applied' },
  promulgated: { ja: '公布・未施行(適用しない)', en: 'promulgated, not in force: disabled' },
};

export const requirementNames: Readonly<Record<Requirement, Text>> = {
  required: { ja: '必須', en: 'required' },
  ifKnown: { ja: '分かる範囲', en: 'as known' },
  no: { ja: '不要', en: 'not needed' },
};

/** From when to when a set applies, by the day of knowing. */
export function forceText({
  status,
  effectiveFrom: from,
  effectiveTo: to,
}: Pick<RuleSet, 'status' | 'effectiveFrom' | 'effectiveTo'>): Text {
  if (status === 'promulgated' && from === null) return { ja: '施行日未定', en: 'start not fixed' };
  if (from === null && to === null) return { ja: '全ての日', en: 'every day' };
  if (from === null) return { ja: `${to}まで`, en: `until ${to}` };
  return to === null
    ? { ja: `${from}から`, en: `from ${from}` }
    : { ja: `${from}から${to}まで`, en: `${from} to ${to}` };
}
