import { JUDGED_IN_FACTS, NO_FACT } from './not-executable.ts';
import type { Section } from './rule.ts';

/** APPI: who reports, when, what and to whom. */
export const appiReportSections: readonly Section[] = [
  {
    subject: 'appi',
    title: { ja: '報告義務を負う者と委託', en: 'Who must report; entrustment' },
    rules: [
      {
        id: 'APPI-DUTY-1',
        says: {
          ja: '義務を負うのは、その個人データを取り扱う(3号では、取得し、又は取得しようとする)個人情報取扱事業者です。2022年4月1日より前に知った事態には及びません。',
          en: 'The duty lies on the operator that handles the data (item 3: or acquires them); it does not reach what was known before 2022-04-01.',
        },
        sources: ['LAW 26', 'GL 3-5-3-2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DUTY-2',
        says: {
          ja: '委託した個人データの漏えい等では、委託元と委託先の双方が報告と通知の義務を負い、連名で報告できます。',
          en: 'Where entrusted data are hit, entrustor and entrustee both owe report and notice; they may report in joint names.',
        },
        sources: ['GL 3-5-3-2', 'seed 002 報告義務を負う者'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DUTY-3',
        says: {
          ja: '委託先は、知っている事項を報告義務を負う委託元に速やかに(目安は3〜5日以内に)通知すれば、報告と本人への通知を免れます。',
          en: 'An entrustee is released from report and notice once it tells the entrustor what it knows, promptly: within 3 to 5 days as a yardstick.',
        },
        sources: ['LAW 26(1)', 'LAW 26(2)', 'RULE 9', 'GL 3-5-3-5', 'GL 3-5-4-1', 'seed 002'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DUTY-4',
        says: {
          ja: '委託元の期間は、遅くとも委託先の通知を受けた時に始まります。',
          en: "The entrustor's clock starts at the latest when the entrustee's notice arrives.",
        },
        sources: ['GL 3-5-3-5'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DUTY-5',
        says: {
          ja: '通知した委託先は、事実の把握に努め、必要に応じて委託元の報告と通知に協力します。',
          en: "After notifying, the entrustee helps to find the facts and cooperates with the entrustor's report and notice.",
        },
        sources: ['GL 3-5-3-5', 'GL 3-5-4-1'],
        executed: 'procedure',
      },
      {
        id: 'APPI-DUTY-6',
        says: {
          ja: '委託されていない委託元の個人データについては、委託先は義務を負いません。',
          en: "An entrustee owes nothing for the entrustor's data that were not entrusted to it.",
        },
        sources: ['GL 3-5-3-2'],
        notExecutable: JUDGED_IN_FACTS,
      },
      {
        id: 'APPI-DUTY-7',
        says: {
          ja: '委託元が行政機関等の場合も、通知した委託先は報告を免れ、行政機関等が68条により報告します。',
          en: 'Where the entrustor is a public body, telling it releases the entrustee too; the public body reports under article 68.',
        },
        sources: ['LAW 26(1)', 'FAQ-G 3-4-2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DUTY-8',
        says: {
          ja: '配送を誤った場合の義務は差出人にあり、配送事業者は通常、中身の取扱いを委託されていません。',
          en: 'For a mis-delivery the sender has the duty; a carrier is normally not entrusted with the content.',
        },
        sources: ['FAQ 17-18'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DUTY-9',
        says: {
          ja: 'データを取り扱わないクラウド事業者の場合は利用者が報告し、クラウド事業者は代行できます。',
          en: 'Where a cloud provider does not handle the data, its user reports; the provider may file as agent.',
        },
        sources: ['2nd'],
        notExecutable: NO_FACT,
      },
      {
        id: 'APPI-DUTY-10',
        says: {
          ja: '再委託では、それぞれが、報告義務を負う委託元に至るまで順に通知します。',
          en: 'In a chain of entrustment each link notifies, up to an entrustor that owes the report.',
        },
        sources: ['inf', '2nd'],
        notExecutable: {
          ja: '委託の連鎖は事実では表せません。委託元が複数あるときは、インシデントの手続が委託元ごとの通知を扱います。',
          en: 'Chains of entrustment are not expressible by facts; several entrustors are handled one by one in the incident.',
        },
      },
    ],
  },
  {
    subject: 'appi',
    title: { ja: '速報・確報・追完', en: 'Preliminary report, final report, supplement' },
    rules: [
      {
        id: 'APPI-PRELIM-WHEN',
        says: {
          ja: '速報は、知った後速やかに行います。目安は知った日から3〜5日以内で、土日祝日も数えます(法定の日数ではありません)。',
          en: 'The preliminary report follows promptly on knowing: about 3 to 5 calendar days as a yardstick of the guideline, not a number of the statute.',
        },
        sources: ['RULE 8(1)', 'GL 3-5-3-3', 'seed 002 速報'],
        executed: 'assessment',
      },
      {
        id: 'APPI-KNOW',
        says: {
          ja: '期間は、法人のいずれかの部署が知った時に始まります。',
          en: 'The clock starts when any department of the corporation knows.',
        },
        sources: ['GL 3-5-3-3', 'seed 002'],
        executed: 'assessment',
      },
      {
        id: 'APPI-PRELIM-WHAT',
        says: {
          ja: '速報では、9つの事項のうち、その時点で把握しているものを報告します。',
          en: 'The preliminary report has what is known then of the nine items.',
        },
        sources: ['RULE 8(1)', 'GL 3-5-3-3', 'seed 002'],
        executed: 'procedure',
      },
      {
        id: 'APPI-FINAL-WHEN',
        says: {
          ja: '確報は知った日から30日以内、3号に当たるときは(他の号にも当たるときを含め)60日以内です。',
          en: 'The final report is due within 30 days of knowing, within 60 where item 3 applies, alone or with others.',
        },
        sources: ['RULE 8(2)', 'GL 3-5-3-4'],
        executed: 'assessment',
      },
      {
        id: 'APPI-FINAL-COUNT',
        says: {
          ja: '知った日を1日目とし、土日祝日も数えます。',
          en: 'The day of knowing is day 1; weekends and holidays count.',
        },
        sources: ['GL 3-5-3-4 ※2', 'HOL 2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-FINAL-WHAT',
        says: {
          ja: '確報では9つの事項の全てを報告します。合理的な努力を尽くしても不明な事項は、判明次第追完します。',
          en: 'The final report has all nine items; what stays unknown after reasonable efforts is supplemented as soon as it is known.',
        },
        sources: ['GL 3-5-3-4', 'seed 002 確報'],
        executed: 'procedure',
      },
      {
        id: 'APPI-ONE-SHOT',
        says: {
          ja: '速報の時点で全ての事項を報告できるときは、1回の報告で速報と確報を兼ねられます。',
          en: 'If everything is known at the preliminary stage, one report serves as both.',
        },
        sources: ['GL 3-5-3-4 ※1'],
        executed: 'procedure',
      },
      {
        id: 'APPI-METHOD',
        says: {
          ja: '報告は、原則として個人情報保護委員会のフォームから行います。難しいときは別記様式第一により、大臣に対しては大臣の定める方法によることもできます。',
          en: "Reports go in principle through the PPC's web form; where that is difficult, on form 1; to a minister, on form 1 or by the minister's own method.",
        },
        sources: ['GL 3-5-3-3', 'seed 002', '2nd', 'mem'],
        unsure: { ja: 'フォームによれない場合の扱い', en: 'what applies where the web form cannot be used' },
        executed: 'procedure',
      },
      {
        id: 'APPI-RECIP-1',
        says: {
          ja: '報告先は個人情報保護委員会です。受理の権限が事業所管大臣に委任されているときは(150条1項)、その大臣です。期限は同じです。',
          en: 'Reports go to the PPC, or to the minister to whom it has delegated their receipt (article 150(1)); the days are the same.',
        },
        sources: ['LAW 150', 'GL 3-5-3-3'],
        executed: 'assessment',
      },
      {
        id: 'APPI-RECIP-2',
        says: {
          ja: 'フォームでは、マイナンバーの有無、行政機関等か民間か、委任された業種かの順に答え、報告先が分かれます。',
          en: 'The form asks in turn for My Number, for public or private, and for a delegated industry, and leads to the recipient.',
        },
        sources: ['PPCFORM'],
        notExecutable: {
          ja: 'フォームの画面の進み方です。報告先はAPPI-RECIP-1、APPI-RECIP-3、MN-RECIPが判定します。',
          en: 'How the screens of the form follow each other; APPI-RECIP-1, APPI-RECIP-3 and MN-RECIP decide the recipient.',
        },
      },
      {
        id: 'APPI-RECIP-3',
        says: {
          ja: '委任は所管する事業に係るもので、事業者自身の雇用管理や株主の情報は個人情報保護委員会に報告します。',
          en: "Delegation covers the regulated business; the operator's own employees' and shareholders' data go to the PPC.",
        },
        sources: ['2nd'],
        executed: 'assessment',
      },
    ],
  },
];
