import { type Kysely, sql, type Transaction } from 'kysely';
import type { EventRow } from '../events.ts';
import type { InstanceRow } from '../incidents.ts';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

/** An incident for the inspector: where its instances stand, and what happened since the newest event that is known. */
export interface Inspected {
  id: string;
  number: string;
  last_seq: number;
  instances: Pick<InstanceRow, 'key' | 'machine' | 'machine_version' | 'snapshot'>[];
  events: Pick<EventRow, 'target' | 'type' | 'at'>[];
}

export interface Inspection {
  /** The ids of the incidents that each viewer may see, in the order of the viewers. */
  seen: string[][];
  /** Those of them that are new, or in which something happened. */
  changed: Inspected[];
}

/** So many incidents of each viewer, those that changed last. */
const mostIncidents = 20;
/** After a long silence the newest are told, not all. */
const mostEvents = 500;

/**
 * What the inspector shows its viewers, all as of one instant: nothing that happened after an incident became invisible
 * is read with it. `known` has the newest event of each incident that was looked at before.
 */
export const inspect = (db: Kysely<Database>, viewers: Viewer[], known: ReadonlyMap<string, number>) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx): Promise<Inspection> => {
      const seen: string[][] = [];
      const changed = new Map<string, Inspected>();
      for (const viewer of viewers) {
        const rows = await newest(trx, viewer);
        seen.push(rows.map(({ id }) => id));
        for (const row of rows.filter(({ id, last_seq }) => known.get(id) !== last_seq))
          if (!changed.has(row.id))
            changed.set(row.id, { ...row, ...(await contentOf(trx, row.id, known.get(row.id))) });
      }
      return { seen, changed: [...changed.values()] };
    });

const newest = (trx: Transaction<Database>, viewer: Viewer) =>
  trx
    .selectFrom('incident')
    .select(['id', 'number', 'last_seq'])
    .where(visible(viewer))
    .orderBy(sql`changed_at desc, number desc`)
    .limit(mostIncidents)
    .execute();

async function contentOf(
  trx: Transaction<Database>,
  incidentId: string,
  afterSeq: number | undefined,
): Promise<Pick<Inspected, 'instances' | 'events'>> {
  const instances = await trx
    .selectFrom('instance')
    .select(['key', 'machine', 'machine_version', 'snapshot'])
    .where('incident_id', '=', incidentId)
    .orderBy('key')
    .execute();
  if (afterSeq === undefined) return { instances, events: [] };
  const events = await trx
    .selectFrom('event')
    .select(['target', 'type', 'at'])
    .where('incident_id', '=', incidentId)
    .where('seq', '>', afterSeq)
    .orderBy('seq', 'desc')
    .limit(mostEvents)
    .execute();
  return { instances, events: events.reverse() };
}
