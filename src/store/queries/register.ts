import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/time.ts';
import type { DutyRow } from '../duties.ts';
import type { IncidentRow } from '../incidents.ts';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

export interface RegisterEntry {
  incident: IncidentRow;
  owner: string | null;
  /** The newest facts, as they were stored. */
  facts: string;
  /** When its newest event happened. */
  changedAt: Instant;
  /** Of an incident that is over: when it was closed or dismissed. */
  endedAt: Instant | null;
  duties: DutyRow[];
  /** The snapshots of its reports, by the id of their instances: filings stand in them. */
  reports: Map<string, object>;
}

/** Every incident that the viewer may see, oldest first, as of one instant. Five queries, however many there are. */
export const registerOf = (db: Kysely<Database>, viewer: Viewer): Promise<RegisterEntry[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const incidents = await trx
        .selectFrom('incident')
        .leftJoin('person', 'person.id', 'incident.owner_id')
        .innerJoin('facts', (join) =>
          join.onRef('facts.incident_id', '=', 'incident.id').onRef('facts.revision', '=', 'incident.facts_revision'),
        )
        .innerJoin('event', (join) =>
          join.onRef('event.incident_id', '=', 'incident.id').onRef('event.seq', '=', 'incident.last_seq'),
        )
        .selectAll('incident')
        .select(['person.name as owner', 'facts.text as facts', 'event.at as changedAt'])
        .where(visible(viewer))
        .orderBy('incident.opened_at')
        .orderBy('incident.number')
        .execute();
      const endings = await trx
        .selectFrom('event')
        .innerJoin('incident', 'incident.id', 'event.incident_id')
        .select((eb) => ['event.incident_id', eb.fn.max('event.at').as('at')])
        .where('event.organization_id', '=', viewer.organizationId)
        .where('incident.state', 'in', ['closed', 'dismissed'])
        .where('event.type', 'in', ['incidentClosed', 'incidentDismissed'])
        .groupBy('event.incident_id')
        .execute();
      const duties = await trx
        .selectFrom('duty')
        .selectAll()
        .where('organization_id', '=', viewer.organizationId)
        .execute();
      const reports = await trx
        .selectFrom('instance')
        .select(['id', 'incident_id', 'snapshot'])
        .where('organization_id', '=', viewer.organizationId)
        .where('machine', '=', 'report')
        .execute();
      const ended = new Map(endings.map(({ incident_id, at }) => [incident_id, at]));
      const dutiesBy = byIncident(duties);
      const reportsBy = byIncident(reports);
      return incidents.map(({ owner, facts, changedAt, ...incident }) => ({
        incident,
        owner,
        facts,
        changedAt,
        endedAt: ended.get(incident.id) ?? null,
        duties: dutiesBy.get(incident.id) ?? [],
        reports: new Map((reportsBy.get(incident.id) ?? []).map(({ id, snapshot }) => [id, snapshot])),
      }));
    });

function byIncident<Row extends { incident_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.incident_id);
    if (group) group.push(row);
    else groups.set(row.incident_id, [row]);
  }
  return groups;
}
