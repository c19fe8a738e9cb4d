import type { Categories, NotDue } from '../contract/assessment.ts';
import type { Duty, Reason } from '../domain/duty.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import { type KnownDay, knownDay } from '../law/known-day.ts';
import type { Pins } from '../law/rule-set.ts';
import { type AppliedRuleSets, selectRuleSets } from '../law/rule-sets.ts';
import { appi } from './appi.ts';
import type { Conclusion } from './conclusion.ts';
import { onceEach } from './once-each.ts';
import { byDue, byText } from './order.ts';
import { policeConsultation } from './police.ts';
import { type Unassessed, unassessed } from './unassessed.ts';

/** The law that applies to an incident, and its day 1. No Tri fact changes either. */
export interface Applied {
  known: KnownDay;
  sets: AppliedRuleSets;
}

export function appliedTo(facts: CompleteFacts, pins: Pins = {}): Applied {
  const known = knownDay(facts);
  return { known, sets: selectRuleSets(facts, known.day, pins) };
}

/** Everything an assessment says except which unknown facts decide. */
export interface Concluded {
  categories: Categories;
  duties: Duty[];
  notDue: NotDue[];
  review: Reason[];
}

/** All regimes together. A further regime is one more conclusion here, in the order of the regimes. */
export function conclude(facts: CompleteFacts, { known, sets }: Applied): Concluded {
  const ofAppi = appi(facts, sets.appi, known);
  const conclusions = [ofAppi];
  const open = unassessed(facts);
  const duties = onceEach([
    ...conclusions.flatMap((conclusion) => conclusion.duties),
    ...policeConsultation(facts, known),
  ]).sort(byDue);
  return {
    categories: { appi: ofAppi.findings, myNumber: [], pmarkPreliminary: [] },
    duties,
    notDue: notDueOf(conclusions, duties, open),
    review: [...new Set([...conclusions.flatMap((conclusion) => conclusion.review), ...open.review])],
  };
}

/** Ids that no regime asks for, with the reasons of every regime that was asked. */
function notDueOf(conclusions: readonly Conclusion[], duties: readonly Duty[], { shared }: Unassessed): NotDue[] {
  const asked = new Set(duties.map(({ id }) => id));
  const notDue = new Map<NotDue['id'], Reason[]>();
  for (const { id, because } of conclusions.flatMap((conclusion) => conclusion.notDue)) {
    if (!asked.has(id) && !shared.has(id)) notDue.set(id, [...(notDue.get(id) ?? []), ...because]);
  }
  return [...notDue].map(([id, because]) => ({ id, because })).sort((a, b) => byText(a.id, b.id));
}
