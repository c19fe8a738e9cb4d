import type { Duty } from '../domain/duty.ts';
import { accidentsIn } from '../law/accident.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import { NO_ACCIDENT, reportReasons, scopeReview } from '../law/japico/report.ts';
import type { JapicoRuleSet } from '../law/japico/rule-sets.ts';
import type { KnownDay } from '../law/known-day.ts';
import { type Conclusion, NOTHING, notAmong } from './conclusion.ts';

/** The accredited body 日本個人情報管理協会: it may be told of every accident, of the deceased too. */
export function japico({ incident }: CompleteFacts, set: JapicoRuleSet | null, known: KnownDay): Conclusion {
  if (!set) return NOTHING;
  const accidents = accidentsIn(incident);
  if (accidents.length === 0) return { ...NOTHING, notDue: notAmong(['japico.report'], [], [NO_ACCIDENT]) };
  const report: Duty = {
    id: 'japico.report',
    regime: 'japico',
    recipient: 'japico',
    standing: set.parameters.report,
    knownDay: known.day,
    target: null,
    due: null,
    basis: 'bodyRule',
    because: [...reportReasons(incident, accidents), known.because],
  };
  return { ...NOTHING, duties: [report], review: scopeReview(incident) };
}
