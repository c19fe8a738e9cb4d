import type { Text } from '../../domain/text.ts';

/** A word of the trade, and what it means here. */
export interface Term {
  id: string;
  term: Text;
  meaning: Text;
}

/** In the order in which one meets them. */
export const terms: readonly Term[] = [
  {
    id: 'breach',
    term: { ja: '漏えい等', en: 'Breach' },
    meaning: {
      ja: '個人データの漏えい、滅失または毀損。紛失、誤送信、不正アクセス、内部不正などを含みます。',
      en: 'Leak, loss or damage of personal data: lost papers, mis-sent mail, unauthorized access, misuse from within.',
    },
  },
  {
    id: 'incident',
    term: { ja: 'インシデント', en: 'Incident' },
    meaning: {
      ja: '誰かが気づいてから、証跡を残して終えるまでの1件の事案。番号(INC-2026-0001)で呼びます。',
      en: 'One case, from the moment somebody noticed until it is closed with proof. It is called by its number (INC-2026-0001).',
    },
  },
  {
    id: 'facts',
    term: { ja: '事実', en: 'Facts' },
    meaning: {
      ja: '組織と事案について分かっていること。分からないことは「分からない」と記録し、後から改められます。すべての版が残ります。',
      en: 'What is known of the organization and the case. What is not known is recorded as such and revised later; every version is kept.',
    },
  },
  {
    id: 'assessment',
    term: { ja: '該当性の判断', en: 'Assessment' },
    meaning: {
      ja: '事実と、その日に効力のある規則から、どの義務が生じるかを理由とともに示すこと。',
      en: 'From the facts and the rules in force on that day: which duties arise, and why.',
    },
  },
  {
    id: 'duty',
    term: { ja: '義務', en: 'Duty' },
    meaning: {
      ja: '期限までに行うこと。速報、確報、本人への通知など、提出先ごとに1つです。',
      en: 'What must be done by a day: a preliminary or final report, the notice to individuals; one for each recipient.',
    },
  },
  {
    id: 'standing',
    term: { ja: '義務の程度', en: 'Standing' },
    meaning: {
      ja: '「義務」のほかに、分からない事実しだいで義務になる「該当の可能性」、「努力義務」、「推奨」があります。該当の可能性でも、期限は進みます。',
      en: 'Beside "due" there is "possible" (an unknown fact decides), "effort" and "recommended". The clock of a possible duty runs, too.',
    },
  },
  {
    id: 'knownDay',
    term: { ja: '知った日', en: 'Day of knowing' },
    meaning: {
      ja: '組織のどこかで事態を知った日。日数はこの日を1日目として数えます。',
      en: 'The day on which anybody in the organization came to know. It is day 1 of every count.',
    },
  },
  {
    id: 'target',
    term: { ja: '目安日', en: 'Target day' },
    meaning: {
      ja: '「速やかに」の目安。知った日を含めて3日目です。',
      en: 'The yardstick for "promptly": the 3rd day, counting the day of knowing.',
    },
  },
  {
    id: 'due',
    term: { ja: '期限', en: 'Due day' },
    meaning: {
      ja: '遅くともこの日の24時まで。行政機関の休日に当たるときに、翌開庁日へ繰り下がるものがあります。',
      en: 'By 24:00 of this day at the latest. Some roll to the next open day when it falls on a closed day of the authorities.',
    },
  },
  {
    id: 'closedDay',
    term: { ja: '行政機関の休日', en: 'Closed day of the authorities' },
    meaning: {
      ja: '土曜日、日曜日、国民の祝日・休日、12月29日から1月3日まで。',
      en: 'Saturdays, Sundays, national holidays, and 29 December to 3 January.',
    },
  },
  {
    id: 'preliminary',
    term: { ja: '速報', en: 'Preliminary report' },
    meaning: {
      ja: '知ってから速やかに(3日から5日以内を目安に)行う、最初の報告。分かっている事項だけで構いません。',
      en: 'The first report, promptly after knowing (3 to 5 days as a yardstick), with what is known by then.',
    },
  },
  {
    id: 'final',
    term: { ja: '確報', en: 'Final report' },
    meaning: {
      ja: '30日以内(不正の目的によるおそれがあるときは60日以内)に行う、すべての事項の報告。',
      en: 'The report of everything within 30 days; within 60 when a wrongful purpose is feared.',
    },
  },
  {
    id: 'supplement',
    term: { ja: '追完', en: 'Supplement' },
    meaning: {
      ja: '確報の後で分かった事項を補うこと。',
      en: 'Completing a final report with what became known afterwards.',
    },
  },
  {
    id: 'ppc',
    term: { ja: '個人情報保護委員会', en: 'PPC' },
    meaning: {
      ja: '報告の主な提出先。権限が委任されているときは、事業を所管する大臣などへ報告します。',
      en: 'The Personal Information Protection Commission, the usual recipient; a minister where its power is delegated.',
    },
  },
  {
    id: 'notice',
    term: { ja: '本人への通知', en: 'Notice to individuals' },
    meaning: {
      ja: '影響を受ける人に、事態の状況に応じて速やかに知らせること。',
      en: 'Telling the persons concerned, promptly as the situation allows.',
    },
  },
  {
    id: 'substitute',
    term: { ja: '代替措置', en: 'Substitute measure' },
    meaning: {
      ja: '本人への通知が困難なときの、公表や問合せ窓口などの措置。',
      en: 'Publication or a contact desk where telling persons directly is difficult.',
    },
  },
  {
    id: 'entrustee',
    term: { ja: '委託先・委託元', en: 'Entrustee and entrustor' },
    meaning: {
      ja: '取扱いを委託された側と、委託した側。委託先は、委託元に通知すれば報告の義務を免れます。',
      en: 'Who handles data for another, and that other. An entrustee that tells its entrustor is released from reporting.',
    },
  },
  {
    id: 'ladder',
    term: { ja: '督促の段階', en: 'Ladder of reminders' },
    meaning: {
      ja: '期限の前から超過後まで、いつ誰に督促メールを送るかの一覧。担当者から副担当者、管理者、責任者へと広がります。',
      en: 'When and to whom reminders go, from before the due day until it is done: owner, then deputy, manager, officer.',
    },
  },
  {
    id: 'acknowledge',
    term: { ja: '確認', en: 'Acknowledgement' },
    meaning: {
      ja: '督促を受け取ったという合図。早い段階の督促は止まりますが、期限の日の督促は止まりません。',
      en: 'A sign that the reminder was seen. It silences the early ones, never those of the due day.',
    },
  },
  {
    id: 'approval',
    term: { ja: '承認', en: 'Approval' },
    meaning: {
      ja: '外に出る文書を、書いた人とは別の人が確認すること。',
      en: 'A second person’s consent to what leaves the house.',
    },
  },
  {
    id: 'correction',
    term: { ja: '訂正', en: 'Correction' },
    meaning: {
      ja: '誤って記録した出来事を取り消すこと。元の記録も訂正も残ります。',
      en: 'Takes back what was recorded by mistake; both stay visible.',
    },
  },
  {
    id: 'chain',
    term: { ja: '証跡', en: 'Chain of evidence' },
    meaning: {
      ja: '出来事の記録を、前の記録のハッシュとつないだもの。後から書き換えると分かります。',
      en: 'The recorded events, each hashed over the one before: a later change shows.',
    },
  },
  {
    id: 'ledger',
    term: { ja: '送信台帳', en: 'Ledger of mails' },
    meaning: {
      ja: '送信したメールごとに、予定、送信、配達、不達、確認を記録したもの。',
      en: 'What became of each mail: planned, sent, delivered, bounced, acknowledged.',
    },
  },
  {
    id: 'hold',
    term: { ja: '送信の保留', en: 'Held mail' },
    meaning: {
      ja: '復元後などに、管理者が再開するまでメールを送らないこと。その間、督促は届きません。',
      en: 'Nothing is sent until an administrator releases it, as after a restore. Nobody is reminded meanwhile.',
    },
  },
  {
    id: 'restricted',
    term: { ja: '閲覧制限', en: 'Restricted incident' },
    meaning: {
      ja: '指名された人と担当者だけが見られる事案。ほかの人には、存在も表示されません。',
      en: 'Only persons who are named, and its owner, see that it exists.',
    },
  },
  {
    id: 'drill',
    term: { ja: '訓練', en: 'Drill' },
    meaning: {
      ja: '時計を速く進めて、本番と同じ手順を練習すること。画面の上に表示されます。',
      en: 'Practising the real procedure on a clock that runs fast; a banner says so.',
    },
  },
];
