import type { Text } from '../domain/text.ts';
import type { DescribedParameter, DescribedSet } from './described-set.ts';
import type { RuleId } from './rule-ids.ts';

/** One parameter of two sets, side by side; null: the set has no such parameter. */
export interface SideBySide {
  path: string;
  label: Text;
  rule: RuleId | null;
  left: Text | null;
  right: Text | null;
  changed: boolean;
}

/** Two sets side by side, in the order of the left one; what only the right one has comes last. */
export function setDifference(left: DescribedSet, right: DescribedSet): SideBySide[] {
  const ofRight = new Map(right.parameters.map((each) => [each.path, each]));
  const own = left.parameters.map((each) => row(each, ofRight.get(each.path)));
  const known = new Set(left.parameters.map(({ path }) => path));
  return [...own, ...right.parameters.filter(({ path }) => !known.has(path)).map((each) => row(undefined, each))];
}

function row(left: DescribedParameter | undefined, right: DescribedParameter | undefined): SideBySide {
  const one = left ?? right;
  return {
    path: one?.path ?? '',
    label: one?.label ?? { ja: '', en: '' },
    rule: one?.rule ?? null,
    left: left?.text ?? null,
    right: right?.text ?? null,
    changed: JSON.stringify(left?.value) !== JSON.stringify(right?.value),
  };
}
