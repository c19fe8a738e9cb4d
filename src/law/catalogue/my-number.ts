import type { Section } from './rule.ts';

/** My Number Act, article 29-4, since 2022-04-01. */
export const myNumberSections: readonly Section[] = [
  {
    subject: 'myNumber',
    title: { ja: '番号法29条の4(2022年4月1日から)', en: 'My Number Act, article 29-4 (since 2022-04-01)' },
    rules: [
      {
        id: 'MN-DUTY',
        says: {
          ja: '特定個人情報ファイルに記録された特定個人情報の漏えい等は、個人番号を取り扱う事業者(通常の雇用主を含みます)が報告します。',
          en: 'Breaches of specific personal information in a file are reported by whoever handles My Number for its purposes, ordinary employers included.',
        },
        sources: ['MNLAW 29-4', 'MNLAW 2', 'MNGL 3A'],
        executed: 'assessment',
      },
      {
        id: 'MN-CAT-1',
        says: {
          ja: '1号: 情報提供ネットワークシステム等、個人番号利用事務の情報システム等の特定個人情報の漏えい等。人数を問いません。',
          en: 'Item 1: a breach of data in the information provision network or in systems for My Number affairs of government; any number of persons.',
        },
        sources: ['MNRULE 2(1)', 'MNGL'],
        executed: 'assessment',
      },
      {
        id: 'MN-CAT-2',
        says: {
          ja: '2号: 不正の目的によるおそれがある漏えい等、利用又は提供。人数を問わず、確報は60日以内です。',
          en: 'Item 2: a breach, use or provision that may have a wrongful purpose; any number of persons, 60 days for the final report.',
        },
        sources: ['MNRULE 2(2)', 'MNGL 3E'],
        executed: 'assessment',
      },
      {
        id: 'MN-CAT-3',
        says: {
          ja: '3号: 電磁的方法により不特定多数の者に閲覧され、又はそのおそれがある事態。人数を問いません。',
          en: 'Item 3: data viewed, or that may be viewed, by unspecified many by electronic means; any number of persons.',
        },
        sources: ['MNRULE 2(3)', 'MNGL'],
        executed: 'assessment',
      },
      {
        id: 'MN-CAT-4',
        says: {
          ja: '4号: 本人の数が100人を超える漏えい等、9条に反する利用又は19条に反する提供。100人ちょうどは含みません。',
          en: 'Item 4: a breach, a use against article 9 or a provision against article 19 of more than 100 persons; exactly 100 is not enough.',
        },
        sources: ['MNRULE 2(4)', 'MNGL'],
        executed: 'assessment',
      },
      {
        id: 'MN-CRYPTO',
        says: {
          ja: '高度な暗号化等の措置が講じられた特定個人情報は、全ての号から除かれます。',
          en: 'Data under high-grade encryption are taken out of all items.',
        },
        sources: ['MNRULE 2(1)', 'FAQ 17-14'],
        executed: 'assessment',
      },
      {
        id: 'MN-RECOVER',
        says: {
          ja: '閲覧されないうちに全てを回収すれば漏えいに当たりませんが、他の号(不正な利用・提供など)に当たれば報告は必要です。',
          en: 'What was recovered before anyone saw it is no leak; where another item applies, such as wrongful use or provision, it is still reported.',
        },
        sources: ['FAQ 17-1'],
        executed: 'assessment',
      },
      {
        id: 'MN-PRELIM',
        says: {
          ja: '速報は、知った後速やかに(目安は3〜5日以内に)、把握している事項について行います。',
          en: 'The preliminary report follows promptly on knowing, with a yardstick of 3 to 5 calendar days, with what is known of the nine items.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-FINAL',
        says: {
          ja: '確報は30日以内、2号に当たるときは60日以内です。',
          en: 'The final report is due within 30 days, within 60 where item 2 applies.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-COUNT',
        says: {
          ja: '知った日を1日目とし、末日が行政機関の休日のときは、個人情報保護法の確報と同じく翌開庁日に移ります。',
          en: 'The day of knowing is day 1; a last day that is closed moves on as under the APPI.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-SUPPLEMENT',
        says: {
          ja: '合理的な努力を尽くしても不明な事項は、把握した内容を報告し、判明次第追完します。',
          en: 'What stays unknown after reasonable efforts is supplemented later.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'procedure',
      },
      {
        id: 'MN-ONESHOT',
        says: {
          ja: '全ての事項が分かっているときは、1回の報告で速報と確報を兼ねられます。',
          en: 'One complete report may serve as both.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'contents',
      },
      {
        id: 'MN-ENTRUST',
        says: {
          ja: '委託元と委託先の双方が義務を負い、連名でもよく、委託先は委託元に通知すれば免れます。',
          en: 'Entrustor and entrustee both owe it, in joint names if they like; an entrustee is released by telling the entrustor.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-NOTICE-WHEN',
        says: {
          ja: '本人への通知は、事態の状況に応じて速やかに行います。通知が被害を広げるおそれがなくなれば、速やかに行います。',
          en: 'The notice is given promptly according to the situation, and at once when telling no longer risks to enlarge the harm.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-NOTICE-DEFER',
        says: {
          ja: '通知は、APPI-NOTICE-DEFER-1とAPPI-NOTICE-DEFER-2の2つの場合に待つことができます。',
          en: 'The notice may wait in the two situations of APPI-NOTICE-DEFER-1 and APPI-NOTICE-DEFER-2.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-NOTICE-WHAT',
        says: {
          ja: '通知するのは、概要、項目、原因、二次被害、その他の5事項で、本人の保護に必要な範囲に限ります。',
          en: 'Items 1, 2, 4, 5 and 9 are told, as far as protecting the person needs it.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'contents',
      },
      {
        id: 'MN-NOTICE-HOW',
        says: {
          ja: '通知は、本人が認識できる合理的な方法(郵便、メール等)によります。',
          en: 'By a reasonable means that reaches the person, such as post or e-mail.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-NOTICE-ALT',
        says: {
          ja: '通知が困難なときは、公表や問合せ窓口によることができます。',
          en: 'Where notice is difficult, publication or an enquiry desk takes its place.',
        },
        sources: ['MNGL 3D-F', 'MNGL 4A-E'],
        executed: 'assessment',
      },
      {
        id: 'MN-RECIP',
        says: {
          ja: '報告先は個人情報保護委員会だけです。事業所管大臣への委任はありません。',
          en: 'Reports go to the PPC alone; there is no delegated minister.',
        },
        sources: ['MNGL 3', 'FAQ-F 4-8'],
        executed: 'assessment',
      },
      {
        id: 'MN-EFFORT',
        says: {
          ja: '1号から4号に当たらない漏えい等も(高度な暗号化等がされているものを除き)、個人情報保護委員会に報告するよう努めます。期限の定めはありません。',
          en: 'A breach outside items 1 to 4, unless protected by high-grade encryption, is to be reported to the PPC as far as one can; no day is set.',
        },
        sources: ['MNGL 3B', 'MNGL 3C'],
        executed: 'assessment',
      },
      {
        id: 'MN-NOINTENT',
        says: {
          ja: '番号法には「自らの意思による提供は漏えいでない」という扱いがなく、19条に反する提供はそれ自体が報告対象となりえます。',
          en: 'There is no "intentional provision is no leak" here: provision against article 19 is itself a ground of report.',
        },
        sources: ['MNGL 1A', 'MNRULE 2'],
        executed: 'assessment',
      },
      {
        id: 'MN-DUAL',
        says: {
          ja: '1つの事案が番号法と個人情報保護法の両方に当たることがあります。1回の報告で足りるか、委任された分野の報告先がどうなるかは、確認が必要です。',
          en: 'One incident can fall under both Acts; whether one filing satisfies both, and who receives the APPI part in a delegated industry, must be checked.',
        },
        sources: ['MNLAW 30(2)', 'MNGL 4-6F', 'PPCFORM', 'inf'],
        unsure: { ja: '1回の報告で足りるかという結論', en: 'whether one filing is enough' },
        executed: 'assessment',
      },
      {
        id: 'MN-2024',
        says: {
          ja: '2024年の(ウェブスキミング等への)拡大は個人情報保護法の規則7条3号のもので、番号法の規則にはありません。',
          en: 'The widening of 2024 (web skimming) is in rule 7, item 3 of the APPI only; the My Number rules have no such wording.',
        },
        sources: ['MNRULE 2', 'MNGL'],
        executed: 'assessment',
      },
    ],
  },
  {
    subject: 'myNumber',
    title: {
      ja: '平成27年告示第2号(2022年3月31日まで、又は指定したとき)',
      en: 'Notice No. 2 of 2015 (until 2022-03-31, or when asked for)',
    },
    rules: [
      {
        id: 'MN15-STEPS',
        says: {
          ja: '内部報告と被害の拡大防止、事実と原因の調査、影響範囲の特定、再発防止、本人への連絡等、公表の6つの措置を講ずることが望ましいとされます。',
          en: 'Six measures are desirable: internal report and containment, facts and cause, scope, prevention, telling the persons, publication.',
        },
        sources: ['seed 004 1'],
        executed: 'assessment',
      },
      {
        id: 'MN15-REPORT-A',
        says: {
          ja: '漏えい等の事案は速やかに個人情報保護委員会に報告します。認定個人情報保護団体の対象事業者は、その団体に報告します。',
          en: 'A breach is reported promptly to the PPC; members of an accredited body report to that body instead.',
        },
        sources: ['seed 004 2(1)ア'],
        executed: 'assessment',
      },
      {
        id: 'MN15-REPORT-B',
        says: {
          ja: '利用制限など番号法に固有の規定に反する事案は、速やかに個人情報保護委員会に報告します。',
          en: 'A breach of what only the My Number Act restricts, such as use, is reported promptly to the PPC.',
        },
        sources: ['seed 004 2(1)イ'],
        executed: 'assessment',
      },
      {
        id: 'MN15-EXEMPT',
        says: {
          ja: '従業員100人以下の事業者は、影響を受ける本人全員に連絡し、外部への漏えいがなく、調査を終えて再発防止策を決め、重大事態でもないときは、報告を要しません。',
          en: 'A firm of 100 employees or fewer need not report if all persons were told, nothing leaked outside, investigation and prevention are settled, and the case is not grave.',
        },
        sources: ['seed 004 2(2)'],
        executed: 'assessment',
      },
      {
        id: 'MN15-GRAVE',
        says: {
          ja: '重大事態(所定のシステム、100人超、多数の閲覧、不正の目的)又はそのおそれは、直ちに個人情報保護委員会に報告します。',
          en: 'A grave case, or a suspected one, is told to the PPC at once: listed systems, more than 100 persons, viewed by many, or wrongful purpose.',
        },
        sources: ['seed 004 3'],
        executed: 'assessment',
      },
      {
        id: 'MN15-MULTI',
        says: {
          ja: '複数の事業者から委託を受ける者は、重大事態を直接報告できます。',
          en: 'An entrustee that serves several operators may report a grave case directly.',
        },
        sources: ['seed 004 3(2)'],
        executed: 'assessment',
      },
    ],
  },
];
