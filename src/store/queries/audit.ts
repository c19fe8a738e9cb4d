import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

type Db = Kysely<Database>;

export type AuditSource = 'incident' | 'settings' | 'access';

export interface AuditFilter {
  source?: AuditSource;
  actor?: string;
  /** From the first instant to before the last. */
  since?: Instant;
  before?: Instant;
  type?: string;
  incident?: string;
}

export interface AuditLine {
  source: AuditSource;
  /** Its place among those of one instant and source. */
  id: string;
  at: Instant;
  actor: string;
  type: string;
  incident: string | null;
  target: string | null;
  seq: number | null;
  hash: string | null;
  outcome: 'done' | 'refused' | null;
  address: string | null;
  detail: string | null;
}

export type AuditPlace = Pick<AuditLine, 'at' | 'source' | 'id'>;

/** The order among those of one instant. */
const sources: readonly AuditSource[] = ['access', 'incident', 'settings'];

interface Source {
  from: RawBuilder<unknown>;
  columns: RawBuilder<unknown>;
  /** Of what is compared: instant, actor, type, id. */
  at: RawBuilder<unknown>;
  actor: RawBuilder<unknown>;
  type: RawBuilder<unknown>;
  id: RawBuilder<unknown>;
  where: RawBuilder<boolean>;
}

const sourcesFor = (viewer: Viewer, { incident }: AuditFilter): Record<AuditSource, Source | null> => ({
  incident: {
    from: sql`event join incident on incident.id = event.incident_id`,
    columns: sql`incident.number as incident, event.target, event.seq, event.hash,
      null as outcome, null as address, null as detail`,
    at: sql`event.at`,
    actor: sql`event.actor`,
    type: sql`event.type`,
    id: sql`incident.number || '/' || lpad(event.seq::text, 9, '0')`,
    where: sql`event.organization_id = ${viewer.organizationId} and ${visible(viewer)}
      and ${incident === undefined ? sql`true` : sql`incident.number = ${incident}`}`,
  },
  settings:
    incident !== undefined
      ? null
      : {
          from: sql`setting_event`,
          columns: sql`null as incident, target, seq, hash, null as outcome, null as address, null as detail`,
          at: sql`at`,
          actor: sql`actor`,
          type: sql`type`,
          id: sql`lpad(seq::text, 9, '0')`,
          where: sql`organization_id = ${viewer.organizationId}`,
        },
  access:
    incident !== undefined
      ? null
      : {
          from: sql`access_event`,
          columns: sql`null as incident, null as target, null::integer as seq, null as hash, outcome, address, detail`,
          // Written by the server's clock, finer than what is read: a place must find its row again.
          at: sql`date_trunc('milliseconds', at)`,
          actor: sql`actor`,
          type: sql`what`,
          id: sql`lpad(id::text, 15, '0')`,
          // Nobody known knocked: at the door of every organization.
          where: sql`(organization_id = ${viewer.organizationId} or organization_id is null)`,
        },
});

/** Who did what, newest first, over all that a viewer may see: so many from a place on. */
export async function auditPage(
  db: Db,
  viewer: Viewer,
  filter: AuditFilter,
  { after, limit }: { after: AuditPlace | null; limit: number },
): Promise<AuditLine[]> {
  const all = sourcesFor(viewer, filter);
  const asked = sources.filter((source) => filter.source === undefined || filter.source === source);
  const pages = await Promise.all(
    asked.map(async (name) => {
      const source = all[name];
      return source ? pageOf(db, name, source, filter, after, limit) : [];
    }),
  );
  return pages.flat().sort(newestFirst).slice(0, limit);
}

async function pageOf(
  db: Db,
  name: AuditSource,
  { from, columns, at, actor, type, id, where }: Source,
  filter: AuditFilter,
  after: AuditPlace | null,
  limit: number,
): Promise<AuditLine[]> {
  const conditions = [
    where,
    ...(filter.actor === undefined ? [] : [sql`${actor} ilike ${`%${filter.actor.replaceAll(/[\\%_]/g, '\\$&')}%`}`]),
    ...(filter.type === undefined ? [] : [sql`${type} = ${filter.type}`]),
    ...(filter.since === undefined ? [] : [sql`${at} >= ${filter.since}::timestamptz`]),
    ...(filter.before === undefined ? [] : [sql`${at} < ${filter.before}::timestamptz`]),
    ...(after === null ? [] : [beyond(name, { at, id }, after)]),
  ];
  const { rows } = await sql<Omit<AuditLine, 'source'>>`
    select ${id} as id, ${at} as at, ${actor} as actor, ${type} as type, ${columns}
      from ${from} where ${sql.join(conditions, sql` and `)}
     order by ${at} desc, ${id} desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, source: name }));
}

function beyond(name: AuditSource, { at, id }: Pick<Source, 'at' | 'id'>, after: AuditPlace): RawBuilder<unknown> {
  const order = sources.indexOf(name) - sources.indexOf(after.source);
  if (order < 0) return sql`${at} < ${after.at}::timestamptz`;
  if (order > 0) return sql`${at} <= ${after.at}::timestamptz`;
  return sql`(${at} <= ${after.at}::timestamptz and (${at} < ${after.at}::timestamptz or ${id} < ${after.id}))`;
}

function newestFirst(a: AuditLine, b: AuditLine): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  if (a.source !== b.source) return sources.indexOf(a.source) - sources.indexOf(b.source);
  return a.id < b.id ? 1 : -1;
}
