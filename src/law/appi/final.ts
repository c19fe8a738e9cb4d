import { shortDay } from '../../domain/day-text.ts';
import type { Reason } from '../../domain/duty.ts';
import { type FinalDay, finalDay, unmovedDay } from '../final-day.ts';
import { reason } from '../reason.ts';
import { rollReason, unofficialReason } from '../rolling-reasons.ts';
import type { AppiCategories } from './categories.ts';
import type { AppiParameters } from './rule-sets.ts';

export interface FinalReport extends FinalDay {
  because: Reason[];
  review: Reason[];
}

/**
 * When the final report (確報) is due. APPI-FINAL-WHEN: the longer count once category 3 is established, alone or beside
 * others; while it is only possible the shorter count stands. APPI-FINAL-COUNT: day 1 is the day of knowing.
 */
export function finalReport(
  { final: days, finalRolls }: AppiParameters,
  findings: AppiCategories['findings'],
  known: string,
): FinalReport {
  const purpose = findings.find(({ item }) => item === 3)?.holds;
  const n = purpose === 'yes' ? days.wrongfulPurpose : days.standard;
  const counted = finalRolls ? finalDay(known, n) : unmovedDay(known, n);
  const rolled = rollReason(counted, ['incident.knownAt']);
  const review = counted.unofficial ? [unofficialReason(counted, ['incident.knownAt'])] : [];
  return {
    ...counted,
    because: [whenReason(days, purpose), countReason(known, n, counted.day), ...(rolled ? [rolled] : []), ...review],
    review,
  };
}

function whenReason(
  { standard, wrongfulPurpose }: AppiParameters['final'],
  purpose: 'yes' | 'possible' | undefined,
): Reason {
  switch (purpose) {
    case 'yes':
      return reason(
        'APPI-FINAL-WHEN',
        ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'],
        `不正の目的をもって行われたおそれがある事態(3号)のため、確報は知った日から${wrongfulPurpose}日以内です。`,
        `The final report is due within ${wrongfulPurpose} days, because a wrongful purpose (item 3) is established or suspected on grounds.`,
      );
    case 'possible':
      return reason(
        'APPI-FINAL-WHEN',
        ['incident.wrongfulPurpose', 'incident.subject'],
        `確報は知った日から${standard}日以内です。3号に当たると判明すれば、${wrongfulPurpose}日以内となる可能性があります。`,
        `The final report is due within ${standard} days; ${wrongfulPurpose} may apply once item 3 is established.`,
      );
    default:
      return reason(
        'APPI-FINAL-WHEN',
        ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'],
        `確報は知った日から${standard}日以内です。`,
        `The final report is due within ${standard} days.`,
      );
  }
}

const countReason = (known: string, n: number, day: string): Reason =>
  reason(
    'APPI-FINAL-COUNT',
    ['incident.knownAt'],
    `知った日(${known})を1日目として土日祝日も数えると、${n}日目は${shortDay(day).ja}です。`,
    `Counting ${known} as day 1, and weekends and holidays too, day ${n} is ${shortDay(day).en}.`,
  );
