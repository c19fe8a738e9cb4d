import { type Selectable, sql, type Transaction } from 'kysely';
import type { AssessmentTable, Database, FactsTable } from './schema.ts';

export type FactsRow = Selectable<FactsTable>;
export type AssessmentRow = Selectable<AssessmentTable>;

export interface AssessedFacts extends FactsRow {
  /** The rule sets (`appi-2024@1`) under which they were assessed. */
  rule_sets: string[];
  /** Those of every assessment of the incident, the oldest first. */
  all_rule_sets: string[];
}

/** The facts as last revised. */
export const newestFacts = (trx: Transaction<Database>, incidentId: string): Promise<AssessedFacts> =>
  trx
    .selectFrom('facts')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.incident_id', '=', 'facts.incident_id')
        .onRef('assessment.revision', '=', 'facts.revision'),
    )
    .selectAll('facts')
    .select([
      'assessment.rule_sets',
      sql<string[]>`array(
        select stamp from assessment as earlier, unnest(earlier.rule_sets) as stamp
        where earlier.incident_id = facts.incident_id order by earlier.revision
      )`.as('all_rule_sets'),
    ])
    .where('facts.incident_id', '=', incidentId)
    .orderBy('facts.revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

export async function insertFacts(
  trx: Transaction<Database>,
  facts: FactsRow[],
  assessments: AssessmentRow[],
): Promise<void> {
  if (facts.length > 0) await trx.insertInto('facts').values(facts).execute();
  if (assessments.length > 0) await trx.insertInto('assessment').values(assessments).execute();
}
