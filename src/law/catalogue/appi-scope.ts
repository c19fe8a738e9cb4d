import { JUDGED_IN_FACTS } from './not-executable.ts';
import type { Section } from './rule.ts';

/** APPI: what it protects, what counts as a breach, and what is exempt. */
export const appiScopeSections: readonly Section[] = [
  {
    subject: 'appi',
    title: { ja: '適用範囲と定義', en: 'Scope and definitions' },
    rules: [
      {
        id: 'APPI-SCOPE-1',
        says: {
          ja: '対象は個人データです。規則7条3号に限り、個人データとして取り扱う予定の個人情報で、取得し、又は取得しようとしているものも含みます。',
          en: 'Personal data are covered; for rule 7, item 3 only, also personal information that is being acquired and is planned to be handled as personal data.',
        },
        sources: ['LAW 26', 'RULE 7', 'GL 3-5-1-1'],
        executed: 'assessment',
      },
      {
        id: 'APPI-SCOPE-2',
        says: {
          ja: '「取得しようとしている」かどうかは取得の手段から客観的に判断し、後で統計にする予定であっても、個人データとして取り扱う予定に当たります。',
          en: '"Trying to acquire" is judged objectively from the means of acquisition; information planned for later statistics still counts as planned to be personal data.',
        },
        sources: ['GL 3-5-3-1(3)'],
        notExecutable: JUDGED_IN_FACTS,
      },
      {
        id: 'APPI-SCOPE-3',
        says: {
          ja: '漏えいした情報が個人データかどうかは、受け取った第三者ではなく、取り扱っていた事業者を基準に判断します。',
          en: "Whether what leaked is personal data is judged from the operator's side, not from that of the third party who received it.",
        },
        sources: ['FAQ 6-10'],
        notExecutable: JUDGED_IN_FACTS,
      },
      {
        id: 'APPI-SCOPE-4',
        says: {
          ja: '個人情報は、生存する個人に関する情報に限られます。',
          en: 'Only information about living individuals is personal information.',
        },
        sources: ['LAW 2(1)', 'seed 001 4-1'],
        executed: 'assessment',
      },
      {
        id: 'APPI-SCOPE-5',
        says: {
          ja: '仮名加工情報(個人データであるものを含みます)には、26条が適用されません(41条9項)。',
          en: 'Article 26 does not apply to pseudonymously processed information, even where it is personal data (article 41(9)).',
        },
        sources: ['LAW 41(9)', 'GL', '2nd'],
        unsure: { ja: '41条9項の読み方の一部', en: 'part of how article 41(9) is read' },
        executed: 'assessment',
      },
      {
        id: 'APPI-SCOPE-6',
        says: {
          ja: '報道・著述・宗教・政治の各機関等がその目的で取り扱うときは、第4章(26条を含みます)が適用されず、自主的に措置します。',
          en: 'Chapter 4, and so article 26, does not apply to press, authors, religious and political bodies acting for those purposes; they regulate themselves.',
        },
        sources: ['LAW 57'],
        executed: 'assessment',
      },
      {
        id: 'APPI-SCOPE-7',
        says: {
          ja: '行政機関等は68条により報告し、本人の数の基準は100人を超えることです。',
          en: 'Administrative organs report under article 68, where the number of persons counts above 100.',
        },
        sources: ['LAW 68', 'PPCFORM', 'FAQ-G 3-4-2', '2nd'],
        unsure: { ja: '規則43条の100人の基準', en: 'the threshold of 100 in rule 43' },
        notExecutable: {
          ja: '民間の事業者の義務ではありません。委託元が行政機関等である場合はAPPI-DUTY-7が扱います。',
          en: 'No duty of a private operator; where the entrustor is a public body, APPI-DUTY-7 applies.',
        },
      },
      {
        id: 'APPI-DEF-LEAK',
        says: {
          ja: '漏えいとは、個人データが外部に流出することです(誤送付、誤送信、設定の誤りによる公開、盗難、不正アクセス、入力情報が第三者に送られる改ざんなど)。',
          en: 'A leak is personal data flowing outside: mis-sent post or mail, exposure by misconfiguration, theft, unauthorised access, or tampering that sends input to a third party.',
        },
        sources: ['seed 002 漏えい', 'GL 3-5-1-2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DEF-LOSS',
        says: {
          ja: '滅失とは、個人データの内容が失われることです。社外で紛失したときは漏えいに当たります。',
          en: 'Loss is that the content of personal data is lost; what is lost outside the company counts as a leak.',
        },
        sources: ['seed 002 滅失', 'GL 3-5-1-3'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DEF-DAMAGE',
        says: {
          ja: '毀損とは、内容が意図しない形で変更され、又は内容を保ちつつ利用できなくなることです(改ざん、復号鍵の喪失、復元できないランサムウェアの暗号化)。窃取もされたときは漏えいにも当たります。',
          en: 'Damage is an unintended change, or content that is kept and cannot be used: tampering, a lost key, ransomware that cannot be undone; if the data were also taken, it is a leak too.',
        },
        sources: ['seed 002 毀損', 'GL 3-5-1-4'],
        executed: 'assessment',
      },
      {
        id: 'APPI-DEF-SUSPECT',
        says: {
          ja: 'おそれとは、その時点で判明している事実から漏えい等が疑われるが、確証がない場合です。どの類型も「発生したおそれ」を含みます。',
          en: 'Suspected means that the facts known at the time point to a breach that is not confirmed; every category includes it.',
        },
        sources: ['seed 002 範囲', 'GL 3-5-3-1 ※2'],
        executed: 'assessment',
      },
    ],
  },
  {
    subject: 'appi',
    title: { ja: '漏えい等に当たらない場合と報告を要しない場合', en: 'What is no breach, and what is exempt' },
    rules: [
      {
        id: 'APPI-EXEMPT-RECOVERED',
        says: {
          ja: '第三者に閲覧されないうちに全てを回収した場合は、漏えいに当たりません。閲覧されていないことの確認が必要です。',
          en: 'What was recovered in full before a third party saw it is no leak; that nobody saw it must be confirmed.',
        },
        sources: ['seed 002 漏えい※', 'GL 3-5-1-2', 'FAQ 17-1', '2nd'],
        unsure: { ja: '確認の程度(個人情報保護法のQ&A 6-1)', en: 'how much proof is needed (Q&A 6-1 on the APPI)' },
        executed: 'assessment',
      },
      {
        id: 'APPI-EXEMPT-INTENT',
        says: {
          ja: '事業者が自らの意思で第三者に提供した場合は、漏えいに当たりません(提供の同意等は別の規律です)。',
          en: 'What the operator provides to a third party of its own will is no leak; consent to provision is another matter.',
        },
        sources: ['seed 002 漏えい※', 'GL 3-5-1-2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-EXEMPT-COPY',
        says: {
          ja: '同じ内容のデータが他に保管されている場合は、滅失に当たらず、鍵の喪失とランサムウェアの場合は毀損にも当たりません。漏えいと改ざんには及びません。',
          en: 'Where the same content is kept elsewhere there is no loss, and no damage by a lost key or by ransomware; it never cures a leak or tampering.',
        },
        sources: ['seed 002 滅失', 'seed 002 毀損', 'GL 3-5-1-3', 'GL 3-5-1-4'],
        executed: 'assessment',
      },
      {
        id: 'APPI-EXEMPT-REASONABLE-DELETE',
        says: {
          ja: '事業者が合理的な理由により削除した場合は、滅失に当たりません。',
          en: 'What the operator deletes for a reasonable cause is not lost.',
        },
        sources: ['seed 002 滅失', 'GL 3-5-1-3'],
        executed: 'assessment',
      },
      {
        id: 'APPI-EXEMPT-CRYPTO',
        says: {
          ja: '高度な暗号化その他の個人の権利利益を保護するために必要な措置を講じた個人データは、4つの類型の全てから除かれ、報告を要しません。',
          en: 'Data under high-grade encryption or other measures needed to protect individuals are taken out of all four items, and need no report.',
        },
        sources: ['RULE 7(1)', 'GL 3-5-3-1', 'seed 002 意味'],
        executed: 'assessment',
      },
      {
        id: 'APPI-EXEMPT-CRYPTO-TEST',
        says: {
          ja: '第三者が見読することを困難にする当時の技術水準の措置と、見読する手段の適切な管理との、両方が必要です。',
          en: 'Both are needed: a technique that by the standard of the time makes reading hard for a third party, and proper management of the means of reading.',
        },
        sources: ['FAQ 17-14', '2nd', 'mem'],
        unsure: {
          ja: '管理の3つ目の例と、いずれか1つで足りること',
          en: 'the third example of management, and that one of them suffices',
        },
        notExecutable: {
          ja: '技術の評価は人が行います。2つの要件は別々の事実(incident.encryption)として入り、両方が真のときAPPI-EXEMPT-CRYPTOが適用されます。',
          en: 'A person judges the technique; its two limbs are two facts (incident.encryption), and APPI-EXEMPT-CRYPTO applies when both are true.',
        },
      },
      {
        id: 'APPI-EXEMPT-NOTE1',
        says: {
          ja: '暗号化等により除かれる本人がいるときは、4号の人数をそれ以外の本人だけで数えます。',
          en: 'Where some persons are excluded by encryption, only the others count for item 4.',
        },
        sources: ['inf'],
        notExecutable: {
          ja: '人数の事実(incident.persons)を、暗号化で保護されていないデータの本人として入力します。',
          en: 'The number of persons is entered (incident.persons) for the data that encryption does not protect.',
        },
      },
      {
        id: 'APPI-VOLUNTARY',
        says: {
          ja: '報告対象事態に当たらない場合でも、任意に報告できます。',
          en: 'What is not reportable may be reported voluntarily.',
        },
        sources: ['GL 3-5-3-1 ※1'],
        notExecutable: {
          ja: '事業者の自由であり、義務も推奨も生みません。',
          en: 'The operator is free to do so; it makes neither a duty nor a recommendation.',
        },
      },
    ],
  },
];
