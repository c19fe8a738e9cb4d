import type { Day } from '../domain/day.ts';
import type { Duty, DutyId, Reason, Standing } from '../domain/duty.ts';
import { type AppiCategories, appiCategories } from '../law/appi/categories.ts';
import { finalReport } from '../law/appi/final.ts';
import { NOTICE_OWED, NOTICE_PROMPTLY } from '../law/appi/individuals-notice.ts';
import { notInForce } from '../law/appi/not-in-force.ts';
import { preliminaryReport } from '../law/appi/preliminary.ts';
import { publication } from '../law/appi/publication.ts';
import { reportRecipients } from '../law/appi/recipient.ts';
import type { AppiParameters, AppiRuleSet } from '../law/appi/rule-sets.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import { BOTH_OWE, releaseReason, TELL_ENTRUSTOR } from '../law/entrustment.ts';
import type { KnownDay } from '../law/known-day.ts';
import { noticeMode } from '../law/notice-mode.ts';
import { type Conclusion, notAmong } from './conclusion.ts';
import { entrustorNotice } from './entrustor-notice.ts';

/** The Personal Information Protection Act: reports, notice to individuals, publication, an entrustee's notice. */
export function appi(facts: CompleteFacts, set: AppiRuleSet, known: KnownDay): Conclusion {
  const { entrustment } = facts.incident;
  const ids: DutyId[] = ['ppc.preliminary', 'ppc.final', 'individuals.notice'];
  if (entrustment.role === 'entrustee') ids.push('entrustor.notice');
  if (!set.parameters) {
    const because = [notInForce(set)];
    return { findings: [], duties: [], notDue: notAmong(ids, [], because), review: because };
  }

  const categories = appiCategories(facts, set.parameters, known);
  const first = categories.findings[0];
  if (!first) return { findings: [], duties: [], notDue: notAmong(ids, [], categories.none), review: [] };

  const released = releaseReason(facts.incident);
  const owed: Owed = {
    standing: categories.findings.some(({ holds }) => holds === 'yes') ? 'due' : 'possible',
    // A category that started later stands alone, so every finding has the same day.
    knownDay: first.knownDay,
    because: [
      ...categories.breach,
      ...categories.findings.flatMap(({ because }) => because),
      ...(first.knownDay === known.day ? [known.because] : []),
    ],
  };
  const reports = released ? { duties: [], review: [] } : reportsOwed(facts, set.parameters, categories, owed);
  const duties = [
    ...reports.duties,
    ...(ids.includes('entrustor.notice') && !released ? [entrustorTold(set.parameters, owed)] : []),
  ];
  return {
    findings: categories.findings,
    duties,
    notDue: notAmong(ids, duties, released ? [released] : []),
    review: reports.review,
  };
}

/** What every duty of this incident shares. */
interface Owed {
  standing: Standing;
  knownDay: Day;
  because: Reason[];
}

function reportsOwed(
  facts: CompleteFacts,
  parameters: AppiParameters,
  { findings }: AppiCategories,
  owed: Owed,
): Pick<Conclusion, 'duties' | 'review'> {
  const preliminary = preliminaryReport(parameters, owed.knownDay);
  const final = finalReport(parameters, findings, owed.knownDay);
  const recipients = reportRecipients(facts, parameters);
  const silent = facts.incident.entrustment.role === 'entrustee' ? [BOTH_OWE] : [];
  const why = [...owed.because, ...silent];
  const reports = recipients.to.flatMap(({ recipient, because }): Duty[] => [
    {
      id: 'ppc.preliminary',
      regime: 'appi',
      recipient,
      standing: owed.standing,
      knownDay: owed.knownDay,
      target: preliminary.target,
      due: preliminary.due,
      basis: 'yardstick',
      because: [...why, preliminary.because, because],
    },
    {
      id: 'ppc.final',
      regime: 'appi',
      recipient,
      standing: owed.standing,
      knownDay: owed.knownDay,
      target: null,
      due: final.due,
      basis: 'statute',
      because: [...why, ...final.because, because],
    },
  ]);
  return {
    duties: [...reports, noticeOwed(facts, why, owed), published(facts, why, owed)],
    review: [...recipients.review, ...final.review],
  };
}

function noticeOwed({ incident }: CompleteFacts, why: Reason[], { standing, knownDay }: Owed): Duty {
  const { mode, because } = noticeMode(incident);
  return {
    id: 'individuals.notice',
    regime: 'appi',
    recipient: 'individuals',
    standing,
    knownDay,
    target: null,
    due: null,
    basis: 'statute',
    mode,
    because: [...why, NOTICE_OWED, NOTICE_PROMPTLY, because],
  };
}

function published({ incident }: CompleteFacts, why: Reason[], { standing, knownDay }: Owed): Duty {
  const { substitute, basis, because } = publication(incident);
  return {
    id: 'publication',
    regime: 'appi',
    recipient: 'public',
    standing: substitute ? standing : 'recommended',
    knownDay,
    target: null,
    due: null,
    basis,
    because: [...why, because],
  };
}

function entrustorTold(parameters: AppiParameters, { because, ...owed }: Owed): Duty {
  const { because: when, ...days } = preliminaryReport(parameters, owed.knownDay);
  return entrustorNotice({ ...owed, regime: 'appi', because: [...because, TELL_ENTRUSTOR, when] }, days);
}
