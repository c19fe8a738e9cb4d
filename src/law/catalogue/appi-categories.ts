import { JUDGED_IN_FACTS } from './not-executable.ts';
import type { Section } from './rule.ts';

/** APPI: the reportable situations of rule 7. */
export const appiCategorySections: readonly Section[] = [
  {
    subject: 'appi',
    title: { ja: '報告対象事態(規則7条各号)', en: 'Reportable situations (rule 7)' },
    rules: [
      {
        id: 'APPI-CAT-1',
        says: {
          ja: '1号: 要配慮個人情報が含まれる漏えい等。1人から報告対象です。',
          en: 'Item 1: a breach that includes special care-required personal information; one person is enough.',
        },
        sources: ['RULE 7(1)', 'seed 002 範囲(a)'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2',
        says: {
          ja: '2号: 不正に利用されることにより財産的被害が生じるおそれがある漏えい等。1人から報告対象です。',
          en: 'Item 2: a breach of data whose misuse may cause financial harm; one person is enough.',
        },
        sources: ['RULE 7(2)', 'GL 3-5-3-1(2)', 'FAQ 6-11'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-3',
        says: {
          ja: '3号: 事業者に対する不正の目的をもって行われたおそれがある漏えい等。1人から報告対象で、確報は60日以内です。',
          en: 'Item 3: a breach that may have been done with a wrongful purpose against the operator; one person is enough, and the final report has 60 days.',
        },
        sources: ['RULE 7(3)', 'seed 002 範囲(c)'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-4',
        says: {
          ja: '4号: 本人の数が1,000人を超える漏えい等。1,000人ちょうどは含みません。',
          en: 'Item 4: a breach of more than 1,000 persons; exactly 1,000 is not enough.',
        },
        sources: ['RULE 7(4)', 'seed 002 範囲(d)'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-1-LIST',
        says: {
          ja: '要配慮個人情報は、人種、信条、社会的身分、病歴、犯罪の経歴、犯罪被害の事実、障害、健康診断等の結果、診療・調剤等、刑事手続、少年保護手続に関する情報です。',
          en: 'Special care-required are race, creed, social status, medical history, criminal record, having been a crime victim, disability, health check results, treatment or dispensing, criminal procedure, and juvenile protection procedure.',
        },
        sources: ['seed 001 4-3'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2-CARD',
        says: {
          ja: 'クレジットカード番号は、それだけで2号に当たります(暗証番号等を割り出されるおそれがあります)。',
          en: 'A credit card number by itself meets item 2: a PIN or security code may be worked out.',
        },
        sources: ['seed 002 漏えい※', 'FAQ 6-12'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2-CARD4',
        says: {
          ja: 'カード番号の下4桁と有効期限の組合せだけでは、2号に当たりません。',
          en: 'The last four digits with the expiry date do not meet item 2 by themselves.',
        },
        sources: ['seed 002 漏えい※', 'FAQ 6-12'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2-BANK',
        says: {
          ja: '銀行口座情報だけでは、2号に当たりません。',
          en: 'Bank account details alone do not meet item 2.',
        },
        sources: ['seed 002 漏えい※', 'FAQ 14-8'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2-CONTACT',
        says: {
          ja: '住所、電話番号、メールアドレス、SNSアカウントだけでは、2号に当たりません。',
          en: 'Address, telephone, e-mail or SNS account alone do not meet item 2.',
        },
        sources: ['FAQ 6-11'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2-LOGIN',
        says: {
          ja: '送金・決済・カード購入ができるサービスのIDとパスワードの組合せは、2号に当たります。',
          en: 'The login and password of a service that can remit, pay or buy by card meet item 2.',
        },
        sources: ['seed 002', 'GL 3-5-3-1(2)'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-2-LATER-FIX',
        says: {
          ja: '2号は知った時点で判断し、後で再発行等をして被害を防いでも、報告は必要です。',
          en: 'Item 2 is judged at the time of knowing; reissuing cards or passwords later does not remove the duty.',
        },
        sources: ['seed 002 漏えい※', 'FAQ 6-15'],
        notExecutable: {
          ja: '事後の対策は事実の項目になく、義務を減らす道がそもそもありません。',
          en: 'Later counter-measures are no fact of the input, so nothing can reduce the duty by them.',
        },
      },
      {
        id: 'APPI-CAT-3-ACTOR',
        says: {
          ja: '行為者は第三者でも従業者でもよく、対象は事業者のほか、委託先や利用する第三者のサービスでもかまいません。',
          en: 'The actor may be a third party or an employee; the target may be the operator, its entrustee, or a service of a third party that it uses.',
        },
        sources: ['GL 3-5-3-1(3)'],
        notExecutable: JUDGED_IN_FACTS,
      },
      {
        id: 'APPI-CAT-3-CYBER',
        says: {
          ja: '外部からの不正アクセスによる窃取の痕跡、情報を窃取するマルウェア、C&Cサーバとの通信、入力情報を窃取する改ざんの痕跡、公的機関や専門家等からの根拠のある連絡は、漏えいのおそれを示します。',
          en: 'Traces of theft by outside access, an infostealer, traffic to a known C&C server, traces of tampering that steals input, and a grounded warning from a public body or an expert each make a leak suspected.',
        },
        sources: ['seed 002 サイバー', 'GL 3-5-3-1 ※4'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-3-INSIDER',
        says: {
          ja: '業務上必要のないアクセスによる窃取の痕跡は、従業者による持出しのおそれを示します。',
          en: 'Traces of theft through access that no work needed make a leak by an insider suspected.',
        },
        sources: ['seed 002 範囲(c)※', 'GL 3-5-3-1 ※5'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-3-SKIM',
        says: {
          ja: '入力ページの改ざん、偽ページへ誘導するリンクの改ざん、返信用封筒の宛先の改ざんで窃取された個人情報は、データベースに入る予定であれば報告対象です。',
          en: 'Information stolen through a tampered input page, a tampered link to a fake page, or a tampered reply address is reportable if it was planned for a database.',
        },
        sources: ['GL 3-5-3-1(3)'],
        notExecutable: {
          ja: '事実の「個人データとして取り扱う予定」(incident.subject)と改ざんの出来事で表し、APPI-SCOPE-1とAPPI-CAT-3が判定します。',
          en: 'Expressed by the subject planned for a database (incident.subject) and by tampering; APPI-SCOPE-1 and APPI-CAT-3 decide.',
        },
      },
      {
        id: 'APPI-CAT-4-GROW',
        says: {
          ja: '当初1,000人以下でも、その後1,000人を超えたときは、超えた時点で4号に当たります。',
          en: 'A number that was 1,000 or fewer meets item 4 at the moment it exceeds 1,000.',
        },
        sources: ['GL 3-5-3-1(4)'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-4-MAX',
        says: {
          ja: '人数が確定できなくても、最大で1,000人を超えるときは4号に当たります。',
          en: 'Where the number is uncertain, a possible maximum above 1,000 meets item 4.',
        },
        sources: ['GL 3-5-3-1(4)'],
        executed: 'assessment',
      },
      {
        id: 'APPI-CAT-3-RANSOM',
        says: {
          ja: 'ランサムウェアは、その性質上、不正の目的によるものです。',
          en: 'Ransomware is done with a wrongful purpose by its nature.',
        },
        sources: ['GL 3-5-3-1(3)', 'seed 002 範囲(c)'],
        executed: 'assessment',
      },
    ],
  },
];
