import type { Reason } from '../../domain/duty.ts';
import { type CountedFinal, countedFinal } from '../counted-final.ts';
import { reason } from '../reason.ts';
import type { AppiCategories } from './categories.ts';
import type { AppiParameters } from './rule-sets.ts';

/**
 * When the final report (確報) is due. APPI-FINAL-WHEN: the longer count once category 3 is established, alone or beside
 * others; while it is only possible the shorter count stands. APPI-FINAL-COUNT: day 1 is the day of knowing.
 */
export function finalReport(
  { final: days, finalRolls }: AppiParameters,
  findings: AppiCategories['findings'],
  known: string,
): CountedFinal {
  const purpose = findings.find(({ item }) => item === 3)?.holds;
  const n = purpose === 'yes' ? days.wrongfulPurpose : days.standard;
  return countedFinal(known, n, { rolls: finalRolls, when: whenReason(days, purpose), countRule: 'APPI-FINAL-COUNT' });
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
