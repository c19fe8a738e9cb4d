import type { Text } from '../domain/text.ts';
import { type Revision, revisionsOf } from './changelog.ts';
import { countText } from './count-text.ts';
import { type ParameterLabel, parameterLabels } from './parameter-labels.ts';
import { flatten, type ParameterValue } from './parameter-path.ts';
import type { RuleId } from './rule-ids.ts';
import { type RuleSet, stampText } from './rule-set.ts';
import { type Law, presentLaw } from './rule-sets.ts';

/** A parameter as a reader sees it. */
export interface DescribedParameter {
  path: string;
  label: Text;
  value: ParameterValue;
  /** The value in words, with its unit. */
  text: Text;
  /** Null: it is of no rule that the catalogue names. */
  rule: RuleId | null;
}

/** A rule set as a reader sees it; without parameters: it asks for nothing, or is not known yet. */
export interface DescribedSet
  extends Pick<RuleSet, 'id' | 'revision' | 'regime' | 'status' | 'effectiveFrom' | 'effectiveTo'> {
  stamp: string;
  sources: readonly string[];
  parameters: DescribedParameter[];
  changes: Revision[];
}

type AnySet = Law[keyof Law][number];

const describe = (set: AnySet): DescribedSet => ({
  id: set.id,
  revision: set.revision,
  stamp: stampText(set),
  regime: set.regime,
  status: set.status,
  effectiveFrom: set.effectiveFrom,
  effectiveTo: set.effectiveTo,
  sources: set.sources,
  parameters: flatten(set.parameters ?? {}).map(({ path, value }) => {
    const label = parameterLabels[set.regime][path];
    return {
      path,
      label: label?.label ?? { ja: path, en: path },
      value,
      text: textOf(value, label),
      rule: label?.rule ?? null,
    };
  }),
  changes: revisionsOf(set.id).filter(({ revision }) => revision === set.revision),
});

/** Every rule set in every revision, in force or promulgated. */
export const describedSets = (law: Law = presentLaw): DescribedSet[] =>
  Object.values(law).flatMap((sets: readonly AnySet[]) => sets.map(describe));

/** A set by its id (the newest revision) or by its stamp, as somebody typed it. */
export function findSet(name: string, sets: readonly DescribedSet[] = describedSets()): DescribedSet | undefined {
  return sets
    .filter(({ id, stamp }) => id === name || stamp === name)
    .reduce<DescribedSet | undefined>((best, set) => (best && best.revision > set.revision ? best : set), undefined);
}

function textOf(value: ParameterValue, label?: ParameterLabel): Text {
  if (value === null) return { ja: 'なし', en: 'none' };
  if (typeof value === 'boolean') return value ? { ja: 'はい', en: 'yes' } : { ja: 'いいえ', en: 'no' };
  if (typeof value === 'number') return numberText(value, label?.unit);
  if (typeof value === 'string') return label?.words?.[value] ?? { ja: value, en: value };
  if (value.length === 0) return { ja: 'なし', en: 'none' };
  const parts = value.map((part) => partText(part, label));
  return { ja: parts.map(({ ja }) => ja).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

function partText(part: unknown, label?: ParameterLabel): Text {
  if (typeof part !== 'object' || part === null) return label?.words?.[String(part)] ?? same(String(part));
  const values = Object.values(part).map((each) => label?.words?.[String(each)] ?? same(String(each)));
  return { ja: values.map(({ ja }) => ja).join(' ← '), en: values.map(({ en }) => en).join(' <- ') };
}

const same = (text: string): Text => ({ ja: text, en: text });

function numberText(value: number, unit?: Text): Text {
  const count = countText(value);
  if (!unit) return same(count);
  return { ja: unit.ja.replace('#', count), en: unit.en.replace('#', count) };
}
