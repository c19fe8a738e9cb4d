import type { Categories, NotDue } from '../contract/assessment.ts';
import type { Duty, Reason } from '../domain/duty.ts';
import type { CompleteFacts } from '../law/complete-facts.ts';
import { type KnownDay, knownDay } from '../law/known-day.ts';
import { type AppliedRuleSets, type Selection, selectRuleSets } from '../law/rule-sets.ts';
import { appi } from './appi.ts';
import type { Conclusion } from './conclusion.ts';
import { cooperative } from './cooperative.ts';
import { doubleFiling } from './double-filing.ts';
import { japico } from './japico.ts';
import { manbou } from './manbou.ts';
import { myNumber } from './my-number.ts';
import { onceEach } from './once-each.ts';
import { byDue, byText } from './order.ts';
import { pmark } from './pmark.ts';
import { policeConsultation } from './police.ts';

/** The law that applies to an incident, and its day 1. No Tri fact changes either. */
export interface Applied {
  known: KnownDay;
  sets: AppliedRuleSets;
}

export function appliedTo(facts: CompleteFacts, selection: Selection = {}): Applied {
  const known = knownDay(facts);
  return { known, sets: selectRuleSets(facts, known.day, selection) };
}

/** Everything an assessment says except which unknown facts decide. */
export interface Concluded {
  categories: Categories;
  duties: Duty[];
  notDue: NotDue[];
  review: Reason[];
}

/**
 * All regimes together, in their order. None knows another; the co-op rule is told what the Act asks for, and the bodies
 * whether a statute has a category.
 */
export function conclude(facts: CompleteFacts, { known, sets }: Applied): Concluded {
  const ofAppi = appi(facts, sets.appi, known);
  const ofMyNumber = myNumber(facts, sets.myNumber, known);
  const ofPmark = pmark(facts, sets.pmark, known);
  const conclusions: Conclusion[] = [
    ofAppi,
    ofMyNumber,
    ofPmark,
    cooperative(facts, sets.cooperative, ofAppi),
    manbou(facts, sets.manbou, known, [...ofAppi.findings, ...ofMyNumber.findings].length > 0),
    japico(facts, sets.japico, known),
  ];
  const duties = onceEach([
    ...conclusions.flatMap((conclusion) => conclusion.duties),
    ...policeConsultation(facts, known),
  ]).sort(byDue);
  return {
    categories: { appi: ofAppi.findings, myNumber: ofMyNumber.findings, pmarkPreliminary: ofPmark.findings },
    duties,
    notDue: notDueOf(conclusions, duties),
    review: [...new Set([...conclusions.flatMap((conclusion) => conclusion.review), ...doubleFiling(duties)])],
  };
}

/** Ids that no regime asks for, with the reasons of every regime that was asked. */
function notDueOf(conclusions: readonly Conclusion[], duties: readonly Duty[]): NotDue[] {
  const asked = new Set(duties.map(({ id }) => id));
  const notDue = new Map<NotDue['id'], Reason[]>();
  for (const { id, because } of conclusions.flatMap((conclusion) => conclusion.notDue)) {
    if (!asked.has(id)) notDue.set(id, [...(notDue.get(id) ?? []), ...because]);
  }
  return [...notDue]
    .map(([id, because]) => ({ id, because: [...new Set(because)] }))
    .sort((a, b) => byText(a.id, b.id));
}
