import type { ReportField } from '../../contract/report-items.ts';
import type { ReportItemId } from '../rule-ids.ts';

/**
 * Fields of the PPC's form (別記様式第一). They are remembered, not read in the form itself: each carries its mark until
 * somebody has compared them.
 */
const remembered = (pairs: readonly (readonly [ja: string, en: string])[]): ReportField[] =>
  pairs.map(([ja, en]) => ({ ja, en, toBeConfirmed: true }));

export const headerFields: readonly ReportField[] = [
  {
    ja: '報告者の氏名又は名称(担当者ではなく事業者の名称)',
    en: "reporter's name (the operator's, not the clerk's)",
    toBeConfirmed: false,
  },
  ...remembered([
    ['報告種別(新規・続報、速報・確報)', 'kind of report (new or continued; preliminary or final)'],
    ['報告年月日', 'date of the report'],
    ['報告先', 'recipient'],
    ['法人番号', 'corporate number'],
    ['業種', 'industry'],
    ['住所', 'address'],
    ['代表者', 'representative'],
    ['事務連絡者(氏名、所属、電話番号、メールアドレス)', 'contact person (name, section, telephone, e-mail)'],
  ]),
];

export const itemFields: Readonly<Record<ReportItemId, readonly ReportField[]>> = {
  'IT-1': remembered([
    ['発生日', 'date of occurrence'],
    ['発覚日', 'date of discovery'],
    ['発生事案(漏えい・滅失・毀損、発生・おそれ)', 'event (leak, loss, damage; occurred or suspected)'],
    [
      '発見者(自社、委託先、取引先、カード会社等、本人、その他)',
      'finder (own company, entrustee, business partner, card company, person concerned, other)',
    ],
    ['該当する号(1号から4号、非該当)', 'item that applies (1 to 4, none)'],
    ['委託元・委託先の有無と名称', 'entrustor and entrustee, with names'],
    ['事実経過', 'course of events'],
  ]),
  'IT-2': remembered([
    ['媒体(紙、電子、その他)', 'medium (paper, electronic, other)'],
    ['種類(顧客、従業員、その他)', 'kind (customers, employees, other)'],
    [
      '項目(氏名、生年月日、性別、住所、電話番号、メールアドレス、クレジットカード情報、パスワード、その他)',
      'items (name, date of birth, sex, address, telephone, e-mail, card details, password, other)',
    ],
  ]),
  'IT-3': remembered([
    ['人数', 'number of persons'],
    ['うちクレジットカード情報を含む人数', 'of these with credit card details'],
  ]),
  'IT-4': remembered([
    ['主体(報告者、委託先、不明)', 'where it occurred (reporter, entrustee, unknown)'],
    [
      '原因(不正アクセス、誤交付、誤送付、誤廃棄、紛失、盗難、従業員の不正、その他)',
      'cause (unauthorised access, mis-delivery, mis-sending, mis-disposal, loss, theft, employee, other)',
    ],
    ['詳細', 'details'],
  ]),
  'IT-5': remembered([
    ['有・無・不明', 'yes, no, unknown'],
    ['詳細', 'details'],
  ]),
  'IT-6': remembered([
    ['対応済・対応中・未対応(予定)', 'done, under way, planned'],
    ['方法', 'how'],
    ['通知しない理由', 'why not notified'],
  ]),
  'IT-7': remembered([
    ['公表済・予定・検討中・予定なし', 'published, planned, considered, not planned'],
    ['方法(ホームページ、記者会見、資料配布など)', 'how (web site, press conference, handout)'],
    ['公表文', 'text published'],
  ]),
  'IT-8': remembered([
    ['実施済の措置', 'measures done'],
    ['今後実施予定の措置と完了予定時期', 'measures planned, and when they will be complete'],
  ]),
  'IT-9': remembered([
    ['警察等への届出', 'notice to police and others'],
    ['外部機関による調査', 'investigation by outsiders'],
    ['他の報告先', 'other recipients of reports'],
  ]),
};
