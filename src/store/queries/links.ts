import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

/** What an incident is linked with, seen from its side, whichever way the link was said; the others as far as they are visible. */
export async function linksOf(db: Kysely<Database>, viewer: Viewer, incidentId: string) {
  const from = db
    .selectFrom('incident_link')
    .innerJoin('incident', 'incident.id', 'incident_link.other_id')
    .select(['incident.number', 'incident_link.kind', 'incident_link.note', 'incident_link.at'])
    .where('incident_link.incident_id', '=', incidentId)
    .where(visible(viewer));
  const to = db
    .selectFrom('incident_link')
    .innerJoin('incident', 'incident.id', 'incident_link.incident_id')
    .select(['incident.number', 'incident_link.kind', 'incident_link.note', 'incident_link.at'])
    .where('incident_link.other_id', '=', incidentId)
    .where(visible(viewer));
  const [said, heard] = await Promise.all([from.execute(), to.execute()]);
  return [
    ...said.map(({ number, ...link }) => ({ ...link, incident: number })),
    ...heard.map(({ number, kind, ...link }) => ({
      ...link,
      incident: number,
      kind: kind === 'mergedInto' ? ('merged' as const) : kind,
    })),
  ];
}
