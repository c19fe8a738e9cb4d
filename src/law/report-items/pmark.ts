import type { ItemText } from './item.ts';

/** Items of an accident report under the PrivacyMark scheme, as an older page of a review body lists them. */
export const pmarkItems: readonly ItemText[] = [
  {
    id: 'pmark-1',
    label: { ja: '事業者名・業種', en: 'Operator and industry' },
    guidance: { ja: '担当者ではなく事業者の名称を書きます。', en: "The operator's name, not the clerk's." },
    sources: ['PM-JISA', 'inf'],
  },
  {
    id: 'pmark-2',
    label: { ja: '発生日・発覚日', en: 'Date of occurrence and of discovery' },
    guidance: {
      ja: '期限は発覚日から数えます。',
      en: 'The days count from the discovery.',
    },
    sources: ['PM-JISA'],
  },
  {
    id: 'pmark-3',
    label: { ja: '事故の概要・経過', en: 'Outline and course of the accident' },
    guidance: { ja: '時系列で書きます。', en: 'In the order of time.' },
    sources: ['PM-JISA'],
  },
  {
    id: 'pmark-4',
    label: { ja: '媒体・項目・件数', en: 'Medium, items, number' },
    guidance: {
      ja: '1人分でも対象です。公開情報や名刺の情報も数えます。',
      en: 'One person is enough; public information and business cards count.',
    },
    sources: ['PM-JISA', 'seed 003 2-6', 'seed 003 2-2'],
  },
  {
    id: 'pmark-5',
    label: { ja: '安全管理措置の実施状況', en: 'Security measures in place' },
    guidance: {
      ja: '暗号化などの措置を書きます(報告を免れる理由にはなりません)。',
      en: 'Encryption and other measures; they exempt from nothing.',
    },
    sources: ['PM-JISA', 'seed 003 2-9'],
  },
  {
    id: 'pmark-6',
    label: { ja: '発生元・発生者', en: 'Where it occurred, and through whom' },
    guidance: { ja: '委託先の事故もここに書きます。', en: 'An accident of an entrustee too.' },
    sources: ['PM-JISA', 'seed 003 2-11'],
  },
  {
    id: 'pmark-7',
    label: { ja: '関係する取引先', en: 'Related business partners' },
    guidance: {
      ja: '付与事業者であれば全ての社名を書き、それ以外は伏せ、総数を書きます。',
      en: 'All those that hold the mark by name, the others masked, and their total number.',
    },
    sources: ['seed 003 1-6', 'seed 003 1-7'],
  },
  {
    id: 'pmark-8',
    label: { ja: '本人等への対応', en: 'Response to the persons' },
    guidance: { ja: '連絡の状況と方法を書きます。', en: 'Whether and how they were told.' },
    sources: ['PM-JISA', 'seed 003 1-10'],
  },
  {
    id: 'pmark-9',
    label: { ja: '公表', en: 'Publication' },
    guidance: {
      ja: '公表した内容を書き、しないときは全員に連絡できたことを書きます。',
      en: 'What was published, or that all persons could be contacted.',
    },
    sources: ['PM-JISA', 'seed 003 1-11'],
  },
  {
    id: 'pmark-10',
    label: { ja: '二次被害', en: 'Secondary damage' },
    guidance: {
      ja: '有無と内容を書きます(欠格レベルの判定に影響します)。',
      en: 'Whether and what; it weighs on the level that is judged.',
    },
    sources: ['PM-JISA', 'seed 003 2-8'],
  },
  {
    id: 'pmark-11',
    label: { ja: '原因・再発防止策', en: 'Cause and prevention' },
    guidance: {
      ja: '再発防止の報告は、措置の通知を受けた後にも求められます。',
      en: 'A report on prevention is asked for again after the measure is notified.',
    },
    sources: ['seed 003 1-8', 'PM-PORTAL'],
  },
];
