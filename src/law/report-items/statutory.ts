import type { Text } from '../../domain/text.ts';
import type { ReportItemId } from '../rule-ids.ts';
import { itemFields } from './form-fields.ts';
import type { ItemText } from './item.ts';

/** The nine items of a report (enforcement rules, rule 8); My Number has the same under labels of its own. */
export const statutoryItems: readonly (ItemText & { id: ReportItemId })[] = [
  {
    id: 'IT-1',
    label: { ja: '概要', en: 'Outline' },
    guidance: {
      ja: '発生日、発覚日、発生事案、発見者、規則7条各号の該当性、委託元・委託先の有無、事実経過などを書きます。',
      en: 'Date of occurrence and of discovery, what happened, who found it, which item of rule 7 applies, entrustor and entrustee, course of events.',
    },
    sources: ['RULE 8(1)1', 'GL 3-5-3-3(1)', 'seed 002 (a)'],
    fields: itemFields['IT-1'],
  },
  {
    id: 'IT-2',
    label: {
      ja: '漏えい等が発生し、又は発生したおそれがある個人データの項目',
      en: 'Items of personal data leaked or possibly leaked',
    },
    guidance: {
      ja: '項目を、媒体(紙、電子など)と種類(顧客情報、従業員情報など)とともに書きます。3号では取得しようとしていた個人情報も含みます。',
      en: 'The items, with medium (paper, electronic) and kind (customers, employees); for item 3 including information that was being acquired.',
    },
    sources: ['RULE 8(1)2', 'GL 3-5-3-3(2)', 'seed 002 (b)'],
    fields: itemFields['IT-2'],
  },
  {
    id: 'IT-3',
    label: {
      ja: '漏えい等が発生し、又は発生したおそれがある個人データに係る本人の数',
      en: 'Number of persons concerned',
    },
    guidance: {
      ja: '確定していなければ、判明している数と最大の見込みを書きます。',
      en: 'If not settled, what is known and the possible maximum.',
    },
    sources: ['RULE 8(1)3', 'GL 3-5-3-3(3)', 'seed 002 (c)'],
    fields: itemFields['IT-3'],
  },
  {
    id: 'IT-4',
    label: { ja: '原因', en: 'Cause' },
    guidance: {
      ja: '原因を、発生した主体(報告者か委託先か)とともに書きます。',
      en: 'The cause, and where it occurred: at the reporter or at an entrustee.',
    },
    sources: ['RULE 8(1)4', 'GL 3-5-3-3(4)', 'seed 002 (d)'],
    fields: itemFields['IT-4'],
  },
  {
    id: 'IT-5',
    label: {
      ja: '二次被害又はそのおそれの有無及びその内容',
      en: 'Secondary damage or its risk, and what it is',
    },
    guidance: {
      ja: 'カードの不正利用やなりすましなど、生じた又は生じうる被害とその内容を書きます。',
      en: 'Harm that happened or may happen, such as card fraud or impersonation.',
    },
    sources: ['RULE 8(1)5', 'GL 3-5-3-3(5)', 'seed 002 (e)'],
    fields: itemFields['IT-5'],
  },
  {
    id: 'IT-6',
    label: { ja: '本人への対応の実施状況', en: 'Response to the persons concerned' },
    guidance: {
      ja: '本人への通知を含む対応の状況と予定を書きます。',
      en: 'What was done for the persons, notice included, and what is planned.',
    },
    sources: ['RULE 8(1)6', 'GL 3-5-3-3(6)', 'seed 002 (f)'],
    fields: itemFields['IT-6'],
  },
  {
    id: 'IT-7',
    label: { ja: '公表の実施状況', en: 'Publication' },
    guidance: {
      ja: '公表の有無、時期、方法と内容を書きます。',
      en: 'Whether, when, how and what was or will be published.',
    },
    sources: ['RULE 8(1)7', 'GL 3-5-3-3(7)', 'seed 002 (g)'],
    fields: itemFields['IT-7'],
  },
  {
    id: 'IT-8',
    label: { ja: '再発防止のための措置', en: 'Measures to prevent recurrence' },
    guidance: {
      ja: '実施済の措置と今後の予定を分けて書きます。',
      en: 'Measures done and measures planned, apart.',
    },
    sources: ['RULE 8(1)8', 'GL 3-5-3-3(8)', 'seed 002 (h)'],
    fields: itemFields['IT-8'],
  },
  {
    id: 'IT-9',
    label: { ja: 'その他参考となる事項', en: 'Other matters' },
    guidance: {
      ja: '他の事項を補うものを書きます。本人への通知では、本人がとりうる措置などを書きます。',
      en: 'What supplements the other items; to the persons, for example what they can do to protect themselves.',
    },
    sources: ['RULE 8(1)9', 'GL 3-5-3-3(9)', 'seed 002 (i)'],
    fields: itemFields['IT-9'],
  },
];

/** What My Number calls an item otherwise. */
const myNumberTexts: Partial<Record<ReportItemId, { label?: Text; guidance?: Text }>> = {
  'IT-1': {
    guidance: {
      ja: '発生日、発覚日、発生事案、発見者、規則2条各号の該当性、委託元・委託先の有無、事実経過などを書きます。',
      en: 'Date of occurrence and of discovery, what happened, who found it, which item of rule 2 applies, entrustor and entrustee, course of events.',
    },
  },
  'IT-2': {
    label: {
      ja: '漏えい等が発生し、又は発生したおそれがある特定個人情報の項目',
      en: 'Items of specific personal information leaked or possibly leaked',
    },
  },
  'IT-3': {
    label: { ja: '特定個人情報に係る本人の数', en: 'Number of persons whose specific personal information it is' },
  },
};

export const myNumberItems: typeof statutoryItems = statutoryItems.map((item) => ({
  ...item,
  ...myNumberTexts[item.id],
  sources: ['MNGL 3D'],
}));
