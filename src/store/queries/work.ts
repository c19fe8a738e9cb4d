import { type Kysely, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { Role } from '../../domain/role.ts';
import type { IncidentRow, InstanceRow } from '../incidents.ts';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

interface Told {
  instance_key: string;
  step: string;
  due: Day | null;
  roles: Role[];
}

/** An instance as it stands, without what only its machine needs. */
export interface WorkInstance
  extends Pick<InstanceRow, 'incident_id' | 'key' | 'machine' | 'machine_version' | 'recipient' | 'states'> {
  context: object;
}

/** The open incidents that a viewer may see, with what their steps hang on. */
export interface OpenWork {
  /** What is due first comes first; so many at the most. */
  incidents: IncidentRow[];
  /** How many are open in all. */
  open: number;
  instances: Map<string, WorkInstance[]>;
  /** The roles that each step was reminded to. */
  told: Map<string, Told[]>;
}

export async function openWork(db: Kysely<Database>, viewer: Viewer, limit: number): Promise<OpenWork> {
  const open = db
    .selectFrom('incident')
    .where(visible(viewer))
    .where('state', 'not in', ['closed', 'dismissed', 'merged']);
  const [incidents, counted] = await Promise.all([
    open
      .selectAll()
      .orderBy(sql`coalesce(next_due, 'infinity'::date)`)
      .orderBy('number', 'desc')
      .limit(limit)
      .execute(),
    open.select(sql<number>`count(*)`.as('open')).executeTakeFirstOrThrow(),
  ]);
  const ids = incidents.map(({ id }) => id);
  if (ids.length === 0) return { incidents, open: counted.open, instances: new Map(), told: new Map() };
  const [instances, told] = await Promise.all([
    db
      .selectFrom('instance')
      .select(['incident_id', 'key', 'machine', 'machine_version', 'recipient', 'states'])
      .select(sql<object>`snapshot -> 'context'`.as('context'))
      .where('incident_id', 'in', ids)
      .execute(),
    db
      .selectFrom('timer')
      .select(['incident_id', 'instance_key', 'step', 'due', 'roles'])
      .where('incident_id', 'in', ids)
      .where('state', '=', 'fired')
      .execute(),
  ]);
  return { incidents, open: counted.open, instances: byIncident(instances), told: byIncident(told) };
}

function byIncident<Row extends { incident_id: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.incident_id, [...(groups.get(row.incident_id) ?? []), row]);
  return groups;
}
