import { BY_THE_AUTHORITY, IN_PEACETIME } from './not-executable.ts';
import type { Section } from './rule.ts';

/** A co-op's own rules, and the guidelines of two accredited bodies. */
export const bodySections: readonly Section[] = [
  {
    subject: 'cooperative',
    title: { ja: '生協の内部規程', en: 'Internal rules of a co-op' },
    rules: [
      {
        id: 'COOP-BASE',
        says: {
          ja: '報告対象の類型、内容、本人への通知は個人情報保護法と同じです。',
          en: 'Categories, contents and notice are those of the APPI.',
        },
        sources: ['seed 002'],
        executed: 'assessment',
      },
      {
        id: 'COOP-RECIP',
        says: {
          ja: '速報も確報も、個人情報保護委員会に加えて、所管行政庁(都道府県又は厚生労働省)に行います。',
          en: 'Both reports go to the PPC and also to the supervising authority: prefecture or Ministry of Health, Labour and Welfare.',
        },
        sources: ['seed 002 速報', 'seed 002 確報'],
        executed: 'assessment',
      },
      {
        id: 'COOP-KNOW',
        says: {
          ja: '期間は、いずれかの部署の職員が知った時に始まり、速報の目安は3〜5日以内です。',
          en: 'The clock starts when an employee of any department knows; 3 to 5 calendar days for the preliminary report.',
        },
        sources: ['seed 002 速報'],
        executed: 'assessment',
      },
    ],
  },
  {
    subject: 'manbou',
    title: { ja: '全国万引犯罪防止機構の指針', en: 'Guideline of Zenkoku Manbiki Hanzai Boshi Kiko' },
    rules: [
      {
        id: 'MB-REPORT-PPC',
        says: {
          ja: '個人情報の漏えいその他の権利利益の侵害又はそのおそれは、速やかに個人情報保護委員会に報告します。法律より広く、人数の基準がありません。',
          en: 'A leak or other infringement, or the suspicion of one, is reported promptly to the PPC; the wording is wider than the law and knows no threshold.',
        },
        sources: ['seed 000 4-1'],
        executed: 'assessment',
      },
      {
        id: 'MB-NOTICE',
        says: {
          ja: '本人には、個人情報保護委員会規則に従って通知し、困難なときは代替措置をとります。',
          en: "The person is told as the PPC's rules say; where that is difficult, substitute measures are taken.",
        },
        sources: ['seed 000 4-2'],
        notExecutable: {
          ja: '個人情報保護法の通知を指すだけで、APPI-NOTICE-1以下が判定します。',
          en: 'It refers to the notice under the APPI, which APPI-NOTICE-1 and its neighbours decide.',
        },
      },
      {
        id: 'MB-DEF',
        says: {
          ja: '事故等は、漏えい、紛失、滅失・毀損、改ざん、正確性の未確保、不正な取得、目的外の利用・提供、不正利用、開示等の拒否を含み、加工方法等情報と媒体も対象です。',
          en: 'Accidents are leak, loss, destruction or damage, alteration, inaccuracy, improper acquisition, use or provision beyond the purpose, misuse and refusal of requests, processing-method information and media included.',
        },
        sources: ['seed 000 4'],
        executed: 'assessment',
      },
      {
        id: 'MB-REPORT-BODY',
        says: {
          ja: '規模や二次被害の可能性から必要なときは、機構の様式で速やかに機構に報告します。手順では常に報告するため、設定とし、既定は「常に」です。',
          en: 'The body is told promptly, in its own form, when scale or secondary harm call for it; its procedure always tells it, so this is a setting whose default is always.',
        },
        sources: ['seed 000 4', 'seed 000 手順'],
        executed: 'assessment',
      },
      {
        id: 'MB-PRESS',
        says: {
          ja: '暗号化していない情報が漏えいしたときは、影響の範囲や大きさにより、情報セキュリティ責任者が総務部等に報道発表の準備を要請します。',
          en: 'If unencrypted data leaked, depending on scope and harm, the information security officer asks general affairs to prepare a press release.',
        },
        sources: ['seed 000 手順A③'],
        executed: 'procedure',
      },
      {
        id: 'MB-POLICE',
        says: {
          ja: '内部不正やサイバー攻撃が疑われるときは、機構と相談し、最寄りの警察署への被害届を検討し、個人情報保護委員会に報告します。',
          en: 'Where insider fraud or a cyber attack is suspected: consult the body, consider a damage report to the nearest police, report to the PPC.',
        },
        sources: ['seed 000 手順B⑤'],
        executed: 'procedure',
      },
      {
        id: 'MB-PRESERVE',
        says: {
          ja: '内部不正やサイバー攻撃が疑われるときは、現状を保存します。',
          en: 'Where insider fraud or a cyber attack is suspected, the present state is preserved.',
        },
        sources: ['seed 000 手順B④'],
        executed: 'procedure',
      },
      {
        id: 'MB-SANCTION',
        says: {
          ja: '機構は、指導、勧告その他、その規程に定める措置を講じます。',
          en: 'The body gives guidance, recommendations and other measures under its own rules.',
        },
        sources: ['seed 000 5'],
        notExecutable: BY_THE_AUTHORITY,
      },
      {
        id: 'MB-RESTORE',
        says: {
          ja: '原因が単なる障害や操作の誤りのときは、システム管理者がバックアップから復旧します。',
          en: 'Where the cause is a mere fault or mis-operation, the system administrator restores from backup.',
        },
        sources: ['seed 000 手順B③'],
        executed: 'procedure',
      },
    ],
  },
  {
    subject: 'japico',
    title: { ja: '日本個人情報管理協会の指針', en: 'Guideline of JAPiCO' },
    rules: [
      {
        id: 'JP-SCOPE',
        says: {
          ja: '死者の個人情報も対象とします(本指針適用事項)。',
          en: 'Personal information of the deceased is covered too.',
        },
        sources: ['seed 001 4-1'],
        executed: 'assessment',
      },
      {
        id: 'JP-RESP',
        says: {
          ja: '緊急の漏えい等では、事実と原因の把握、本人への連絡、個人情報保護委員会等への報告、再発防止の決定、公表を行います。日数の定めはありません。',
          en: 'In an urgent breach: facts and cause, contacting the persons, report to the PPC and others, prevention, publication; no days are set.',
        },
        sources: ['seed 001 7-2)④i'],
        executed: 'assessment',
      },
      {
        id: 'JP-LINES',
        says: {
          ja: '規程違反や漏えい等とその兆候について、責任者への報告連絡体制を整えます。',
          en: 'Reporting lines to the responsible person are set up for breaches of the rules, leaks, and signs of either.',
        },
        sources: ['seed 001 7-2)①'],
        notExecutable: IN_PEACETIME,
      },
      {
        id: 'JP-SPEED',
        says: {
          ja: '漏えい、毀損、滅失が生じたときは、指針に従い速やかに適切な対応をとります。',
          en: 'When data leak, are damaged or lost, the operator responds promptly and properly under the guideline.',
        },
        sources: ['seed 001 3-7'],
        executed: 'assessment',
      },
      {
        id: 'JP-JOINT',
        says: {
          ja: '共同利用では、利用者間の報告、個人情報保護委員会に報告する者、原因・範囲・連絡の方法、公表を、あらかじめ取り決めます。',
          en: 'Joint users agree in advance on reporting among themselves, on who reports to the PPC, on cause, scope and contact, and on publication.',
        },
        sources: ['seed 001 5-15)⑤'],
        notExecutable: IN_PEACETIME,
      },
      {
        id: 'JP-NONCOMPLY',
        says: {
          ja: '指針に従わない事業者は改善しなければならず、協会が助言、指導、勧告を行います。',
          en: 'An operator that does not follow the guideline must improve; else the body advises, guides and recommends.',
        },
        sources: ['seed 001 12'],
        notExecutable: BY_THE_AUTHORITY,
      },
    ],
  },
];
