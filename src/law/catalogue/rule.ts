import type { LawSubject } from '../../contract/law.ts';
import type { Text } from '../../domain/text.ts';
import type { RuleId } from '../rule-ids.ts';
import { type SourceRef, sourceOf, tagOf } from './sources.ts';

/** What a page of the catalogue is about: a regime, what lies outside all of them, or the counting of days. */
export type Subject = LawSubject;

/**
 * Who executes a rule: the assessment (a reason of it cites the rule), the machines (a state or a condition of theirs
 * does), or the contents of reports (an item does). Named is the first of these that does.
 */
export type Executed = 'assessment' | 'procedure' | 'contents';

interface Statement {
  id: RuleId;
  /** What the rule says, in one sentence. */
  says: Text;
  sources: readonly SourceRef[];
  /** Which part of it rests on a weak source, where a strong one carries the rest. */
  unsure?: Text;
}

export type Rule = Statement & ({ executed: Executed } | { notExecutable: Text });

/** Rules on one question, in the order of the catalogue. */
export interface Section {
  subject: Subject;
  title: Text;
  rules: readonly Rule[];
}

/** How far a rule still has to be confirmed: it rests on weak sources wholly, in part, or not at all. */
export type Confirmation = 'whole' | 'part' | 'none';

export function confirmationOf(refs: readonly SourceRef[]): Confirmation {
  const weak = refs.filter((ref) => {
    const tag = tagOf(ref);
    return tag !== undefined && sourceOf(tag).weak;
  });
  if (weak.length === 0) return 'none';
  return weak.length === refs.length ? 'whole' : 'part';
}

/** A rule's anchor on its page: `appi-cat-4`. */
export const anchorOf = (id: string): string => id.toLowerCase();
