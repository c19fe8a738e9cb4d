import type { Mode, Reason } from '../domain/duty.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { reason } from './reason.ts';

/** How individuals are told: deferrable in two situations (APPI-NOTICE-DEFER-1, -2), else as their contact details allow. */
export function noticeMode(incident: CompleteIncident): { mode: Mode; because: Reason } {
  if (incident.takedownPending) return TAKEDOWN;
  if (incident.littleKnown && incident.certainty === 'suspected') return LITTLE_KNOWN;
  switch (incident.contact) {
    case 'some':
      return MIXED;
    case 'none':
      return SUBSTITUTE;
    default:
      return DIRECT;
  }
}

const TAKEDOWN = {
  mode: 'deferrable',
  because: reason(
    'APPI-NOTICE-DEFER-1',
    ['incident.takedownPending'],
    '掲示板等への投稿の削除が済むまでは、通知によって被害が拡大するおそれがあるため、通知を待つことができます。通知の義務は残ります。',
    'Notice may wait until posted data are taken down, since it could enlarge the harm; the duty remains.',
  ),
} as const;

const LITTLE_KNOWN = {
  mode: 'deferrable',
  because: reason(
    'APPI-NOTICE-DEFER-2',
    ['incident.littleKnown', 'incident.certainty'],
    '漏えい等のおそれがあるだけで、事案がほとんど判明していない間は、通知を待つことができます。通知の義務は残ります。',
    'Notice may wait while there is only a suspicion and almost nothing is known; the duty remains.',
  ),
} as const;

const DIRECT = {
  mode: 'direct',
  because: reason(
    'APPI-NOTICE-HOW',
    ['incident.contact'],
    '本人に直接、内容が認識される合理的かつ適切な方法(文書の郵送、電子メール等)で通知します。',
    'The person is told directly, by a reasonable means that reaches them, such as post or e-mail.',
  ),
} as const;

const MIXED = {
  mode: 'mixed',
  because: reason(
    'APPI-NOTICE-ALT',
    ['incident.contact'],
    '連絡できる本人には直接通知し、連絡先の分からない本人には、公表や問合せ窓口の設置による代替措置を講じます。',
    'Those who can be reached are told directly; for the others, publication or an enquiry desk takes the place of notice.',
  ),
} as const;

const SUBSTITUTE = {
  mode: 'substitute',
  because: reason(
    'APPI-NOTICE-ALT',
    ['incident.contact'],
    '使用できる本人の連絡先がないため、公表や問合せ窓口の設置による代替措置を講じます。',
    'No usable contact details are held, so publication or an enquiry desk takes the place of notice.',
  ),
} as const;
