import type { Text } from '../domain/text.ts';

/** Words for the facts that may be unknown, by their path. */
const factNames: Readonly<Record<string, Text>> = {
  'incident.contact': { ja: '連絡先を持っている本人の範囲', en: 'of how many persons contact details are held' },
  'incident.copyKept': { ja: '同じ内容のデータが他にあるか', en: 'whether the same content is kept elsewhere' },
  'incident.dataTaken': { ja: 'データが持ち出されたか', en: 'whether data left' },
  'incident.encryption': { ja: '高度な暗号化と鍵の管理', en: 'high-grade encryption with a managed key' },
  'incident.encryption.highGrade': { ja: '高度な暗号化がされていたか', en: 'whether the encryption was high-grade' },
  'incident.encryption.keyManaged': {
    ja: '復号の手段が管理されていたか',
    en: 'whether the means of reading was managed',
  },
  'incident.itemsComplete': { ja: '他の項目が含まれないか', en: 'whether no other items are involved' },
  'incident.myNumber': { ja: 'マイナンバーが含まれるか', en: 'whether My Number is involved' },
  'incident.pmarkDeemedSerious': { ja: '付与機関が重大とみるか', en: 'whether the granting body deems it serious' },
  'incident.publiclyViewable': { ja: '不特定多数が閲覧できたか', en: 'whether unspecified many could view it' },
  'incident.recoveredUnread': {
    ja: '閲覧される前に全て回収したか',
    en: 'whether all was recovered before anyone saw it',
  },
  'incident.smallFirm.investigationDone': { ja: '調査が終わったか', en: 'whether the investigation is done' },
  'incident.smallFirm.outsideLeak': { ja: '外部へ漏えいしたか', en: 'whether anything leaked outside' },
  'incident.smallFirm.preventionDecided': { ja: '再発防止策を決めたか', en: 'whether prevention is decided' },
  'incident.subject': { ja: '個人データに当たるか', en: 'what kind of information it is' },
  'incident.viewed': { ja: '実際に閲覧されたか', en: 'whether it was in fact viewed' },
  'incident.wrongfulPurpose': { ja: '不正の目的によるものか', en: 'whether there was a wrongful purpose' },
  'organization.sector': {
    ja: '報告の受理が大臣に委任された分野か',
    en: 'whether a minister receives reports in this sector',
  },
};

/** A fact in words; one without words of its own goes by its path. */
export const factName = (path: string): Text => factNames[path] ?? { ja: path, en: path };
