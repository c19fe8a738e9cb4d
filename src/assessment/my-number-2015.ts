import type { Duty, DutyId, Reason } from '../domain/duty.ts';
import type { CompleteFacts, CompleteIncident } from '../law/complete-facts.ts';
import type { KnownDay } from '../law/known-day.ts';
import { CONTACT_PERSONS } from '../law/my-number/contact-2015.ts';
import { BOTH_ASKED, myNumberRelease } from '../law/my-number/entrustment.ts';
import { anyOf } from '../law/my-number/events.ts';
import { remainingMyNumberEvents } from '../law/my-number/exemptions.ts';
import { graveReasons } from '../law/my-number/grave-2015.ts';
import { INVOLVEMENT_UNKNOWN } from '../law/my-number/involved.ts';
import { type MyNumberFinding, myNumberItems } from '../law/my-number/items.ts';
import { yardstick } from '../law/my-number/preliminary.ts';
import { noticeReport } from '../law/my-number/report-2015.ts';
import type { MyNumberNoticeParameters } from '../law/my-number/rule-sets.ts';
import { outOfScope } from '../law/my-number/scope.ts';
import { smallFirmExemption } from '../law/my-number/small-firm-2015.ts';
import { noticeMode } from '../law/notice-mode.ts';
import { type Conclusion, NOTHING, notAmong } from './conclusion.ts';
import { entrustorNotice } from './entrustor-notice.ts';

/**
 * The PPC's notice of 2015 (平成27年告示2号): grave situations at once, every other case by endeavour, unless a small firm
 * dealt with it. No exemption of the present law, and telling the entrustor releases nobody.
 */
export function myNumber2015(facts: CompleteFacts, parameters: MyNumberNoticeParameters, known: KnownDay): Conclusion {
  const { incident } = facts;
  const ids: DutyId[] = ['myNumber.grave', 'myNumber.report', 'individuals.notice'];
  if (incident.entrustment.role === 'entrustee') ids.push('entrustor.notice');
  const outside = outOfScope(incident);
  if (outside.length > 0) return { ...NOTHING, notDue: notAmong(ids, [], outside) };

  const events = remainingMyNumberEvents(incident, parameters);
  const { findings, none } = myNumberItems(incident, events, parameters, known);
  const release = myNumberRelease(incident);
  if (incident.entrustment.role === 'carrier' && release)
    return { ...NOTHING, findings, notDue: notAmong(ids, [], anyOf(events) ? [release] : none) };

  const exempt = smallFirmExemption(facts, events, findings, parameters);
  const report =
    anyOf(events) && !exempt
      ? reportOwed(facts, known, events.because, noticeReport(facts, events, parameters))
      : { duties: [], review: [] };
  const asked = [
    ...(findings.length > 0 ? [graveOwed(incident, known, events.because, findings)] : []),
    ...report.duties,
  ];
  const duties = [
    ...asked,
    ...(asked.length > 0 ? [contactAdvised(incident, known, events.because)] : []),
    ...(ids.includes('entrustor.notice') && !release ? entrustorTold(parameters, findings) : []),
  ];
  return {
    findings,
    duties,
    notDue: [
      ...notAmong(['myNumber.grave'], duties, none),
      ...notAmong(['myNumber.report', 'individuals.notice'], duties, exempt ? [exempt] : none),
      ...notAmong(ids.slice(3), duties, release && none.length === 0 ? [release] : none),
    ],
    review: report.review,
  };
}

function graveOwed(
  incident: CompleteIncident,
  known: KnownDay,
  because: readonly Reason[],
  findings: readonly MyNumberFinding[],
): Duty {
  return {
    id: 'myNumber.grave',
    regime: 'myNumber',
    recipient: 'ppc',
    standing: standingOf(findings),
    knownDay: known.day,
    target: null,
    due: null,
    basis: 'statute',
    because: [...because, ...findings.flatMap((finding) => finding.because), known.because, ...graveReasons(incident)],
  };
}

function reportOwed(
  { incident }: CompleteFacts,
  known: KnownDay,
  because: readonly Reason[],
  report: ReturnType<typeof noticeReport>,
): Pick<Conclusion, 'duties' | 'review'> {
  const unknown = incident.myNumber === 'unknown';
  return {
    duties: [
      {
        id: 'myNumber.report',
        regime: 'myNumber',
        recipient: report.recipient,
        standing: unknown ? 'possible' : 'effort',
        knownDay: known.day,
        target: null,
        due: null,
        basis: 'policy',
        because: [...because, ...(unknown ? [INVOLVEMENT_UNKNOWN] : []), known.because, ...report.because],
      },
    ],
    review: report.review,
  };
}

function contactAdvised(incident: CompleteIncident, known: KnownDay, because: readonly Reason[]): Duty {
  return {
    id: 'individuals.notice',
    regime: 'myNumber',
    recipient: 'individuals',
    standing: 'recommended',
    knownDay: known.day,
    target: null,
    due: null,
    basis: 'policy',
    mode: noticeMode(incident).mode,
    because: [...because, CONTACT_PERSONS],
  };
}

function entrustorTold(
  { entrustorNotice: days }: MyNumberNoticeParameters,
  findings: readonly MyNumberFinding[],
): Duty[] {
  return findings.slice(0, 1).map(({ knownDay }) => {
    const told = yardstick(days, knownDay);
    const because = [...findings.flatMap((finding) => finding.because), BOTH_ASKED, told.because];
    return entrustorNotice({ regime: 'myNumber', standing: standingOf(findings), knownDay, because }, told);
  });
}

const standingOf = (findings: readonly MyNumberFinding[]) =>
  findings.some(({ holds }) => holds === 'yes') ? ('due' as const) : ('possible' as const);
