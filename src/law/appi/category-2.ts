import type { DataItem } from '../../contract/facts.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import type { Holding } from '../holding.ts';
import { reason } from '../reason.ts';
import type { AppiParameters } from './rule-sets.ts';

/** APPI-CAT-2: items whose misuse may cause financial harm, of one person or more (APPI-CAT-2-CARD, -LOGIN). */
export function category2(
  { items, itemsComplete }: CompleteIncident,
  { financialHarm }: Pick<AppiParameters, 'financialHarm'>,
): Holding {
  const harmful = items.filter((item) => financialHarm.includes(item));
  if (harmful.length > 0) return { holds: 'yes', because: [...new Set(harmful)].map((item) => HARMFUL[item] ?? HARM) };
  const harmless = [...new Set(items.flatMap((item) => HARMLESS[item] ?? []))];
  return itemsComplete ? { holds: 'no', because: [NO, ...harmless] } : { holds: 'possible', because: [POSSIBLE] };
}

const HARM = reason(
  'APPI-CAT-2',
  ['incident.items'],
  '不正に利用されると財産的被害が生じるおそれのある項目が含まれています(規則7条2号)。',
  'Items whose misuse may cause financial harm are included: rule 7, item 2.',
);

const HARMFUL: Partial<Record<DataItem, typeof HARM>> = {
  creditCardNumber: reason(
    'APPI-CAT-2-CARD',
    ['incident.items'],
    'クレジットカード番号だけでも、不正に利用されると財産的被害が生じるおそれがあります(規則7条2号)。',
    'A credit card number alone may cause financial harm if misused: rule 7, item 2.',
  ),
  paymentLogin: reason(
    'APPI-CAT-2-LOGIN',
    ['incident.items'],
    '送金・決済機能のあるサービスのIDとパスワードの組合せは、不正に利用されると財産的被害が生じるおそれがあります(規則7条2号)。',
    'The login and password of a service that can pay or remit may cause financial harm if misused: rule 7, item 2.',
  ),
};

const CONTACT = reason(
  'APPI-CAT-2-CONTACT',
  ['incident.items'],
  '住所・電話番号・メールアドレス・SNSアカウントだけでは、財産的被害が生じるおそれがあるとはいえません。',
  'Address, telephone, e-mail or SNS account alone are no risk of financial harm.',
);

/** Items that people often take for category 2, and why they are not. */
const HARMLESS: Partial<Record<DataItem, typeof HARM>> = {
  creditCardLast4AndExpiry: reason(
    'APPI-CAT-2-CARD4',
    ['incident.items'],
    'カード番号の下4桁と有効期限の組合せだけでは、財産的被害が生じるおそれがあるとはいえません。',
    'The last four card digits with the expiry date alone are no risk of financial harm.',
  ),
  bankAccount: reason(
    'APPI-CAT-2-BANK',
    ['incident.items'],
    '銀行口座情報だけでは、財産的被害が生じるおそれがあるとはいえません。',
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
  '他の項目が含まれている可能性があります。財産的被害が生じるおそれのある項目が含まれていれば、規則7条2号に当たります。',
  'Other items may be involved; with items that risk financial harm, rule 7, item 2 is met.',
);

const NO = reason(
  'APPI-CAT-2',
  ['incident.items', 'incident.itemsComplete'],
  '財産的被害が生じるおそれのある項目は含まれていません(規則7条2号に当たりません)。',
  'No item that risks financial harm is included (rule 7, item 2 is not met).',
);
