import type { Duty, DutyId, Reason } from '../domain/duty.ts';
import { publication } from '../law/appi/publication.ts';
import type { CompleteFacts, CompleteIncident } from '../law/complete-facts.ts';
import type { KnownDay } from '../law/known-day.ts';
import { effort } from '../law/my-number/effort.ts';
import { BOTH_ASKED, myNumberRelease } from '../law/my-number/entrustment.ts';
import { remainingMyNumberEvents } from '../law/my-number/exemptions.ts';
import { finalReport } from '../law/my-number/final.ts';
import { individualsNotice, SUBSTITUTE } from '../law/my-number/individuals-notice.ts';
import { INVOLVEMENT_UNKNOWN } from '../law/my-number/involved.ts';
import { type MyNumberFinding, myNumberItems } from '../law/my-number/items.ts';
import { yardstick } from '../law/my-number/preliminary.ts';
import { ONLY_PPC } from '../law/my-number/recipient.ts';
import type { MyNumberReportParameters, MyNumberRuleSet } from '../law/my-number/rule-sets.ts';
import { outOfScope } from '../law/my-number/scope.ts';
import { type Conclusion, NOTHING, notAmong } from './conclusion.ts';
import { entrustorNotice } from './entrustor-notice.ts';
import { myNumber2015 } from './my-number-2015.ts';

/** The My Number Act: reports and notice for its items, an endeavour below them; before 2022 the PPC's notice. */
export function myNumber(facts: CompleteFacts, { parameters }: MyNumberRuleSet, known: KnownDay): Conclusion {
  if (facts.incident.myNumber === false) return NOTHING;
  return parameters.scheme === 'report'
    ? myNumberReports(facts, parameters, known)
    : myNumber2015(facts, parameters, known);
}

/** Items first, of what no exemption took away; then who owes what of it. */
function myNumberReports(facts: CompleteFacts, parameters: MyNumberReportParameters, known: KnownDay): Conclusion {
  const { incident } = facts;
  const isEntrustee = incident.entrustment.role === 'entrustee';
  const ids: DutyId[] = ['myNumber.preliminary', 'myNumber.final', 'individuals.notice'];
  if (isEntrustee) ids.push('entrustor.notice');
  const outside = outOfScope(incident);
  if (outside.length > 0) return { ...NOTHING, notDue: notAmong([...ids, 'myNumber.effort'], [], outside) };

  const events = remainingMyNumberEvents(incident, parameters);
  const { findings, none } = myNumberItems(incident, events, parameters, known);
  const released = myNumberRelease(incident);
  const reports =
    findings.length > 0 && !released
      ? reportsOwed(incident, parameters, findings, owedFor(incident, events.because, findings, known))
      : { duties: [], review: [] };
  const endeavour = effortOwed(incident, effort(events, findings), known);
  const duties = [...reports.duties, ...endeavour.duties];
  return {
    findings,
    duties,
    notDue: [...notAmong(ids, duties, none.length > 0 || !released ? none : [released]), ...endeavour.notDue],
    review: reports.review,
  };
}

/** What every report of this incident shares. */
type Owed = Pick<Duty, 'standing' | 'knownDay' | 'because'>;

function owedFor(
  { entrustment }: CompleteIncident,
  because: readonly Reason[],
  findings: readonly MyNumberFinding[],
  known: KnownDay,
): Owed {
  // An item that started later stands alone, so every finding has the same day.
  const day = findings[0]?.knownDay ?? known.day;
  return {
    standing: findings.some(({ holds }) => holds === 'yes') ? 'due' : 'possible',
    knownDay: day,
    because: [
      ...because,
      ...findings.flatMap((finding) => finding.because),
      ...(day === known.day ? [known.because] : []),
      ...(entrustment.role === 'entrustee' ? [BOTH_ASKED] : []),
    ],
  };
}

function reportsOwed(
  incident: CompleteIncident,
  parameters: MyNumberReportParameters,
  findings: readonly MyNumberFinding[],
  owed: Owed,
): Pick<Conclusion, 'duties' | 'review'> {
  const { standing, knownDay, because } = owed;
  const preliminary = yardstick(parameters.preliminary, knownDay);
  const final = finalReport(parameters, findings, knownDay);
  const notice = individualsNotice(incident);
  const published = publication(incident);
  const told = yardstick(parameters.entrustorNotice, knownDay);
  return {
    duties: [
      {
        id: 'myNumber.preliminary',
        regime: 'myNumber',
        recipient: 'ppc',
        standing,
        knownDay,
        target: preliminary.target,
        due: preliminary.due,
        basis: 'yardstick',
        because: [...because, preliminary.because, ONLY_PPC],
      },
      {
        id: 'myNumber.final',
        regime: 'myNumber',
        recipient: 'ppc',
        standing,
        knownDay,
        target: null,
        due: final.due,
        basis: 'statute',
        because: [...because, ...final.because, ONLY_PPC],
      },
      {
        id: 'individuals.notice',
        regime: 'myNumber',
        recipient: 'individuals',
        standing,
        knownDay,
        target: null,
        due: null,
        basis: 'statute',
        mode: notice.mode,
        because: [...because, ...notice.because],
      },
      {
        id: 'publication',
        regime: 'myNumber',
        recipient: 'public',
        standing: published.substitute ? standing : 'recommended',
        knownDay,
        target: null,
        due: null,
        basis: published.basis,
        because: [...because, published.substitute ? SUBSTITUTE : published.because],
      },
      ...(incident.entrustment.role === 'entrustee'
        ? [entrustorNotice({ ...owed, regime: 'myNumber', because: [...because, told.because] }, told)]
        : []),
    ],
    review: final.review,
  };
}

/** MN-EFFORT: telling the entrustor releases nobody from it; a carrier owes nothing. */
function effortOwed(
  incident: CompleteIncident,
  { asked, because }: ReturnType<typeof effort>,
  known: KnownDay,
): Pick<Conclusion, 'duties' | 'notDue'> {
  const carrier = incident.entrustment.role === 'carrier' ? myNumberRelease(incident) : null;
  if (!asked || carrier)
    return { duties: [], notDue: notAmong(['myNumber.effort'], [], asked && carrier ? [carrier] : because) };
  const unknown = incident.myNumber === 'unknown';
  return {
    duties: [
      {
        id: 'myNumber.effort',
        regime: 'myNumber',
        recipient: 'ppc',
        standing: unknown ? 'possible' : 'effort',
        knownDay: known.day,
        target: null,
        due: null,
        basis: 'policy',
        because: [...because, ...(unknown ? [INVOLVEMENT_UNKNOWN] : []), known.because, ONLY_PPC],
      },
    ],
    notDue: [],
  };
}
