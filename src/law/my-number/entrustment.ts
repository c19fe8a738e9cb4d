import type { Reason } from '../../domain/duty.ts';
import type { CompleteIncident } from '../complete-facts.ts';
import { releaseReason } from '../entrustment.ts';
import { reason } from '../reason.ts';

/** Why this operator owes no report and no notice to the persons; null: it owes them (MN-ENTRUST; carriers as in the Act). */
export function myNumberRelease(incident: CompleteIncident): Reason | null {
  const released = releaseReason(incident);
  return released && incident.entrustment.role === 'entrustee' ? TOLD : released;
}

const FACTS = ['incident.entrustment.role', 'incident.entrustment.notifiedEntrustorAt'] as const;

const TOLD = reason(
  'MN-ENTRUST',
  FACTS,
  '委託先として委託元に通知したため、特定個人情報についての報告と本人への通知の義務を免除されます。',
  'The entrustor was told, so the entrustee is released from report and notice under the My Number Act.',
);

/** Why an entrustee that is silent owes everything itself, and tells its entrustor. */
export const BOTH_ASKED = reason(
  'MN-ENTRUST',
  FACTS,
  '委託元と委託先の双方が報告の義務を負い(連名でも可)、委託先は委託元に通知すれば免除されます。',
  'Entrustor and entrustee both owe the report, jointly if they like; the entrustee is released by telling its entrustor.',
);
