import type { Witnessed } from '../engine/replay.ts';
import { type Graph, instanceGraph } from '../graph/graph.ts';
import { type TrailStep, trailOf } from '../graph/trail.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { actorName } from './actor-name.ts';
import type { ApiDependencies } from './dependencies.ts';

/** The machines of an incident as they stand, with the path that each took and what may happen next. Throws NotFound. */
export const incidentGraphs = ({ db, engine }: ApiDependencies, viewer: Viewer, number: string): Promise<Graph[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const { instances, nextEvents } = await engine.look(viewer, number, trx);
      const steps = await engine.history(viewer, number, trx);
      return instances.map((instance) => {
        const { key, version } = instance;
        // What it did under an earlier version is no path through this one.
        const own = steps.filter(({ after }) => after.key === key && after.version === version);
        return instanceGraph(instance, {
          trail: trailOf(version, own.map(trailStep)),
          next: nextEvents.filter((next) => next.instance === key),
        });
      });
    });

const trailStep = ({ event, before, after }: Witnessed): TrailStep => {
  const { seq, at, actor, type, data } = event;
  const moment = { seq, at, actor: actorName(actor) };
  const same = before?.version === after.version ? before.snapshot : undefined;
  return { moment, before: same, event: { ...data, type, at, actor }, after: after.snapshot };
};
