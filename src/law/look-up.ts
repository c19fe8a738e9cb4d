import { NotFound } from '../domain/errors.ts';
import type { Subject } from './catalogue/rule.ts';
import { type DescribedRule, describedRules } from './described-rule.ts';
import { type DescribedSet, findSet } from './described-set.ts';

/** The law by what somebody typed. */

/** As one reads it, not as it was typed: in whatever width and case. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A rule by its id, a rule set by its id or stamp. Throws NotFound. */
export function lookUp(name: string): DescribedRule | DescribedSet {
  const wanted = plain(name.trim());
  const found = findSet(wanted) ?? describedRules.find(({ id }) => plain(id) === wanted);
  if (!found) throw new NotFound('rule or rule set', name);
  return found;
}

export interface RuleSearch {
  subject?: Subject | undefined;
  /** Words; each must stand in the id or the sentence. */
  text?: string | undefined;
}

export function searchRules({ subject, text = '' }: RuleSearch): DescribedRule[] {
  const words = plain(text).split(/\s+/);
  return describedRules.filter((rule) => {
    const said = plain(`${rule.id} ${rule.section.ja} ${rule.section.en} ${rule.says.ja} ${rule.says.en}`);
    return (subject === undefined || rule.subject === subject) && words.every((word) => said.includes(word));
  });
}
