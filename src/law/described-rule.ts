import type { Text } from '../domain/text.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { type Confirmation, confirmationOf, type Executed, type Rule, type Subject } from './catalogue/rule.ts';
import type { RuleId } from './rule-ids.ts';

/** A rule as a reader sees it. */
export interface DescribedRule {
  id: RuleId;
  subject: Subject;
  section: Text;
  says: Text;
  sources: readonly string[];
  /** How far it is still to be confirmed, and which part when only a part is. */
  toBeConfirmed: Confirmation;
  unsure: Text | null;
  /** Who executes it; null: nobody, for the reason beside it. */
  executed: Executed | null;
  notExecutable: Text | null;
}

const describe = (subject: Subject, section: Text, rule: Rule): DescribedRule => ({
  id: rule.id,
  subject,
  section,
  says: rule.says,
  sources: rule.sources,
  toBeConfirmed: confirmationOf(rule.sources),
  unsure: rule.unsure ?? null,
  executed: 'executed' in rule ? rule.executed : null,
  notExecutable: 'notExecutable' in rule ? rule.notExecutable : null,
});

/** Every rule of the catalogue, in its order. */
export const describedRules: readonly DescribedRule[] = catalogue.flatMap(({ subject, title, rules }) =>
  rules.map((rule) => describe(subject, title, rule)),
);
