import type { Kysely } from 'kysely';
import { type IncidentView, viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { Database } from '../store/schema.ts';
import type { EngineDependencies } from './dependencies.ts';
import { type NextEvent, nextEvents } from './next-events.ts';
import { type LiveInstance, liveInstances } from './record.ts';

export interface Look extends Omit<IncidentView, 'instances'> {
  instances: LiveInstance[];
  nextEvents: NextEvent[];
}

/** An incident as it stands, unlocked, with what can be done next; within a transaction, as that sees it. Throws NotFound. */
export async function look(
  engine: EngineDependencies,
  viewer: Viewer,
  number: string,
  db: Kysely<Database> = engine.db,
): Promise<Look> {
  const view = await viewIncident(db, viewer, number);
  const instances = liveInstances(view.instances, engine.machines);
  return { ...view, instances, nextEvents: nextEvents(instances, engine.clock.now()) };
}
