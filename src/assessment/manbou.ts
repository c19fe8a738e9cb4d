import type { Duty } from '../domain/duty.ts';
import { accidentsIn } from '../law/accident.ts';
import { REPLACES_NO_REPORT } from '../law/accredited-bodies.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import type { KnownDay } from '../law/known-day.ts';
import { accidentReason, JUDGE_NECESSITY, NO_ACCIDENT, REPORT_TO_PPC, TELL_BODY } from '../law/manbou/report.ts';
import type { ManbouRuleSet } from '../law/manbou/rule-sets.ts';
import { outOfScope, scopeReview } from '../law/manbou/scope.ts';
import { type Conclusion, NOTHING, notAmong } from './conclusion.ts';

/**
 * The accredited body 全国万引犯罪防止機構: it is told of every accident. Its guideline asks for a report to the PPC without
 * any threshold, so a person looks at an accident that is below those of the law (`reportable` false).
 */
export function manbou(
  { organization, incident }: CompleteFacts,
  set: ManbouRuleSet | null,
  known: KnownDay,
  reportable: boolean,
): Conclusion {
  if (!set) return NOTHING;
  const accidents = accidentsIn(incident);
  const off = accidents.length === 0 ? NO_ACCIDENT : outOfScope(incident);
  if (off) return { ...NOTHING, notDue: notAmong(['manbou.report'], [], [off]) };

  const read = organization.manbouNotice ?? 'always';
  const why = read === 'always' ? TELL_BODY : JUDGE_NECESSITY;
  const report: Duty = {
    id: 'manbou.report',
    regime: 'manbou',
    recipient: 'manbou',
    standing: set.parameters.report[read],
    knownDay: known.day,
    target: null,
    due: null,
    basis: 'bodyRule',
    because: [accidentReason(accidents), known.because, why, REPLACES_NO_REPORT],
  };
  return {
    ...NOTHING,
    duties: [report],
    review: [
      ...scopeReview(incident),
      ...(read === 'whenNecessary' ? [JUDGE_NECESSITY] : []),
      ...(reportable ? [] : [REPORT_TO_PPC]),
    ],
  };
}
