import { candidates, eventTypes, pathOf } from '../../machines/reading.ts';
import { machineNames } from '../../machines/registry.ts';
import { EventRefused, NotFound } from '../domain/errors.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { EngineDependencies } from './dependencies.ts';
import { type Explanation, explain } from './explain.ts';
import { look } from './look.ts';
import { ofTheEngine } from './next-events.ts';
import { withOpenItems } from './open-items.ts';
import { refusalWhenOver } from './over.ts';
import type { LiveInstance } from './record.ts';
import { findTarget } from './targets.ts';
import { type WayStep, wayTo } from './way.ts';

export interface Why extends Explanation {
  /** Whether only its owner and named readers see the incident. */
  restricted: boolean;
  /** The incident's instances, whose labels name the states. */
  instances: LiveInstance[];
  /** The instances that know the event, of which the answer speaks. */
  about: LiveInstance[];
  /** What has to be recorded before, in order; empty when nothing has, null when there is no way from here. */
  way: WayStep[] | null;
}

/**
 * May this event happen now, and if not, why not, where would it, and what would unblock it? Without a target: at the
 * instance that accepts it, else at every machine that knows it. Throws NotFound (incident, target, event), AmbiguousTarget.
 */
export async function why(
  engine: EngineDependencies,
  viewer: Viewer,
  number: string,
  { type, target }: { type: string; target?: string | undefined },
): Promise<Why> {
  const { instances, incident } = await look(engine, viewer, number);
  const knowing = instances.filter(
    ({ version }) => !ofTheEngine.has(type) && eventTypes(version.machine).includes(type),
  );
  if (knowing.length === 0) throw new NotFound(`event of ${machineNames.join(', ')}`, type);
  const probe = { type, at: engine.clock.now(), actor: '', probe: true };
  const only = knowing.length === 1 ? knowing[0]?.key : undefined;
  const over = refusalWhenOver(instances, type, incident);
  const { restricted } = incident;
  if (over) return { ...answerOf(over), restricted, instances, about: knowing, way: reopening(instances) };
  try {
    const { instance, duty } = findTarget(instances, target ?? only, probe);
    const asked = { ...probe, ...(duty && { duty }) };
    const explained = explain(instance.version, instance.snapshot, withOpenItems(asked, instances));
    return {
      ...explained,
      restricted,
      instances,
      about: [instance],
      way: explained.allowed ? [] : wayTo(instance, instances, asked),
    };
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    // Asked without a target, "nobody takes it" is an answer too: of several machines the shortest way.
    const ways = knowing.flatMap((instance) =>
      [wayTo(instance, instances, probe) ?? []].filter(({ length }) => length > 0),
    );
    const [shortest = null] = ways.sort((a, b) => a.length - b.length);
    return { ...answerOf(error), restricted, instances, about: knowing, way: shortest };
  }
}

const answerOf = ({ reasons, possibleIn }: EventRefused): Explanation => ({ allowed: false, reasons, possibleIn });

const reopening = (instances: LiveInstance[]): WayStep[] =>
  instances.flatMap(({ key, snapshot }) =>
    candidates(snapshot, 'incidentReopened').map(({ source }) => ({
      target: key,
      type: 'incidentReopened',
      state: pathOf(source),
    })),
  );
