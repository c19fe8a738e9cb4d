import { BY_THE_AUTHORITY } from './not-executable.ts';
import type { Section } from './rule.ts';

/** APPI: the notice to individuals, publication, measures on discovery, sanctions. */
export const appiIndividualsSections: readonly Section[] = [
  {
    subject: 'appi',
    title: { ja: '本人への通知と公表', en: 'Notice to the individuals; publication' },
    rules: [
      {
        id: 'APPI-NOTICE-1',
        says: {
          ja: '報告対象事態では、(委託元への通知により免れていない)事業者は本人にも通知します。',
          en: 'Whenever a situation is reportable, the operator, unless released, tells the persons concerned too.',
        },
        sources: ['LAW 26(2)', 'GL 3-5-4-1'],
        executed: 'assessment',
      },
      {
        id: 'APPI-NOTICE-WHEN',
        says: {
          ja: '本人への通知は、事態の状況に応じて速やかに行います。日数の定めはなく、全ての判明を待つ必要もありません。',
          en: 'The notice is given promptly according to the situation: no number of days, and no waiting for all the facts.',
        },
        sources: ['RULE 10', 'GL 3-5-4-2', 'GL 3-5-4-3', 'seed 002 本人への通知'],
        executed: 'assessment',
      },
      {
        id: 'APPI-NOTICE-DEFER-1',
        says: {
          ja: '掲示板等に掲載され、削除等が済んでおらず、通知すると被害が広がるおそれがあるときは、待つことができます。',
          en: 'It may wait while data stand on a board, removal is not finished, and telling would enlarge the harm.',
        },
        sources: ['seed 002 事例1', 'GL 3-5-4-2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-NOTICE-DEFER-2',
        says: {
          ja: '漏えい等が疑われるだけで事態がほとんど分からず、通知しても本人が身を守れず混乱が生じるときは、待つことができます。義務は残ります。',
          en: 'It may wait while a breach is only suspected, almost nothing is known, and telling would only confuse; the duty remains.',
        },
        sources: ['seed 002 事例2', 'GL 3-5-4-2'],
        executed: 'assessment',
      },
      {
        id: 'APPI-NOTICE-CANCEL',
        says: {
          ja: '後で報告対象事態に当たらないと判明したときは、通知を要しません。',
          en: 'If it turns out not to be reportable, the notice is not needed.',
        },
        sources: ['seed 002 本人への通知※', 'GL 3-5-4-3'],
        executed: 'procedure',
      },
      {
        id: 'APPI-NOTICE-WHAT',
        says: {
          ja: '通知するのは、概要、項目、原因、二次被害、その他の5事項で、本人の権利利益を保護するために必要な範囲に限ります。',
          en: 'Outline, items, cause, secondary damage and other matters (items 1, 2, 4, 5, 9) are told, as far as protecting the person needs it.',
        },
        sources: ['RULE 10', 'GL 3-5-4-3', 'seed 002'],
        executed: 'procedure',
      },
      {
        id: 'APPI-NOTICE-HOW',
        says: {
          ja: '通知は、本人が認識できる合理的かつ適切な方法で直接行います。郵便でもメールでもよく、様式はありません。',
          en: 'The person is told directly, by a reasonable means that reaches them; post or e-mail, in no set form.',
        },
        sources: ['GL 3-5-4-4', 'seed 002'],
        executed: 'assessment',
      },
      {
        id: 'APPI-NOTICE-ALT',
        says: {
          ja: '連絡先がない、又は古くて届かないなど通知が困難なときは、公表や問合せ窓口の設置などの代替措置によることができます。',
          en: 'Where notice is difficult because no usable contact is held, substitute measures do: publication, or a published enquiry desk.',
        },
        sources: ['LAW 26(2)', 'GL 3-5-4-5', 'seed 002'],
        executed: 'assessment',
      },
      {
        id: 'APPI-NOTICE-ALT-2',
        says: {
          ja: '代替措置として公表するときは、本人を特定できる事項や被害を広げる事項を載せません。',
          en: 'A publication in place of notice leaves out what could identify a person or enlarge the harm.',
        },
        sources: ['FAQ 17-29'],
        executed: 'procedure',
      },
      {
        id: 'APPI-PUBLISH',
        says: {
          ja: '公表は(代替措置の場合を除き)義務ではありませんが、事案に応じて望ましいものです。被害を広げるおそれがあるとき等は控えられます。',
          en: 'Publication is no duty, except as a substitute; it is desirable depending on the case, and may be withheld where it would enlarge the harm.',
        },
        sources: ['FAQ 6-33', 'GL 3-5-2', 'GL 3-5-4-5 ※1', 'seed 002 措置※'],
        executed: 'assessment',
      },
    ],
  },
  {
    subject: 'appi',
    title: { ja: '発覚時の措置と罰則', en: 'Measures on discovery; sanctions' },
    rules: [
      {
        id: 'APPI-STEPS',
        says: {
          ja: '漏えい等が発覚したら、責任者への直ちの報告と被害の拡大防止、事実と原因の調査、影響範囲の特定、再発防止、報告と通知を、内容に応じて行います。',
          en: 'On discovery, as the case requires: report at once to a responsible person and contain it, find facts and cause, find the scope, prevent recurrence, report and notify.',
        },
        sources: ['GL 3-5-2', 'seed 002 措置'],
        executed: 'procedure',
      },
      {
        id: 'APPI-SANCTION',
        says: {
          ja: '勧告、命令があり(148条)、命令違反には1年以下の拘禁刑又は100万円以下の罰金(178条)、法人には1億円以下の罰金(184条)があります。',
          en: 'Recommendation and order (article 148); breach of an order: up to one year of imprisonment or a fine of up to 1 million yen (178), for corporations up to 100 million yen (184).',
        },
        sources: ['LAW 148', 'LAW 178', 'LAW 184', '2nd'],
        unsure: { ja: '報告の遅れだけを理由とする指導の件数', en: 'how often late filing alone drew guidance' },
        notExecutable: BY_THE_AUTHORITY,
      },
    ],
  },
];
