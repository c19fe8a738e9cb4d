import type { Mode, Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { noticeMode } from '../notice-mode.ts';
import { reason } from '../reason.ts';

/** How the persons are told of a reportable situation: the Act's modes, in the words of this law. */
export function individualsNotice(incident: CompleteIncident): { mode: Mode; because: Reason[] } {
  const { mode } = noticeMode(incident);
  return { mode, because: [PROMPTLY, HOW[mode]] };
}

/** MN-NOTICE-ALT: publication as the substitute measure. */
export const SUBSTITUTE = reason(
  'MN-NOTICE-ALT',
  ['incident.contact'],
  '直接通知できない本人がいるため、公表や問合せ窓口の設置による代替措置を講じます。',
  'Some persons cannot be told directly, so publication or an enquiry desk takes the place of notice.',
);

const PROMPTLY = reason(
  'MN-NOTICE-WHEN',
  ['incident.knownAt'],
  '本人に、事態の状況に応じて速やかに通知します。日数の定めはありません。',
  'The persons are told promptly, according to the situation; the law names no number of days.',
);

const DIRECT = reason(
  'MN-NOTICE-HOW',
  ['incident.contact'],
  '本人に直接、内容が認識される合理的かつ適切な方法(文書の郵送、電子メール等)で通知します。',
  'The person is told directly, by a reasonable means that reaches them, such as post or e-mail.',
);

const DEFERRABLE = reason(
  'MN-NOTICE-DEFER',
  ['incident.takedownPending', 'incident.littleKnown', 'incident.certainty'],
  '通知によって被害が拡大しうる間、又は事案がほとんど判明していない間は、待つことができます。その事情がなくなれば直ちに通知します。',
  'Notice may wait while it could enlarge the harm or while almost nothing is known; once that has ended it is given at once.',
);

const HOW: Readonly<Record<Mode, Reason>> = {
  direct: DIRECT,
  mixed: SUBSTITUTE,
  substitute: SUBSTITUTE,
  deferrable: DEFERRABLE,
};
