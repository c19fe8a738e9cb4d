import type { DataItem } from '../../contract/facts.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import type { AppiParameters } from './rule-sets.ts';

/** APPI-CAT-2: items whose misuse may cause financial harm, of one person or more (APPI-CAT-2-CARD, -LOGIN). */
export function category2({ items, itemsComplete }: CompleteIncident, { financialHarm }: AppiParameters): Holding {
  const harmful = items.filter((item) => financialHarm.includes(item));
  if (harmful.length > 0) return { holds: 'yes', because: [...new Set(harmful)].map((item) => HARMFUL[item] ?? HARM) };
  const harmless = [...new Set(items.flatMap((item) => HARMLESS[item] ?? []))];
  return itemsComplete ? { holds: 'no', because: [NO, ...harmless] } : { holds: 'possible', because: [POSSIBLE] };
}

const HARM = reason(
  'APPI-CAT-2',
  ['incident.items'],
  '不正に利用されると財産的被害が生じるおそれのある項目が含まれる(規則7条2号)。',
  'Items whose misuse may cause financial harm are included: rule 7, item 2.',
);

const HARMFUL: Partial<Record<DataItem, typeof HARM>> = {
  creditCardNumber: reason(
    'APPI-CAT-2-CARD',
    ['incident.items'],
    'クレジットカード番号は、それだけで財産的被害のおそれがある(規則7条2号)。',
    'A credit card number by itself may cause financial harm: rule 7, item 2.',
  ),
  paymentLogin: reason(
    'APPI-CAT-2-LOGIN',
    ['incident.items'],
    '送金・決済機能のあるサービスのIDとパスワードの組合せは、財産的被害のおそれがある(規則7条2号)。',
    'The login and password of a service that can pay or remit may cause financial harm: rule 7, item 2.',
  ),
};

const CONTACT = reason(
  'APPI-CAT-2-CONTACT',
  ['incident.items'],
  '住所・電話番号・メールアドレス・SNSアカウントだけでは、財産的被害のおそれがあるとはいえない。',
  'Address, telephone, e-mail or SNS account alone are no risk of financial harm.',
);

/** Items that people often take for category 2, and why they are not. */
const HARMLESS: Partial<Record<DataItem, typeof HARM>> = {
  creditCardLast4AndExpiry: reason(
    'APPI-CAT-2-CARD4',
    ['incident.items'],
    'カード番号の下4桁と有効期限の組合せだけでは、財産的被害のおそれがあるとはいえない。',
    'The last four card digits with the expiry date alone are no risk of financial harm.',
  ),
  bankAccount: reason(
    'APPI-CAT-2-BANK',
    ['incident.items'],
    '銀行口座情報だけでは、財産的被害のおそれがあるとはいえない。',
    'Bank account details alone are no risk of financial harm.',
  ),
  address: CONTACT,
  phone: CONTACT,
  email: CONTACT,
  snsAccount: CONTACT,
};

const POSSIBLE = reason(
  'APPI-CAT-2',
  ['incident.items', 'incident.itemsComplete'],
  '他の項目も含まれうる。財産的被害のおそれのある項目が含まれれば規則7条2号に当たる。',
  'Other items may be involved; with items that risk financial harm, rule 7, item 2 is met.',
);

const NO = reason(
  'APPI-CAT-2',
  ['incident.items', 'incident.itemsComplete'],
  '財産的被害のおそれのある項目は含まれない(規則7条2号に当たらない)。',
  'No item that risks financial harm is included (rule 7, item 2 is not met).',
);
