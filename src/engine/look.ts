import type { Kysely } from 'kysely';
import { eventTypes } from '../../machines/reading.ts';
import { machineNames } from '../../machines/registry.ts';
import { EventRefused, NotFound } from '../domain/errors.ts';
import { type IncidentView, viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { Database } from '../store/schema.ts';
import { inOrder } from './allocate.ts';
import type { EngineDependencies } from './dependencies.ts';
import { type Explanation, explain } from './explain.ts';
import { type NextEvent, nextEvents } from './next-events.ts';
import { withOpenItems } from './open-items.ts';
import { refusalWhenOver } from './over.ts';
import { type LiveInstance, liveInstance } from './record.ts';
import { findTarget } from './targets.ts';

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
  const instances = inOrder(view.instances.map(liveInstance));
  return { ...view, instances, nextEvents: nextEvents(instances, engine.clock.now()) };
}

/**
 * May this event happen now, and if not, why not and where would it? Without a target: at the instance that accepts it,
 * else at every machine that knows it. Throws NotFound (incident, target, event), AmbiguousTarget.
 */
export async function why(
  engine: EngineDependencies,
  viewer: Viewer,
  number: string,
  { type, target }: { type: string; target?: string | undefined },
): Promise<Explanation> {
  const { instances, incident } = await look(engine, viewer, number);
  const knowing = instances.filter(({ version }) => eventTypes(version.machine).includes(type));
  if (knowing.length === 0) throw new NotFound(`event of ${machineNames.join(', ')}`, type);
  const probe = { type, at: engine.clock.now(), actor: '', probe: true };
  const over = refusalWhenOver(instances, type, incident);
  if (over) return answerOf(over);
  const only = knowing.length === 1 ? knowing[0]?.key : undefined;
  try {
    const found = findTarget(instances, target ?? only, probe);
    const event = withOpenItems({ ...probe, ...(found.duty && { duty: found.duty }) }, instances);
    return explain(found.instance.version, found.instance.snapshot, event);
  } catch (error) {
    // Asked without a target, "nobody takes it" is an answer too.
    if (error instanceof EventRefused) return answerOf(error);
    throw error;
  }
}

const answerOf = ({ reasons, possibleIn }: EventRefused): Explanation => ({ allowed: false, reasons, possibleIn });
