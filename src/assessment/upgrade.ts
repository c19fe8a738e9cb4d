import type { Assessment } from '../contract/assessment.ts';
import type { ReasonChange, RuleSetMove, Upgrade, UpgradedDuty } from '../contract/upgrade.ts';
import type { Reason } from '../domain/duty.ts';
import { pinsOf } from '../law/rule-set.ts';
import { changesBetween, type DutyPair, pairDuties } from './duty-changes.ts';

/** An assessment with the rule sets it was made under, `appi-2024@1`. */
export interface Stamped {
  assessment: Assessment;
  ruleSets: readonly string[];
}

/** What one assessment of an incident says otherwise than another of the same facts, and why. */
export function upgrade(before: Stamped, after: Stamped): Upgrade {
  return {
    ruleSets: ruleSetMoves(before.ruleSets, after.ruleSets),
    duties: pairDuties(before.assessment.duties, after.assessment.duties)
      .flatMap((pair) => upgraded(pair, before.assessment, after.assessment))
      .filter(({ changes, fresh, gone }) => changes.length + fresh.length + gone.length > 0),
    review: reasonChange(before.assessment.review, after.assessment.review),
  };
}

/** The rule sets whose revision differs. */
export function ruleSetMoves(before: readonly string[], after: readonly string[]): RuleSetMove[] {
  const [from, to] = [pinsOf(before), pinsOf(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((id) => ({ id, from: from[id] ?? null, to: to[id] ?? null }))
    .filter((move) => move.from !== move.to);
}

/** Is there something to adopt? Not in a program that is older than the assessment. */
export const isNewer = (moves: readonly RuleSetMove[]): boolean =>
  moves.length > 0 && moves.every(({ from, to }) => from === null || to === null || to > from);

function upgraded(pair: DutyPair, before: Assessment, after: Assessment): UpgradedDuty[] {
  const duty = pair.after ?? pair.before;
  if (!duty) return [];
  const { id, recipient } = duty;
  // Where there is no duty, the reasons why not stand in its place.
  const why = (there: DutyPair['before'], assessment: Assessment): Reason[] =>
    there?.because ?? assessment.notDue.find((each) => each.id === id)?.because ?? [];
  return [
    { id, recipient, changes: changesBetween(pair), ...reasonChange(why(pair.before, before), why(pair.after, after)) },
  ];
}

function reasonChange(before: readonly Reason[], after: readonly Reason[]): ReasonChange {
  return { fresh: without(after, before), gone: without(before, after) };
}

const without = (reasons: readonly Reason[], others: readonly Reason[]): Reason[] => {
  const said = new Set(others.map(sentenceOf));
  return reasons.filter((each) => !said.has(sentenceOf(each)));
};

const sentenceOf = ({ rule, ja, en }: Reason): string => `${rule} ${ja} ${en}`;
