import type { Day } from '../../domain/day.ts';
import type { Reason } from '../../domain/duty.ts';
import { type CountedFinal, countedFinal } from '../counted-final.ts';
import { reason } from '../reason.ts';
import { holdsOf, type MyNumberFinding } from './items.ts';
import type { MyNumberReportParameters } from './rule-sets.ts';

/**
 * When the final report is due. MN-FINAL: the longer count once a wrongful purpose (item 2) is established, alone or beside
 * other items; while it is only possible the shorter count stands. MN-COUNT: day 1 is the day of knowing, rolled as in the Act.
 */
export function finalReport(
  parameters: MyNumberReportParameters,
  findings: readonly MyNumberFinding[],
  known: Day,
): CountedFinal {
  const { final: days, finalRolls } = parameters;
  const purpose = holdsOf(findings, parameters, 'wrongfulPurpose');
  const n = purpose === 'yes' ? days.wrongfulPurpose : days.standard;
  return countedFinal(known, n, { rolls: finalRolls, when: whenReason(days, purpose), countRule: 'MN-COUNT' });
}

function whenReason(
  { standard, wrongfulPurpose }: MyNumberReportParameters['final'],
  purpose: 'yes' | 'possible' | undefined,
): Reason {
  const facts = ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'] as const;
  switch (purpose) {
    case 'yes':
      return reason(
        'MN-FINAL',
        facts,
        `不正の目的をもって行われたおそれがある事態のため、確報は知った日から${wrongfulPurpose}日以内です。`,
        `The final report is due within ${wrongfulPurpose} days, because a wrongful purpose is established or suspected on grounds.`,
      );
    case 'possible':
      return reason(
        'MN-FINAL',
        [...facts, 'incident.myNumber', 'incident.subject'],
        `確報は知った日から${standard}日以内です。不正の目的による事態と確定すれば、${wrongfulPurpose}日以内となる可能性があります。`,
        `The final report is due within ${standard} days; ${wrongfulPurpose} may apply once the item about a wrongful purpose is established.`,
      );
    default:
      return reason(
        'MN-FINAL',
        facts,
        `確報は知った日から${standard}日以内です。`,
        `The final report is due within ${standard} days.`,
      );
  }
}
