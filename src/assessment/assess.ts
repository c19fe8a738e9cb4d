import type { Assessment } from '../contract/assessment.ts';
import { type Facts, requireFacts } from '../contract/facts.ts';
import { completeFacts } from '../law/complete-facts.ts';
import type { RuleSetStamp } from '../law/rule-set.ts';
import { listOf, type Selection } from '../law/rule-sets.ts';
import { appliedTo, conclude } from './conclude.ts';
import { deciding } from './deciding.ts';

/**
 * `pins`: revisions to use instead of the newest, by rule set id: those that an incident was first assessed with.
 * `law`: rule sets to use instead of those that the program holds.
 */
export type AssessOptions = Selection;

/**
 * Facts in, duties out: pure, and the same facts always give the same text. The day of knowing (in Japan) selects the law.
 * Throws Inconsistent for a pinned revision that the program does not hold.
 */
export function assess(facts: Facts, options: AssessOptions = {}): Assessment {
  const complete = completeFacts(facts);
  const applied = appliedTo(complete, options);
  const { categories, duties, notDue, review } = conclude(complete, applied);
  return {
    schema: 'assessment/1',
    ruleSets: listOf(applied.sets).map(({ id }) => id),
    categories,
    duties,
    notDue,
    deciding: deciding(facts, applied, duties),
    review,
  };
}

/** Parses, then assesses. Throws InvalidInput with every fault of the input. */
export const assessFacts = (input: unknown, options?: AssessOptions): Assessment =>
  assess(requireFacts(input), options);

/** What identifies the law that `assess` applies to these facts; stored beside the assessment. */
export function appliedRuleSets(facts: Facts, options: AssessOptions = {}): RuleSetStamp[] {
  return listOf(appliedTo(completeFacts(facts), options).sets).map(({ id, revision }) => ({ id, revision }));
}
