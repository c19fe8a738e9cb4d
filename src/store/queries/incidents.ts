import type { Kysely } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { DutyRow } from '../duties.ts';
import type { EventRow } from '../events.ts';
import type { AssessmentRow, FactsRow } from '../facts.ts';
import { type IncidentRow, type InstanceRow, refuseStrange } from '../incidents.ts';
import type { Database } from '../schema.ts';
import type { TimerRow } from '../timers.ts';
import { type Viewer, visible } from './visible.ts';

type Db = Kysely<Database>;

/** The board: what is due next first, then the newest. */
export const listIncidents = (db: Db, viewer: Viewer): Promise<IncidentRow[]> =>
  db
    .selectFrom('incident')
    .selectAll()
    .where(visible(viewer))
    .orderBy('next_due', (order) => order.asc().nullsLast())
    .orderBy('number', 'desc')
    .execute();

/** Throws NotFound, for what the viewer may not know of too. */
export async function findIncident(db: Db, viewer: Viewer, number: string): Promise<IncidentRow> {
  refuseStrange(number);
  const row = await db
    .selectFrom('incident')
    .selectAll()
    .where(visible(viewer))
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

export async function viewIncident(db: Db, viewer: Viewer, number: string): Promise<IncidentView> {
  const incident = await findIncident(db, viewer, number);
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

/** Which events to leave out, or the only ones to give. */
export type EventChoice = { only: readonly string[] } | { without: readonly string[] };

/** The newest so many events before one, oldest first, and whether there are older ones. */
export async function eventPage(
  db: Db,
  incidentId: string,
  { before, limit, choice }: { before?: number | undefined; limit: number; choice: EventChoice },
): Promise<{ events: EventRow[]; more: boolean }> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .where((where) =>
      'only' in choice
        ? where('type', 'in', choice.only)
        : where.and(choice.without.map((type) => where('type', '<>', type))),
    )
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  return { events: rows.slice(0, limit).reverse(), more: rows.length > limit };
}

export const correctionsOf = (db: Db, incidentId: string): Promise<Pick<EventRow, 'seq' | 'text'>[]> =>
  db
    .selectFrom('event')
    .select(['seq', 'text'])
    .where('incident_id', '=', incidentId)
    .where('type', '=', 'correct')
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

/** The numbers of the open incidents that the viewer may see, in order. */
export const openNumbers = (db: Db, viewer: Viewer): Promise<{ number: string }[]> =>
  db
    .selectFrom('incident')
    .select('number')
    .where(visible(viewer))
    .where('state', 'not in', ['closed', 'dismissed'])
    .orderBy('number')
    .execute();

/** Whether an organization has any, seen or not. */
export async function hasIncidents(db: Db, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('incident')
    .select('id')
    .where('organization_id', '=', organizationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
