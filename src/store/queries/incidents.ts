import type { Kysely } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { DutyRow } from '../duties.ts';
import type { EventRow } from '../events.ts';
import type { AssessmentRow, FactsRow } from '../facts.ts';
import { type IncidentRow, type InstanceRow, refuseStrange } from '../incidents.ts';
import type { Database } from '../schema.ts';
import type { TimerRow } from '../timers.ts';

type Db = Kysely<Database>;

/** The board: what is due next first, then the newest. */
export const listIncidents = (db: Db, organizationId: string): Promise<IncidentRow[]> =>
  db
    .selectFrom('incident')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('next_due', (order) => order.asc().nullsLast())
    .orderBy('number', 'desc')
    .execute();

/** Throws NotFound. */
export async function findIncident(db: Db, organizationId: string, number: string): Promise<IncidentRow> {
  refuseStrange(number);
  const row = await db
    .selectFrom('incident')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw new NotFound('incident', number);
  return row;
}

export interface IncidentView {
  incident: IncidentRow;
  instances: InstanceRow[];
  duties: DutyRow[];
}

export async function viewIncident(db: Db, organizationId: string, number: string): Promise<IncidentView> {
  const incident = await findIncident(db, organizationId, number);
  const [instances, duties] = await Promise.all([
    db.selectFrom('instance').selectAll().where('incident_id', '=', incident.id).execute(),
    db.selectFrom('duty').selectAll().where('incident_id', '=', incident.id).execute(),
  ]);
  return { incident, instances, duties };
}

export const eventsOf = (db: Db, incidentId: string, afterSeq = 0): Promise<EventRow[]> =>
  db
    .selectFrom('event')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .execute();

export const factsHistory = (db: Db, incidentId: string): Promise<FactsRow[]> =>
  db.selectFrom('facts').selectAll().where('incident_id', '=', incidentId).orderBy('revision').execute();

/** The assessment of the newest facts. */
export const newestAssessment = (db: Db, incidentId: string): Promise<AssessmentRow> =>
  db
    .selectFrom('assessment')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

export const timersOfIncident = (db: Db, incidentId: string): Promise<TimerRow[]> =>
  db.selectFrom('timer').selectAll().where('incident_id', '=', incidentId).orderBy('fire_at').orderBy('id').execute();
