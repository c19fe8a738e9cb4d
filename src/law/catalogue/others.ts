import { OTHER_LAW } from './not-executable.ts';
import type { Section } from './rule.ts';

/** Accredited bodies in general, and recipients under other rules. */
export const otherSections: readonly Section[] = [
  {
    subject: 'others',
    title: { ja: '認定個人情報保護団体(現行法)', en: 'Accredited bodies in general (present law)' },
    rules: [
      {
        id: 'CERT-1',
        says: {
          ja: '認定個人情報保護団体への報告は自主的で追加的なものであり、委員会や大臣への報告に代わりません(2022年より前は代わるものでした)。',
          en: 'A report to an accredited body is self-regulatory and comes in addition; it does not replace the report to the PPC or a minister, as it did before 2022.',
        },
        sources: ['CERT', 'seed 004 2(1)ア', '2nd'],
        unsure: { ja: '2022年より前との対比', en: 'the contrast with the time before 2022' },
        executed: 'assessment',
      },
      {
        id: 'CERT-2',
        says: {
          ja: '団体は法定の類型を超えて報告を受けることができ、項目を委員会に合わせ、過度の負担を避けるべきです。',
          en: "Bodies may take reports beyond the statutory categories, should align items with the PPC's, and should avoid excess burden.",
        },
        sources: ['CERT'],
        executed: 'contents',
      },
    ],
  },
  {
    subject: 'others',
    title: { ja: 'その他の報告・相談先', en: 'Other recipients' },
    rules: [
      {
        id: 'OTH-POLICE',
        says: {
          ja: '犯罪が疑われるときは、警察に相談し、被害届を検討します。',
          en: 'Where a crime is suspected, the police are consulted and a damage report is considered.',
        },
        sources: ['seed 000 手順B⑤', '2nd'],
        unsure: { ja: '国土交通省が警察とIPAへの届出を求めること', en: 'that MLIT asks for notice to police and IPA' },
        executed: 'assessment',
      },
      {
        id: 'OTH-IPA',
        says: {
          ja: 'ウイルスや不正アクセスは、任意でIPAに届け出られます。',
          en: 'Viruses and unauthorised access may be notified to IPA, voluntarily.',
        },
        sources: ['2nd'],
        notExecutable: OTHER_LAW,
      },
      {
        id: 'OTH-FIN',
        says: {
          ja: '金融分野では、金融庁・財務局・都道府県知事に、個人情報保護法の報告と業法の報告の両方を行い、1つの書面で兼ねられます。',
          en: 'In finance both the APPI report and that under the business Act go to the FSA, a finance bureau or a governor; one document may serve both.',
        },
        sources: ['FAQ-F 4-6', 'FAQ-F 4-7', 'FAQ-F 4-10'],
        executed: 'contents',
      },
      {
        id: 'OTH-MIC',
        says: {
          ja: '電気通信分野では、総務省・総合通信局が報告を受理します。通信の秘密の漏えいは別の報告です。',
          en: 'In telecommunications, MIC or its regional bureau receives the report; a leak of the secrecy of communications is reported apart.',
        },
        sources: ['MIC', '2nd'],
        unsure: { ja: '通信の秘密の報告', en: 'the report on the secrecy of communications' },
        executed: 'contents',
      },
      {
        id: 'OTH-MLIT',
        says: {
          ja: '不動産等の分野では、大臣免許は地方整備局等、知事免許は都道府県が報告を受理します。',
          en: 'In real estate and related fields, regional bureaus receive the report of minister-licensed, prefectures that of prefecture-licensed operators.',
        },
        sources: ['MLIT', '2nd'],
        unsure: { ja: '免許の別による提出先', en: 'the recipient by kind of licence' },
        executed: 'contents',
      },
      {
        id: 'OTH-METI',
        says: {
          ja: '信用購入あっせん業者の報告先は個人情報保護委員会で、指定信用情報機関と認定割賦販売協会の報告先は経済産業省です(以前は全て経済産業省でした)。',
          en: 'Credit purchase mediators report to the PPC, designated credit bureaus and the accredited instalment sales association to METI; formerly all to METI.',
        },
        sources: ['METI'],
        executed: 'contents',
      },
      {
        id: 'OTH-CYBERLAW',
        says: {
          ja: '2026年10月1日から、指定された基幹インフラ事業者は、特定の侵害事象等を所管大臣等に報告します。',
          en: 'From 2026-10-01 designated infrastructure operators report certain intrusions to their ministers.',
        },
        sources: ['2nd'],
        notExecutable: OTHER_LAW,
      },
      {
        id: 'OTH-CARD',
        says: {
          ja: 'カード情報の漏えいが疑われるときは、契約によりカード会社等に連絡します(3日以内とするブランドがあります)。',
          en: 'A suspected leak of card data is told to acquirer and brands by contract; one brand sets 3 calendar days.',
        },
        sources: ['2nd'],
        notExecutable: OTHER_LAW,
      },
    ],
  },
];
