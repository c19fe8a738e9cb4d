import type { Selectable, Transaction } from 'kysely';
import type { AssessmentTable, Database, FactsTable } from './schema.ts';

export type FactsRow = Selectable<FactsTable>;
export type AssessmentRow = Selectable<AssessmentTable>;

/** The facts as last revised, with the rule sets (`appi-2024@1`) under which they were assessed. */
export const newestFacts = (
  trx: Transaction<Database>,
  incidentId: string,
): Promise<FactsRow & { rule_sets: string[] }> =>
  trx
    .selectFrom('facts')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.incident_id', '=', 'facts.incident_id')
        .onRef('assessment.revision', '=', 'facts.revision'),
    )
    .selectAll('facts')
    .select('assessment.rule_sets')
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
