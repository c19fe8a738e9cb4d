import { questions } from '../assessment/questions.ts';
import type { Assessment } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import type { Question } from '../contract/questions.ts';
import { Inconsistent } from '../domain/errors.ts';
import { pinsOf } from '../law/rule-set.ts';
import type { DutyRow } from '../store/duties.ts';
import { newestFacts } from '../store/facts.ts';
import { viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { stillTold } from './advance.ts';
import type { EngineDependencies } from './dependencies.ts';
import { dutyRows } from './duty-rows.ts';
import { factsOf } from './facts-of.ts';
import { process } from './process.ts';
import { type LiveInstance, liveInstances } from './record.ts';

export interface FactsPreview {
  assessment: Assessment;
  questions: Question[];
  instances: LiveInstance[];
  duties: DutyRow[];
}

/**
 * What these facts would make of an incident: the very steps that revising them takes, and nothing is kept. Throws
 * NotFound, EventRefused.
 */
export const previewFacts = (
  { db, law, machines, clock }: EngineDependencies,
  viewer: Viewer,
  number: string,
  facts: Facts,
): Promise<FactsPreview> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const { incident, instances, duties } = await viewIncident(trx, viewer, number);
      const stored = await newestFacts(trx, incident.id);
      const pins = pinsOf(stored.all_rule_sets);
      const next = stillTold(facts, factsOf(stored));
      const outcome = process(
        {
          instances: liveInstances(instances, machines),
          facts: factsOf(stored),
          factsRevision: stored.revision,
          pins,
          law,
          machines,
        },
        { kind: 'facts', facts: next },
        { at: clock.now(), actor: '' },
      );
      const assessment = outcome.revisions.at(-1)?.assessment;
      if (!assessment) throw new Inconsistent(`The facts of ${number} were not assessed.`);
      return {
        assessment,
        questions: questions(next, { pins, law }).questions,
        instances: outcome.instances,
        duties: dutyRows(incident, outcome.instances, duties, assessment),
      };
    });
