import type { Text } from '../../domain/text.ts';
import type { Subject } from './rule.ts';

/** What each page of the catalogue is called, in their order. */
export const subjectNames: Readonly<Record<Subject, Text>> = {
  appi: { ja: '個人情報保護法', en: 'Act on the Protection of Personal Information' },
  myNumber: { ja: 'マイナンバー(番号法)', en: 'My Number' },
  pmark: { ja: 'プライバシーマーク', en: 'PrivacyMark' },
  cooperative: { ja: '生協', en: 'Co-op' },
  manbou: { ja: '全国万引犯罪防止機構', en: 'Zenkoku Manbiki Hanzai Boshi Kiko (manbou)' },
  japico: { ja: '日本個人情報管理協会', en: 'JAPiCO' },
  others: { ja: '認定団体一般とその他の報告先', en: 'Accredited bodies in general, other recipients' },
  days: { ja: '日の数え方', en: 'Counting days' },
};

export const subjectsInOrder = Object.keys(subjectNames) as Subject[];
