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

/**
 * Revisions that an incident is pinned to, by rule set id, the one that was applied last at the end. A set not named here is
 * taken in its newest revision.
 */
export type Pins = Readonly<Record<string, number>>;

/** The pins that stamps like `appi-2024@1` stand for, the oldest first: of one set, the later stamp counts. */
export function pinsOf(stamps: readonly string[]): Pins {
  const pins = new Map<string, number>();
  for (const stamp of stamps) {
    const [id = '', revision] = stamp.split('@');
    pins.delete(id);
    pins.set(id, Number(revision));
  }
  return Object.fromEntries(pins);
}

/**
 * The set in force on a day of knowing: of each set the pinned or newest revision speaks, and its own dates decide. A pinned
 * revision and its neighbour's may share days: what was applied last is kept. Or they leave a gap: the newest revisions
 * close it. Throws {@link Inconsistent} for a pinned revision that the program does not hold.
 */
export function ruleSetOn<Set extends RuleSet>(sets: readonly Set[], day: Day, pins: Pins = {}): Set {
  const applied = Object.keys(pins);
  const [found] = sets
    .filter((set) => isInForce(set, day) && set === ruleSetNamed(sets, set.id, pins))
    .sort((a, b) => applied.indexOf(b.id) - applied.indexOf(a.id));
  if (found) return found;
  if (applied.length > 0) return ruleSetOn(sets, day);
  throw new Inconsistent(`No rule set is in force on ${day}.`);
}

const isInForce = ({ status, effectiveFrom, effectiveTo }: RuleSet, day: Day): boolean =>
  status === 'inForce' &&
  (effectiveFrom === null || effectiveFrom <= day) &&
  (effectiveTo === null || day <= effectiveTo);

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
