import { pinsOf } from '../law/rule-set.ts';
import type { AssessedFacts } from '../store/facts.ts';
import type { EngineDependencies } from './dependencies.ts';
import { factsOf } from './facts-of.ts';
import type { Situation } from './process.ts';

/** What an incident is to be looked at with: its newest facts, the revisions that it keeps, the program's law and machines. */
export const situationOf = (
  stored: AssessedFacts,
  { law, machines }: Pick<EngineDependencies, 'law' | 'machines'>,
): Omit<Situation, 'instances'> => ({
  facts: factsOf(stored),
  factsRevision: stored.revision,
  pins: pinsOf(stored.all_rule_sets),
  law,
  machines,
});
