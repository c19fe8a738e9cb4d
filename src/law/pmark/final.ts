import type { CategoryFinding } from '../../contract/assessment.ts';
import type { Day } from '../../domain/day.ts';
import { shortDay } from '../../domain/day-text.ts';
import type { Reason } from '../../domain/duty.ts';
import { closureOf } from '../closed-days.ts';
import { finalDay, unmovedDay } from '../final-day.ts';
import { reason } from '../reason.ts';
import { rollReason } from '../rolling-reasons.ts';
import type { PmarkParameters } from './rule-sets.ts';

/**
 * When the accident report is due, counted from the day of discovery, however the number of persons grew. PM-FINAL: the
 * longer count once class 3 is established, in a rule set that knows one. PM-COUNT: no closed day moves it.
 */
export function finalReport(
  { final, finalRolls }: PmarkParameters,
  findings: readonly CategoryFinding[],
  known: Day,
): { due: Day; because: Reason[] } {
  const purpose = findings.find(({ item }) => item === 3)?.holds;
  const days = (purpose === 'yes' && final.wrongfulPurpose) || final.standard;
  const counted = finalRolls ? finalDay(known, days) : unmovedDay(known, days);
  const rolled = rollReason(counted, ['incident.knownAt']);
  return {
    due: counted.due,
    because: [
      whenReason(final, purpose),
      countReason(known, days, counted.day),
      ...(rolled ? [rolled] : closureOf(counted.due) ? [NOT_MOVED] : []),
    ],
  };
}

const PURPOSE_FACTS = ['incident.wrongfulPurpose', 'incident.indicators', 'incident.events'] as const;

function whenReason(
  { standard, wrongfulPurpose }: PmarkParameters['final'],
  purpose: CategoryFinding['holds'] | undefined,
): Reason {
  if (wrongfulPurpose !== null && purpose === 'yes')
    return reason(
      'PM-FINAL',
      PURPOSE_FACTS,
      `不正の目的をもって行われたおそれがある事故のため、発覚した日から${wrongfulPurpose}日以内に報告します。`,
      `The report is due within ${wrongfulPurpose} days of discovery, because a wrongful purpose is suspected.`,
    );
  if (wrongfulPurpose !== null && purpose === 'possible')
    return reason(
      'PM-FINAL',
      PURPOSE_FACTS,
      `発覚した日から${standard}日以内に報告します。不正の目的によるおそれがあると判明すれば、${wrongfulPurpose}日以内となる可能性があります。`,
      `The report is due within ${standard} days of discovery; ${wrongfulPurpose} may apply once a wrongful purpose is suspected.`,
    );
  return reason(
    'PM-FINAL',
    PURPOSE_FACTS,
    `発覚した日から${standard}日以内に報告します。`,
    `The report is due within ${standard} days of discovery.`,
  );
}

const countReason = (known: Day, days: number, last: Day): Reason =>
  reason(
    'PM-COUNT',
    ['incident.knownAt'],
    `発覚した日(${known})を1日目として土日祝日も数えると、${days}日目は${shortDay(last).ja}です。`,
    `Counting ${known}, the day of discovery, as day 1, and weekends and holidays too, day ${days} is ${shortDay(last).en}.`,
  );

const NOT_MOVED = reason(
  'PM-COUNT',
  ['incident.knownAt'],
  '期限の日は休日ですが、繰り下げる定めが確認できないため、そのままとします。',
  'The due day is a closed day; no rule was found that moves it, so it stands.',
);
