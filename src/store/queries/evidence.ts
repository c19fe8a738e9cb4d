import type { Kysely } from 'kysely';
import type { EventRow } from '../events.ts';
import type { AssessmentRow, FactsRow } from '../facts.ts';
import type { Database } from '../schema.ts';
import { eventsOf, factsHistory, type IncidentView, viewIncident } from './incidents.ts';

/** Everything of an incident that its chain has something to say about. */
export interface Evidence extends IncidentView {
  events: EventRow[];
  facts: FactsRow[];
  assessments: AssessmentRow[];
}

/** All as of one instant, while operators go on working. Throws NotFound. */
export const evidenceOf = (db: Kysely<Database>, organizationId: string, number: string): Promise<Evidence> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const view = await viewIncident(trx, organizationId, number);
      const { id } = view.incident;
      const events = await eventsOf(trx, id);
      const facts = await factsHistory(trx, id);
      const assessments = await trx
        .selectFrom('assessment')
        .selectAll()
        .where('incident_id', '=', id)
        .orderBy('revision')
        .execute();
      return { ...view, events, facts, assessments };
    });
