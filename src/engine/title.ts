import type { Facts } from '../contract/facts.ts';

const names: Record<Facts['incident']['events'][number], string> = {
  leakage: '漏えい',
  loss: '滅失',
  keyLoss: '復号鍵の喪失',
  ransomware: 'ランサムウェア',
  tampering: '改ざん',
  inaccuracy: '正確性の欠如',
  improperAcquisition: '不正取得',
  useBeyondPurpose: '目的外利用',
  improperProvision: '目的外提供',
  misuse: '不正利用',
  refusalOfRequest: '開示等の請求の拒否',
  intentionalProvision: '意図的な提供',
  deliberateDeletion: '意図的な削除',
};

/** What an incident is called until somebody gives it a name: what happened, and to how many at the most. */
export function titleOf({ incident: { events, persons } }: Facts): string {
  const many = persons.max === null ? '人数不明' : `最大${persons.max.toLocaleString('ja-JP')}人`;
  return `${[...new Set(events)].map((event) => names[event]).join('・')}(${many})`;
}
