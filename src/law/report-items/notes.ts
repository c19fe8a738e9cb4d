import type { Text } from '../../domain/text.ts';
import type { RuleId } from '../rule-ids.ts';

/** What whoever writes a report should know, by the rule that says so. */
export const notes = {
  'APPI-PRELIM-WHAT': {
    ja: '速報では、その時点で把握している事項だけを書けば足ります。',
    en: 'A preliminary report has only what is known at the time.',
  },
  'APPI-FINAL-WHAT': {
    ja: '確報では全ての事項を書きます。合理的な努力を尽くしても不明な事項は、判明次第追完します。',
    en: 'A final report has every item; what stays unknown after reasonable efforts is supplemented as soon as it is known.',
  },
  'APPI-ONE-SHOT': {
    ja: '全ての事項が分かっていれば、1回の報告で速報と確報を兼ねられます。',
    en: 'If everything is known, one report serves as both.',
  },
  'APPI-METHOD': {
    ja: '個人情報保護委員会へは原則としてフォームから、大臣へは別記様式第一又は大臣の定める方法により提出します。',
    en: "File through the PPC's web form in principle; to a minister on form 1 or by the minister's own method.",
  },
  'OTH-FIN': {
    ja: '金融分野では、業法の報告と合わせて1つの様式(別紙様式1)で提出できます。ランサムウェアの事案には共通様式(別添様式2)を使えます。',
    en: 'In finance one form (annex form 1) may serve the report under the business Act too; for ransomware the common form (attached form 2) may be used.',
  },
  'OTH-MIC': {
    ja: '電気通信分野では、総務省の定める宛先と提出方法を確認します。',
    en: 'In telecommunications, check address and manner of filing with MIC.',
  },
  'OTH-MLIT': {
    ja: '不動産等の分野では、国土交通省の定める宛先とファイル名の付け方を確認します。',
    en: 'In real estate and related fields, check address and file names with MLIT.',
  },
  'OTH-METI': {
    ja: '信用購入あっせん等では、委任の範囲が変わっています。経済産業省の現在の案内で報告先を確認します。',
    en: "For credit purchase mediation and the like the delegation has changed: check the recipient on METI's present page.",
  },
  'APPI-DUTY-3': {
    ja: '委託元への通知では、知っている事項だけを書けば足ります。これにより委託先は報告と通知を免れます。',
    en: 'The notice to the entrustor has what is known then; it releases the entrustee from report and notice.',
  },
  'APPI-DUTY-5': {
    ja: '通知の後も、判明した事項を伝え、委託元の報告と通知に協力します。',
    en: "After it, pass on what becomes known and cooperate with the entrustor's report and notice.",
  },
  'APPI-NOTICE-WHAT': {
    ja: '本人を保護するために必要な範囲で、その本人に関する事項だけを通知します。',
    en: "Tell what protecting the person needs, and only that person's own items.",
  },
  'APPI-NOTICE-HOW': {
    ja: '分かりやすい文面で、郵便やメール等により直接伝えます。様式はありません。',
    en: 'In plain words, directly, by post or e-mail; there is no set form.',
  },
  'APPI-NOTICE-ALT': {
    ja: '代替措置としての公表は、通知すべき事項を内容とします。',
    en: 'A publication in place of notice has the items of the notice.',
  },
  'APPI-NOTICE-ALT-2': {
    ja: '本人を特定できる事項や、被害を広げるおそれのある事項は載せません。',
    en: 'Leave out whatever could identify a person or enlarge the harm.',
  },
  'MN-PRELIM': {
    ja: '速報では、その時点で把握している事項だけを書けば足ります。',
    en: 'A preliminary report has only what is known at the time.',
  },
  'MN-ONESHOT': {
    ja: '全ての事項が分かっていれば、1回の報告で速報と確報を兼ねられます。',
    en: 'If everything is known, one report serves as both.',
  },
  'MN-SUPPLEMENT': {
    ja: '合理的な努力を尽くしても不明な事項は、把握した内容を報告し、判明次第追完します。',
    en: 'What stays unknown after reasonable efforts is reported as far as it is known, and supplemented later.',
  },
  'MN-DUAL': {
    ja: '個人情報保護法の報告も必要な場合に1回の報告で足りるかは、報告先に確認します。',
    en: 'Ask the recipient whether one filing is enough where a report under the APPI is due too.',
  },
  'MN-EFFORT': {
    ja: '努力義務の報告と平成27年告示による報告には、法定の事項がありません。9つの事項を手がかりにします。',
    en: 'A report to be endeavoured, and one under the notice of 2015, has no statutory items: take the nine as a guide.',
  },
  'MN-ENTRUST': {
    ja: '委託元への通知では、知っている事項だけを書けば足ります。',
    en: 'The notice to the entrustor has what is known then.',
  },
  'MN-NOTICE-WHAT': {
    ja: '本人を保護するために必要な範囲で通知します。',
    en: 'Tell what protecting the person needs.',
  },
  'MN-NOTICE-ALT': {
    ja: '通知が困難なときの公表は、通知すべき事項を内容とします。',
    en: 'A publication where notice is difficult has the items of the notice.',
  },
  'PM-RECIP': {
    ja: '原則としてPマークポータルサイトから提出します。審査機関とJIPDECに届きます。',
    en: 'File through the PrivacyMark portal in principle; it reaches the review body and JIPDEC.',
  },
  'PM-PARTNERS': {
    ja: '付与事業者である取引先は全て社名を書き、それ以外は伏せ、総数を書きます。',
    en: 'Name every partner that holds the mark, mask the others, give the total number.',
  },
  'PM-NOTICE': {
    ja: 'どの事故でも、概要、項目、原因、二次被害等を速やかに伝えます。',
    en: 'For every accident: outline, items, cause, secondary damage and so on, promptly.',
  },
  'PM-PUBLISH': {
    ja: '事実、原因、対応を、自社のサイト、店頭、事業所などで公表します。',
    en: 'Facts, cause and response, on the web site, in the shop or at the office.',
  },
  'COOP-BASE': {
    ja: '事項は個人情報保護法の報告と同じです。',
    en: 'The items are those of the APPI report.',
  },
  'MB-REPORT-BODY': {
    ja: '機構の定める様式によります。様式は機構で確認し、9つの事項を手がかりに準備します。',
    en: 'The body has a form of its own: get it there, and prepare by the nine items.',
  },
  'CERT-2': {
    ja: '団体の報告事項は、個人情報保護委員会への報告に合わせることが望ましいとされています。',
    en: "A body should align its items with those of the PPC's report.",
  },
  'JP-RESP': {
    ja: '事実と原因、本人への連絡、再発防止策、公表の状況を書きます。様式の定めは見当たりません。',
    en: 'Facts and cause, contact with the persons, prevention, publication; no set form was found.',
  },
} as const satisfies Partial<Record<RuleId, Text>>;
export type NoteTexts = typeof notes;
