import type { Reason } from '../../domain/duty.ts';
import { reason } from '../reason.ts';
import { anyOf, type MyNumberEvents } from './events.ts';
import type { MyNumberFinding } from './items.ts';

/** Whether the operator endeavours to report what meets no item for certain, and why or why not (MN-EFFORT). */
export function effort(
  events: MyNumberEvents,
  findings: readonly MyNumberFinding[],
): { asked: boolean; because: Reason[] } {
  if (!anyOf(events)) return { asked: false, because: events.because };
  if (findings.some(({ holds }) => holds === 'yes')) return { asked: false, because: [REPORTABLE] };
  return { asked: true, because: [...events.because, findings.length > 0 ? MEANWHILE : BELOW] };
}

const BELOW = reason(
  'MN-EFFORT',
  ['incident.events', 'incident.entrustment.role'],
  '報告規則2条各号に当たらない事態も、個人情報保護委員会に報告するよう努めます(努力義務)。期限の定めはなく、委託元と委託先の双方が対象です。',
  'A situation that meets no item is reported to the PPC by endeavour; no deadline is stated, and entrustor and entrustee are both asked.',
);

const MEANWHILE = reason(
  'MN-EFFORT',
  ['incident.events', 'incident.entrustment.role'],
  '報告規則2条各号に当たると確定するまでは、個人情報保護委員会に報告するよう努めます(努力義務)。期限の定めはありません。',
  'Until an item is established, the situation is reported to the PPC by endeavour; no deadline is stated.',
);

const REPORTABLE = reason(
  'MN-EFFORT',
  ['incident.events'],
  '報告規則2条各号の事態に当たるため、努力義務ではなく報告義務の対象です。',
  'An item of rule 2 is met, so the duty to report takes the place of the endeavour.',
);
