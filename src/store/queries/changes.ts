import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

type Db = Kysely<Database>;

export interface Changed {
  number: string;
  last_seq: number;
}

/** What changed in an organization within the last so many real seconds. */
export const changedWithin = (db: Db, organizationId: string, seconds: number): Promise<Changed[]> =>
  db
    .selectFrom('incident')
    .select(['number', 'last_seq'])
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`changed_at > clock_timestamp() - make_interval(secs => ${seconds})`)
    .execute();

/** The number of the newest change of an organization's settings; 0: there was none. */
export async function newestSettingSeq(db: Db, organizationId: string): Promise<number> {
  const row = await db
    .selectFrom('setting_event')
    .select('seq')
    .where('organization_id', '=', organizationId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Those of them that a viewer may know of. */
export async function visibleAmong(db: Db, viewer: Viewer, numbers: string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom('incident')
    .select('number')
    .where(visible(viewer))
    .where('number', 'in', numbers)
    .execute();
  return new Set(rows.map(({ number }) => number));
}

/**
 * Those of them that a viewer could see until a moment ago, and that a restriction took away: by the newest of their
 * events, and by whom the restriction before it named.
 */
export async function lostAmong(db: Db, viewer: Viewer, numbers: string[]): Promise<Set<string>> {
  const { personId, sees } = viewer;
  if (numbers.length === 0 || sees === 'everything') return new Set();
  const access = ['accessRestricted', 'accessOpened'];
  const { rows } = await sql<{ number: string }>`
    select incident.number
      from incident
      join lateral (select type, seq from event
                     where event.incident_id = incident.id and seq > incident.last_seq - 5 and type = any(${access})
                     order by seq desc limit 1) now on now.type = 'accessRestricted'
      left join lateral (select type, text from event
                          where event.incident_id = incident.id and seq < now.seq and type = any(${access})
                          order by seq desc limit 1) before on true
     where number = any(${numbers}) and organization_id = ${viewer.organizationId} and ${visible(viewer)} is not true
       -- opened restricted, it was never seen
       and now.seq > 2
       and case when before.type = 'accessRestricted'
                then before.text::jsonb -> 'data' -> 'readers' ? coalesce(${personId}::text, '')
                else ${sees === 'unrestricted'} or reported_by = ${personId}::uuid end`.execute(db);
  return new Set(rows.map(({ number }) => number));
}
