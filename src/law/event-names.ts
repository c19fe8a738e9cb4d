import type { EventKind } from '../contract/facts.ts';
import type { Text } from '../domain/text.ts';

/** What happened to the data, as titles and lists name it. */
export const eventNames: Readonly<Record<EventKind, Text>> = {
  leakage: { ja: '漏えい', en: 'leak' },
  loss: { ja: '滅失', en: 'loss' },
  keyLoss: { ja: '復号鍵の喪失', en: 'loss of a decryption key' },
  ransomware: { ja: 'ランサムウェア', en: 'ransomware' },
  tampering: { ja: '改ざん', en: 'tampering' },
  inaccuracy: { ja: '正確性の欠如', en: 'inaccuracy' },
  improperAcquisition: { ja: '不正取得', en: 'improper acquisition' },
  useBeyondPurpose: { ja: '目的外利用', en: 'use beyond the purpose' },
  improperProvision: { ja: '目的外提供', en: 'improper provision' },
  misuse: { ja: '不正利用', en: 'misuse' },
  refusalOfRequest: { ja: '開示等の請求の拒否', en: 'refusal of a request' },
  intentionalProvision: { ja: '意図的な提供', en: 'intentional provision' },
  deliberateDeletion: { ja: '意図的な削除', en: 'deliberate deletion' },
};
