import { Temporal } from 'temporal-polyfill';
import type { Assessment } from '../../src/contract/assessment.ts';
import type { Deadlines, DeadlinesQuery } from '../../src/contract/deadlines.ts';
import type { Facts } from '../../src/contract/facts.ts';
import { addDays } from '../../src/domain/day.ts';
import type { RuleSet } from '../../src/law/rule-set.ts';
import { differences } from '../../src/law-cases/compare.ts';
import type { LawCase } from '../../src/law-cases/law-case.ts';
import { Explanations } from '../../test/law/explanations.ts';
import { secondFinal } from '../../test/law/second-final.ts';

/** Through what the law is asked. */
export interface Law {
  assess: (facts: Facts) => Assessment;
  deadlines: (query: DeadlinesQuery) => Deadlines;
  allRuleSets: readonly RuleSet[];
}

/** Every day of which the second computation is asked, with what it says. */
const days = Array.from({ length: 2_405 }, (_, n) => Temporal.PlainDate.from('2021-06-01').add({ days: n })).flatMap(
  (day) =>
    [false, true].map((wrongfulPurpose) => ({
      known: day.toString(),
      wrongfulPurpose,
      target: day.add({ days: 2 }).toString(),
      yardstick: day.add({ days: 4 }).toString(),
      ...secondFinal(day, wrongfulPurpose),
    })),
);

/** What the law is held to: the cases, and the sentences with which they were last explained. */
export interface Held {
  cases: readonly LawCase[];
  explanations: string;
}

/** The complaint that only the reasons differ. */
export const EXPLAINED_OTHERWISE = 'explanations.txt';

/** What complains first of a changed law; null when nothing does. */
export function complaintOf({ assess, deadlines, allRuleSets }: Law, { cases, explanations }: Held): string | null {
  const given = new Explanations();
  for (const each of cases) {
    const assessment = assess(each.facts);
    if (differences(each, assessment).length > 0) return each.id;
    if (!inOrder(assessment)) return `${each.id}: the order`;
    given.add(assessment);
  }
  return (
    gapOf(allRuleSets) ?? countedOtherwise(deadlines) ?? (given.text() === explanations ? null : EXPLAINED_OTHERWISE)
  );
}

/** By due day, null last, then id, then recipient; ids and facts in code-unit order. */
function inOrder({ duties, notDue, deciding }: Assessment): boolean {
  const keys = [
    duties.map(({ due, id, recipient }) => `${due ?? '9999-12-31'} ${id} ${recipient}`),
    notDue.map(({ id }) => id),
    deciding.map(({ fact }) => fact),
  ];
  return keys.every((each) => String([...each].sort()) === String(each));
}

/** Rule sets of a regime follow each other without a gap or an overlap. */
function gapOf(sets: readonly RuleSet[]): string | null {
  const inForce = sets.filter(({ status }) => status === 'inForce');
  for (const { regime, effectiveTo } of inForce) {
    const following = inForce.filter((set) => set.regime === regime);
    const next = effectiveTo === null ? null : addDays(effectiveTo, 1);
    if (!following.some(({ effectiveFrom }) => effectiveFrom === next)) return `a day without ${regime}`;
  }
  return null;
}

function countedOtherwise(deadlines: Law['deadlines']): string | null {
  for (const { known, wrongfulPurpose, target, yardstick, day, due, crossed, review } of days) {
    const { preliminary, final, review: said } = deadlines({ known, wrongfulPurpose });
    if (
      preliminary.target !== target ||
      preliminary.due !== yardstick ||
      final.day !== day ||
      final.due !== due ||
      String(final.crossed.map((each) => each.day)) !== String(crossed) ||
      String(said.map(({ facts }) => facts)) !== (review ? 'known' : '')
    )
      return `days counted from ${known}`;
  }
  return null;
}
