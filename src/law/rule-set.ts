import type { Day } from '../domain/day.ts';
import type { Regime } from '../domain/duty.ts';
import { Inconsistent } from '../domain/errors.ts';

/** One state of a regime's law: dated, cited, numbered by revision. Never edited once released; a correction is a new revision. */
export interface RuleSet {
  id: string;
  regime: Regime;
  revision: number;
  /** Promulgated: known but not in force, so no day selects it. */
  status: 'inForce' | 'promulgated';
  /** First and last day of knowing to which it applies; null: open (of a promulgated one: not yet fixed). */
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  /** Where the parameters come from, by the tags of the law catalogue. */
  sources: readonly string[];
}

/** What identifies the law that a stored assessment applied, written `appi-2024@1`. */
export interface RuleSetStamp {
  id: string;
  revision: number;
}

export const stampText = ({ id, revision }: RuleSetStamp): string => `${id}@${revision}`;

/** Revisions that an incident is pinned to, by rule set id. A set not named here is taken in its newest revision. */
export type Pins = Readonly<Record<string, number>>;

/** The pins that stamps like `appi-2024@1` stand for. */
export const pinsOf = (stamps: readonly string[]): Pins =>
  Object.fromEntries(stamps.map((stamp) => stamp.split('@')).map(([id = '', revision]) => [id, Number(revision)]));

/** The set in force on a day of knowing, in its pinned or newest revision. */
export function ruleSetOn<Set extends RuleSet>(sets: readonly Set[], day: Day, pins: Pins = {}): Set {
  const found = sets.find(
    (set) =>
      set.status === 'inForce' &&
      (set.effectiveFrom === null || set.effectiveFrom <= day) &&
      (set.effectiveTo === null || day <= set.effectiveTo),
  );
  if (!found) throw new Inconsistent(`No rule set is in force on ${day}.`);
  return ruleSetNamed(sets, found.id, pins);
}

/** A set by its id, in its pinned or newest revision. Throws {@link Inconsistent} when the program does not hold it. */
export function ruleSetNamed<Set extends RuleSet>(sets: readonly Set[], id: string, pins: Pins = {}): Set {
  const pinned = pins[id];
  let found: Set | undefined;
  for (const set of sets) {
    if (set.id !== id || (pinned !== undefined && set.revision !== pinned)) continue;
    if (!found || set.revision > found.revision) found = set;
  }
  if (!found)
    throw new Inconsistent(`There is no rule set ${pinned === undefined ? id : stampText({ id, revision: pinned })}.`);
  return found;
}
