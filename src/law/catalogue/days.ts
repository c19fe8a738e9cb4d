import type { Section } from './rule.ts';

/** The counting of days, and what changes it. */
export const daySections: readonly Section[] = [
  {
    subject: 'days',
    title: { ja: '途中で変わった場合', en: 'Changes during the incident' },
    rules: [
      {
        id: 'DL-CHG-1',
        says: {
          ja: '人数が後で1,000人を超えたときは、その時に4号に当たり、超えたと知った日が4号の1日目です。',
          en: 'When the count passes 1,000 later, item 4 is met then, and the day of learning it is day 1 for item 4.',
        },
        sources: ['GL 3-5-3-1(4)', 'inf'],
        unsure: { ja: '1日目を超えたと知った日とすること', en: 'that day 1 is the day of learning it' },
        executed: 'assessment',
      },
      {
        id: 'DL-CHG-2',
        says: {
          ja: '1・2・4号の後で3号が疑われたときは、確報は、最初に知った日から数えて60日以内となります。',
          en: 'When item 3 is suspected after items 1, 2 or 4, the final report has 60 days, counted from the day of first knowing.',
        },
        sources: ['GL 3-5-3-4', 'inf'],
        unsure: { ja: '数え始める日', en: 'the day from which it counts' },
        notExecutable: {
          ja: '事実を改めると、APPI-FINAL-WHENが最初に知った日から数え直します。',
          en: 'When the facts are revised, APPI-FINAL-WHEN counts again from the day of first knowing.',
        },
      },
      {
        id: 'DL-CHG-3',
        says: {
          ja: '3号が後で否定され、他の号が残るときは、最初に知った日から30日に戻ります。既に過ぎていることがあり、人の判断が必要です。',
          en: 'When item 3 is ruled out and another stays, it falls back to 30 days from first knowing, which may be past: a person decides.',
        },
        sources: ['inf'],
        notExecutable: {
          ja: '事実を改めると、APPI-FINAL-WHENが30日で数え直し、過ぎた期限は督促の対象になります。',
          en: 'When the facts are revised, APPI-FINAL-WHEN counts 30 days again; a day that is past is reminded of as overdue.',
        },
      },
      {
        id: 'DL-CHG-4',
        says: {
          ja: '後で報告対象でないと判明したときは、通知をやめ、既に報告したときはその旨を報告先に伝えます。',
          en: 'When it turns out not to be reportable, the notice stops, and an authority that was told is told so.',
        },
        sources: ['GL 3-5-4-3', 'inf'],
        unsure: { ja: '報告先に伝えること', en: 'that the authority is told' },
        executed: 'assessment',
      },
      {
        id: 'DL-CHG-5',
        says: {
          ja: '委託先が先に知っていても、委託元の期間は自ら知った時、遅くとも通知を受けた時に始まります。',
          en: "Where the entrustee knew earlier, the entrustor's clock starts with its own knowledge, at the latest when the notice arrives.",
        },
        sources: ['GL 3-5-3-5'],
        notExecutable: {
          ja: 'APPI-DUTY-4が同じ内容を示します。',
          en: 'APPI-DUTY-4 states it.',
        },
      },
    ],
  },
  {
    subject: 'days',
    title: { ja: '日の数え方', en: 'The arithmetic itself' },
    rules: [
      {
        id: 'DL-DAY1',
        says: {
          ja: '知った日を1日目とします。速報の目安も同じに数え、早い方の読み方をとります。',
          en: 'The day of knowing is day 1; the yardstick of the preliminary report is counted the same way, the earlier reading.',
        },
        sources: ['GL 3-5-3-4 ※2', 'inf'],
        unsure: { ja: '速報への適用', en: 'that it applies to the preliminary report' },
        notExecutable: {
          ja: '数え方そのものです。確報の根拠ではAPPI-FINAL-COUNTが示します。',
          en: 'The count itself; in the reasons of a final report APPI-FINAL-COUNT states it.',
        },
      },
      {
        id: 'DL-CLOSED',
        says: {
          ja: '行政機関の休日は、土曜日、日曜日、国民の祝日、12月29日から1月3日までです。',
          en: 'Closed days of administrative organs are Saturdays, Sundays, national holidays, and 12-29 to 01-03.',
        },
        sources: ['GL 3-5-3-4 ※2', 'HOL 1'],
        notExecutable: {
          ja: '休日の表そのものです。期限が動いた理由ではDL-ROLLが示します。',
          en: 'The table of closed days itself; where a due day moves, DL-ROLL states it.',
        },
      },
      {
        id: 'DL-ROLL',
        says: {
          ja: '確報の末日が行政機関の休日に当たるときは、その後の最初の開庁日が期限です。',
          en: 'A final report whose last day is closed is due on the first open day after it.',
        },
        sources: ['GL 3-5-3-4 ※2', 'HOL 2', 'inf'],
        unsure: { ja: '休日が続くときに開庁日まで進むこと', en: 'going on over several closed days' },
        executed: 'assessment',
      },
      {
        id: 'DL-UNOFFICIAL',
        says: {
          ja: '祝日がまだ公表されていない年では祝日による繰下げをせず、早い日を期限とし、人が確認します。',
          en: 'In a year whose holidays are not yet announced they move nothing: the earlier day stands, and a person reviews it.',
        },
        sources: ['policy'],
        executed: 'assessment',
      },
    ],
  },
];
