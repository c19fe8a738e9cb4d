import type { Reason } from '../../domain/duty.ts';
import type { CompleteFacts } from '../complete-facts.ts';
import { countText } from '../count-text.ts';
import { reason } from '../reason.ts';
import type { MyNumberEvents } from './events.ts';
import type { MyNumberFinding } from './items.ts';
import type { MyNumberNoticeParameters } from './rule-sets.ts';

/**
 * Why a small firm need not report; null: it is asked to. Every limb must be established: an unknown exempts nobody, and
 * neither does a grave situation that is only possible (MN15-EXEMPT). Never for use or provision contrary to the Act.
 */
export function smallFirmExemption(
  { organization: { employees }, incident: { allPersonsContacted, smallFirm } }: CompleteFacts,
  { useOrProvision }: MyNumberEvents,
  findings: readonly MyNumberFinding[],
  { smallFirmEmployees }: MyNumberNoticeParameters,
): Reason | null {
  if (employees === undefined || employees > smallFirmEmployees || !smallFirm) return null;
  const { outsideLeak, investigationDone, preventionDecided } = smallFirm;
  const handled =
    allPersonsContacted && outsideLeak === false && investigationDone === true && preventionDecided === true;
  if (!handled || useOrProvision || findings.length > 0) return null;
  const limit = countText(smallFirmEmployees);
  return reason(
    'MN15-EXEMPT',
    [
      'organization.employees',
      'incident.allPersonsContacted',
      'incident.smallFirm.outsideLeak',
      'incident.smallFirm.investigationDone',
      'incident.smallFirm.preventionDecided',
    ],
    `従業員${limit}人以下の事業者で、本人全てに連絡し、実質的な外部への漏えいがなく、調査を終えて再発防止策を決定し、重大事態にも当たらないため、報告を要しません。`,
    `A firm of at most ${limit} employees need not report: all persons were told, nothing in substance leaked outside, the investigation is done, prevention is decided, and the situation is not grave.`,
  );
}
