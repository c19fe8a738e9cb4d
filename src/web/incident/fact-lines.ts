import type { Facts } from '../../contract/facts.ts';

/** Facts as lines to be read and compared. Pure. */

export type FactValue = string | number | boolean | null | readonly string[];

export interface FactLine {
  path: string;
  value: FactValue;
}

/** Every fact that is said, in the order of the contract; lists stay whole. */
export function factLines({ organization, incident, rules }: Facts): FactLine[] {
  return [...linesOf('incident', incident), ...linesOf('organization', organization), ...linesOf('rules', rules ?? {})];
}

function linesOf(path: string, value: unknown): FactLine[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return [{ path, value: value.map(String) }];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => linesOf(`${path}.${key}`, part));
  return [{ path, value: value as FactValue }];
}

export interface FactChange {
  path: string;
  /** Undefined: not said. */
  from: FactValue | undefined;
  to: FactValue | undefined;
}

/** What differs between two revisions. */
export function factChanges(before: Facts, after: Facts): FactChange[] {
  const from = new Map(factLines(before).map(({ path, value }) => [path, value]));
  const to = new Map(factLines(after).map(({ path, value }) => [path, value]));
  return [...new Set([...to.keys(), ...from.keys()])]
    .map((path) => ({ path, from: from.get(path), to: to.get(path) }))
    .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to));
}
