import type { DataItem } from '../contract/facts.ts';
import type { Text } from '../domain/text.ts';

/** Data items as sentences name them. */
export const itemNames: Readonly<Record<DataItem, Text>> = {
  name: { ja: '氏名', en: 'name' },
  birthDate: { ja: '生年月日', en: 'date of birth' },
  sex: { ja: '性別', en: 'sex' },
  address: { ja: '住所', en: 'address' },
  phone: { ja: '電話番号', en: 'telephone number' },
  email: { ja: 'メールアドレス', en: 'e-mail address' },
  snsAccount: { ja: 'SNSアカウント', en: 'SNS account' },
  occupation: { ja: '職業', en: 'occupation' },
  image: { ja: '画像', en: 'image' },
  other: { ja: 'その他', en: 'other' },
  creditCardNumber: { ja: 'クレジットカード番号', en: 'credit card number' },
  creditCardLast4AndExpiry: { ja: 'カード番号下4桁と有効期限', en: 'last four card digits and expiry' },
  bankAccount: { ja: '銀行口座情報', en: 'bank account details' },
  paymentLogin: { ja: '送金・決済サービスのIDとパスワード', en: 'login and password of a payment service' },
  otherLogin: { ja: 'その他のIDとパスワード', en: 'other login and password' },
  race: { ja: '人種', en: 'race' },
  creed: { ja: '信条', en: 'creed' },
  socialStatus: { ja: '社会的身分', en: 'social status' },
  medicalHistory: { ja: '病歴', en: 'medical history' },
  criminalRecord: { ja: '犯罪の経歴', en: 'criminal record' },
  crimeVictim: { ja: '犯罪被害の事実', en: 'having been a crime victim' },
  disability: { ja: '障害', en: 'disability' },
  healthCheck: { ja: '健康診断等の結果', en: 'health check results' },
  medicalTreatment: { ja: '診療・調剤情報', en: 'medical treatment or dispensing' },
  criminalProcedure: { ja: '刑事手続の事実', en: 'criminal procedure' },
  juvenileProcedure: { ja: '少年保護手続の事実', en: 'juvenile protection procedure' },
  myNumber: { ja: 'マイナンバー', en: 'My Number' },
};

export const namesOf = (items: readonly DataItem[]): Text => ({
  ja: items.map((item) => itemNames[item].ja).join('、'),
  en: items.map((item) => itemNames[item].en).join(', '),
});
