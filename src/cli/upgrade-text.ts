import type { RuleSetMove, UpgradedDuty, UpgradePreview } from '../contract/upgrade.ts';
import type { Reason } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Language, Text } from '../domain/text.ts';

/** A preview to be read: which rule sets are newer, what they would change, for which new reasons, and how to decide. */
export function upgradeText({ incident, factsRevision, newer, ...upgrade }: UpgradePreview, lang: Language): string {
  const { ruleSets, duties, review } = upgrade;
  const say = (text: Text): string => text[lang];
  const title = newer ? WORDS.duties : WORDS.anyhow;
  const sections = [
    [
      `${incident}: ${say(newer ? WORDS.newer : WORDS.nothingNewer)}`,
      ...(newer ? ruleSets : []).map((move) => `  ${moveText(move)}`),
    ],
    ...(newer || ruleSets.length === 0
      ? [
          duties.length > 0 ? [say(title), ...duties.flatMap((duty) => dutyLines(duty, lang))] : [],
          reasonLines(WORDS.review, review.fresh, lang, ''),
          reasonLines(WORDS.reviewGone, review.gone, lang, ''),
        ]
      : []),
    newer && duties.length === 0 ? [say(WORDS.noDuty)] : [],
    newer
      ? [
          say(WORDS.decide),
          `  npx sokuho incident upgrade ${incident} --adopt --expected-rev ${factsRevision} --reason '…'`,
        ]
      : [],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** `appi-2024@1 -> appi-2024@2` */
const moveText = ({ id, from, to }: RuleSetMove): string =>
  [from, to].map((revision) => (revision === null ? '-' : `${id}@${revision}`)).join(' -> ');

const dutyLines = ({ changes, fresh, gone, ...duty }: UpgradedDuty, lang: Language): string[] => [
  ...(changes.length > 0 ? changes : [onlyReasons(dutyTitle(duty))]).map((change) => `  ${change[lang]}`),
  ...reasonLines(WORDS.fresh, fresh, lang, '    '),
  ...reasonLines(WORDS.gone, gone, lang, '    '),
];

const onlyReasons = ({ ja, en }: Text): Text => ({
  ja: `「${ja}」は、理由だけが変わります。`,
  en: `"${en}" keeps its days; only the reasons change.`,
});

const reasonLines = (title: Text, reasons: readonly Reason[], lang: Language, indent: string): string[] =>
  reasons.length > 0
    ? [`${indent}${title[lang]}`, ...reasons.map((each) => `${indent}  ${each[lang]} [${each.rule}]`)]
    : [];

const WORDS = {
  newer: { ja: '規則の新しい版があります。', en: 'there are newer revisions of its rule sets.' },
  nothingNewer: {
    ja: '適用した規則より新しい版はありません。',
    en: 'there is nothing newer than the rule sets it was assessed with.',
  },
  duties: { ja: '変わること', en: 'What would change' },
  // Before 1.0 a revision may still be corrected in place.
  anyhow: {
    ja: 'ただし、次に事実を改めたとき、同じ版でも変わること',
    en: 'The same revisions would, at the next revision of the facts, change all the same',
  },
  noDuty: { ja: '義務は何も変わりません。', en: 'No duty would change.' },
  fresh: { ja: '新しい理由:', en: 'new reasons:' },
  gone: { ja: 'なくなる理由:', en: 'reasons that no longer hold:' },
  review: { ja: '新たに人が判断すること', en: 'Newly for a person to judge' },
  reviewGone: { ja: '人が判断しなくてよくなること', en: 'No longer for a person to judge' },
  decide: {
    ja: 'まだ何も変わっていません。新しい版で評価し直すと決めたら、理由とともに記録してください:',
    en: 'Nothing has changed yet. To assess with the newer revisions from now on, record the decision with its reason:',
  },
} as const satisfies Record<string, Text>;
