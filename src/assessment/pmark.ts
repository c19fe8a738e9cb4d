import type { Duty, DutyId, Reason, Standing } from '../domain/duty.ts';
import { accidentsIn } from '../law/accident.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import type { KnownDay } from '../law/known-day.ts';
import { noticeMode } from '../law/notice-mode.ts';
import { accidentReasons, NO_ACCIDENT } from '../law/pmark/accident.ts';
import { type PreliminaryClasses, preliminaryClasses } from '../law/pmark/classes.ts';
import { finalReport } from '../law/pmark/final.ts';
import { preliminaryReport } from '../law/pmark/preliminary.ts';
import type { PmarkParameters, PmarkRuleSet } from '../law/pmark/rule-sets.ts';
import { scopeReview } from '../law/pmark/scope.ts';
import { PUBLISH, TELL_PERSONS } from '../law/pmark/told.ts';
import { reviewBody, whoReports } from '../law/pmark/who.ts';
import { type Conclusion, NOTHING, notAmong } from './conclusion.ts';

const IDS: readonly DutyId[] = ['pmark.preliminary', 'pmark.final', 'individuals.notice'];

/** The PrivacyMark: the accident report and, for some classes, a preliminary one; persons are told, the public too. */
export function pmark(facts: CompleteFacts, { parameters }: PmarkRuleSet, known: KnownDay): Conclusion {
  const who = whoReports(facts.organization.privacyMark);
  if (!who) return NOTHING;
  const accidents = accidentsIn(facts.incident);
  if (accidents.length === 0) return { ...NOTHING, notDue: notAmong(IDS, [], [NO_ACCIDENT]) };

  const classes = preliminaryClasses(facts.incident, parameters, known);
  const owed: Owed = {
    standing: who.standing,
    known,
    because: [...accidentReasons(facts.incident, accidents), who.because],
  };
  const duties = [
    ...preliminary(parameters, classes, owed),
    final(parameters, classes, owed),
    notice(facts, owed),
    ...publication(facts, owed),
  ];
  return {
    findings: classes.findings,
    duties,
    notDue: notAmong(IDS, duties, classes.none),
    review: scopeReview(facts),
  };
}

/** What every duty of this accident shares. */
interface Owed {
  standing: Extract<Standing, 'due' | 'recommended'>;
  known: KnownDay;
  because: Reason[];
}

function preliminary(parameters: PmarkParameters, { findings }: PreliminaryClasses, owed: Owed): Duty[] {
  const [first] = findings.map(({ knownDay }) => knownDay).sort();
  if (first === undefined) return [];
  const { target, due, because } = preliminaryReport(parameters, first);
  const possible = owed.standing === 'due' && findings.every(({ holds }) => holds === 'possible');
  return [
    {
      id: 'pmark.preliminary',
      regime: 'pmark',
      recipient: 'reviewBody',
      standing: possible ? 'possible' : owed.standing,
      knownDay: first,
      target,
      due,
      basis: 'contract',
      because: [
        ...owed.because,
        ...new Set(findings.flatMap((finding) => finding.because)),
        ...(first === owed.known.day ? [owed.known.because] : []),
        because,
        reviewBody(parameters),
      ],
    },
  ];
}

function final(
  parameters: PmarkParameters,
  { findings }: PreliminaryClasses,
  { standing, known, because }: Owed,
): Duty {
  const report = finalReport(parameters, findings, known.day);
  return {
    id: 'pmark.final',
    regime: 'pmark',
    recipient: 'reviewBody',
    standing,
    knownDay: known.day,
    target: null,
    due: report.due,
    basis: 'contract',
    because: [...because, known.because, ...report.because, reviewBody(parameters)],
  };
}

function notice({ incident }: CompleteFacts, { standing, known, because }: Owed): Duty {
  const how = noticeMode(incident);
  return {
    id: 'individuals.notice',
    regime: 'pmark',
    recipient: 'individuals',
    standing,
    knownDay: known.day,
    target: null,
    due: null,
    basis: 'contract',
    mode: how.mode,
    because: [...because, known.because, TELL_PERSONS, how.because],
  };
}

function publication({ incident }: CompleteFacts, { standing, known, because }: Owed): Duty[] {
  if (incident.allPersonsContacted) return [];
  return [
    {
      id: 'publication',
      regime: 'pmark',
      recipient: 'public',
      standing,
      knownDay: known.day,
      target: null,
      due: null,
      basis: 'contract',
      because: [...because, known.because, PUBLISH],
    },
  ];
}
