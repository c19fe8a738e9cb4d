import { BY_THE_AUTHORITY } from './not-executable.ts';
import type { Section } from './rule.ts';

/** PrivacyMark: accident reports by contract with the granting body. */
export const pmarkSections: readonly Section[] = [
  {
    subject: 'pmark',
    title: { ja: 'プライバシーマークの事故報告', en: 'Accident reports under the PrivacyMark scheme' },
    rules: [
      {
        id: 'PM-DEF',
        says: {
          ja: '事故とは、漏えい、紛失、滅失・毀損、改ざんや正確性の未確保、不正な取得、目的外の利用・提供、不正利用、開示等の拒否、及びそれらのおそれです。',
          en: 'An accident is a leak, loss, destruction or damage, alteration or inaccuracy, improper acquisition, use or provision beyond the purpose, misuse, refusal of requests, or the suspicion of any.',
        },
        sources: ['seed 003 1-1'],
        executed: 'assessment',
      },
      {
        id: 'PM-MIN',
        says: { ja: '1人分でも報告の対象です。', en: 'One person is enough.' },
        sources: ['seed 003 1-1', 'seed 003 2-7'],
        executed: 'assessment',
      },
      {
        id: 'PM-NOEXEMPT',
        says: {
          ja: '後で見つかった、暗号化されていた、公開情報や名刺、メールアドレスだけ、従業員の情報、誤廃棄、委託先の事故などの理由では、報告を免れません。',
          en: 'Nothing exempts: not that it was found again, encrypted, public, a business card, a mail address only, employee data, probably discarded, or the accident of an entrustee.',
        },
        sources: [
          'seed 003 2-1',
          'seed 003 2-2',
          'seed 003 2-3',
          'seed 003 2-6',
          'seed 003 2-8',
          'seed 003 2-9',
          'seed 003 2-10',
          'seed 003 2-11',
        ],
        executed: 'assessment',
      },
      {
        id: 'PM-WHO',
        says: {
          ja: '付与事業者と審査中の事業者は報告しなければならず、申請検討中の事業者は報告を求められます。',
          en: 'Holders and those under review must report; those who consider to apply are asked to.',
        },
        sources: ['seed 003 1-4'],
        executed: 'assessment',
      },
      {
        id: 'PM-RECIP',
        says: {
          ja: '報告先は審査を行った(行っている、行う予定の)審査機関です。2024年10月31日からは原則としてPマークポータルサイトから提出し、JIPDECにも届きます。',
          en: 'Reports go to the review body; since 2024-10-31 in principle through the PrivacyMark portal, which reaches JIPDEC too.',
        },
        sources: ['seed 003 1-5', 'PM-PORTAL'],
        executed: 'assessment',
      },
      {
        id: 'PM-FINAL',
        says: {
          ja: '確報は発覚日から30日以内、不正の目的が疑われるときは60日以内です(従前の取扱いでは30日だけです)。',
          en: 'The final report is due within 30 days of discovery, within 60 where a wrongful purpose is suspected; under the older rules always 30.',
        },
        sources: ['seed 003 1-9', 'PM', 'PM-JISA'],
        executed: 'assessment',
      },
      {
        id: 'PM-PRELIM',
        says: {
          ja: '要配慮個人情報、財産的被害、不正の目的、1,000人超、又は付与機関が重大とみる事故では、発覚日から3〜5日以内を目安に速報を出します。',
          en: 'A preliminary report within about 3 to 5 days of discovery: special care-required information, financial harm, wrongful purpose, more than 1,000 persons, or what the granting body deems serious.',
        },
        sources: ['seed 003 1-9', 'PM'],
        executed: 'assessment',
      },
      {
        id: 'PM-PRELIM-MN',
        says: {
          ja: 'マイナンバーを含む事故は、所定のシステム、不特定多数の閲覧、不正の目的、100人超のときも速報の対象です。',
          en: 'With My Number also for the listed systems, viewing by unspecified many, wrongful purpose, and more than 100 persons.',
        },
        sources: ['PM'],
        executed: 'assessment',
      },
      {
        id: 'PM-COUNT',
        says: {
          ja: '人数は個人情報の本人の数で数えます。末日が休日でも動きません(繰下げの定めが見当たりません)。',
          en: 'Persons are counted over personal information; the last day is never moved, as no rule on closed days was found.',
        },
        sources: ['PM', '2nd'],
        unsure: {
          ja: '「個人情報」か「個人データ」か、及び休日の扱い',
          en: 'personal information or personal data, and closed days',
        },
        executed: 'assessment',
      },
      {
        id: 'PM-NOTICE',
        says: {
          ja: 'どの事故でも、影響を受ける本人に、概要、項目、原因、二次被害等を速やかに連絡します。',
          en: 'For every accident the persons affected are told promptly: outline, items, cause, secondary damage and so on.',
        },
        sources: ['seed 003 1-10'],
        executed: 'assessment',
      },
      {
        id: 'PM-PUBLISH',
        says: {
          ja: '事実、原因、対応を原則として公表します。影響を受ける本人の全員に連絡できたときを除きます。',
          en: 'Facts, cause and response are published in principle, unless all persons affected could be contacted.',
        },
        sources: ['seed 003 1-11'],
        executed: 'assessment',
      },
      {
        id: 'PM-PARTNERS',
        says: {
          ja: '関係する取引先が付与事業者であれば全ての社名を書き、それ以外は伏せ、取引先の総数を書きます。',
          en: 'Related business partners are named if they hold the mark; the others are masked; their total number is given.',
        },
        sources: ['seed 003 1-6', 'seed 003 1-7'],
        executed: 'contents',
      },
      {
        id: 'PM-AFTER',
        says: {
          ja: '報告の後、欠格レベルの判定、委員会の審議、措置の決定と文書による通知があり、再発防止の報告を出します。',
          en: 'After the report the level is judged, a committee deliberates, a measure is decided and notified in writing, and a prevention report follows.',
        },
        sources: ['seed 003 1-8', 'seed 003 2-8', 'PM-PORTAL'],
        notExecutable: BY_THE_AUTHORITY,
      },
      {
        id: 'PM-DELIVERY',
        says: {
          ja: '受託した配送での誤配送や紛失も、宛先や中身に個人情報があれば、原則30日以内に報告します。',
          en: 'Mis-delivery or loss by an entrusted carrier is reported within 30 days in principle, where address or content hold personal information.',
        },
        sources: ['seed 003 3-1'],
        executed: 'assessment',
      },
      {
        id: 'PM-EMAILMAG',
        says: {
          ja: '配信停止を希望した会員へのメールマガジンの送信は目的外利用であり、報告の対象です。',
          en: 'A newsletter sent to members who opted out is a use beyond the purpose and is reported.',
        },
        sources: ['seed 003 2-4'],
        executed: 'assessment',
      },
    ],
  },
];
