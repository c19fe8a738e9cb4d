import type { Reason } from '../domain/duty.ts';
import type { CompleteIncident } from './complete-facts.ts';
import { reason } from './reason.ts';

/**
 * Why this operator owes no report and no notice to individuals, whatever the incident; null: it owes them. An entrustee is
 * released by telling the entrustor, however late (APPI-DUTY-3), also a public body (APPI-DUTY-7); a carrier does not
 * handle the content (APPI-DUTY-8).
 */
export function releaseReason({
  entrustment: { role, entrustor, notifiedEntrustorAt },
}: CompleteIncident): Reason | null {
  if (role === 'carrier') return CARRIER;
  if (role !== 'entrustee' || notifiedEntrustorAt === undefined) return null;
  return entrustor === 'publicBody' ? TOLD_PUBLIC_BODY : TOLD;
}

/** Why an entrustee tells its entrustor (APPI-DUTY-3). */
export const TELL_ENTRUSTOR = reason(
  'APPI-DUTY-3',
  ['incident.entrustment.role', 'incident.entrustment.notifiedEntrustorAt'],
  '委託先は、把握している事項を委託元に通知すれば、報告と本人への通知の義務を免除されます。',
  'An entrustee that tells its entrustor what it knows is released from report and notice.',
);

/** Why an entrustee that is silent owes everything itself (APPI-DUTY-2). */
export const BOTH_OWE = reason(
  'APPI-DUTY-2',
  ['incident.entrustment.role', 'incident.entrustment.notifiedEntrustorAt'],
  '委託元と委託先の双方が義務を負い、委託元への通知はまだ行われていません。',
  'Entrustor and entrustee both owe the duty, and the entrustor has not been told.',
);

const TOLD = reason(
  'APPI-DUTY-3',
  ['incident.entrustment.role', 'incident.entrustment.notifiedEntrustorAt'],
  '委託先として委託元に通知したため、報告と本人への通知の義務を免除されます。',
  'The entrustor was told, so the entrustee is released from report and notice.',
);

const TOLD_PUBLIC_BODY = reason(
  'APPI-DUTY-7',
  ['incident.entrustment.role', 'incident.entrustment.entrustor', 'incident.entrustment.notifiedEntrustorAt'],
  '委託元である行政機関等に通知したため、報告と本人への通知の義務を免除されます(委託元は68条により報告します)。',
  'The public body was told, so the entrustee is released; the body reports under article 68.',
);

const CARRIER = reason(
  'APPI-DUTY-8',
  ['incident.entrustment.role'],
  '配送を担う事業者は、通常、配送物の中の個人データの取扱いを委託されていません。義務を負うのは差出人です。',
  'A carrier is normally not entrusted with the content; the sender has the duty.',
);
