import type { Duty } from '../domain/duty.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import type { CooperativeRuleSet } from '../law/cooperative/rule-sets.ts';
import { AS_UNDER_THE_ACT, NO_REPORT_UNDER_THE_ACT, SAME_CLOCK, supervisorOf } from '../law/cooperative/supervisor.ts';
import { type Conclusion, NOTHING, notAmong } from './conclusion.ts';

/** A co-op's reports to its supervising authority: they follow those of the Act, one each however many recipients those have. */
export function cooperative(
  { organization }: CompleteFacts,
  set: CooperativeRuleSet | null,
  ofAppi: Conclusion,
): Conclusion {
  const supervisor = supervisorOf(organization.cooperative);
  if (!set || !supervisor) return NOTHING;
  const duties = set.parameters.reports.flatMap(({ id, follows }): Duty[] => {
    const report = ofAppi.duties.find((duty) => duty.id === follows);
    if (!report) return [];
    const { standing, knownDay, target, due } = report;
    // Who receives the report under the Act is no reason for this one.
    const because = report.because.filter(({ rule }) => !rule.startsWith('APPI-RECIP-'));
    return [
      {
        id,
        regime: 'cooperative',
        recipient: 'supervisor',
        standing,
        knownDay,
        target,
        due,
        basis: 'policy',
        because: [AS_UNDER_THE_ACT, ...because, SAME_CLOCK, supervisor],
      },
    ];
  });
  const ids = set.parameters.reports.map(({ id }) => id);
  return { ...NOTHING, duties, notDue: notAmong(ids, duties, [NO_REPORT_UNDER_THE_ACT]) };
}
