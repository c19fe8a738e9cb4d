import type { Text } from '../../domain/text.ts';
import type { RuleId } from '../rule-ids.ts';

/** The rule that a sentence cites, and how the sentence names it: `報告規則2条4号`. Lists that share an item differ in it. */
export interface Citation extends Text {
  rule: RuleId;
}
