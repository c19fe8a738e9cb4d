import { statesOf } from '../../../machines/reading.ts';
import { versionStamp } from '../../../machines/registry.ts';
import type { Fault } from '../finding.ts';
import { type Configuration, pathTo, type Search } from '../search.ts';
import { isByOperators, openSteps, waitingStates } from '../standing.ts';

/** From wherever something is awaited, an operator alone can get to where nothing is. */
export function deadEnds({ version, world, configurations }: Search): Fault[] {
  const comingFrom = new Map<Configuration, Configuration[]>();
  for (const configuration of configurations)
    for (const { event, to } of configuration.ways.filter(({ event }) => isByOperators(event))) {
      if (event && to !== configuration) comingFrom.set(to, [...(comingFrom.get(to) ?? []), configuration]);
    }
  const ends = configurations.filter(
    ({ snapshot }) => waitingStates(snapshot, world).length === 0 && openSteps(snapshot).length === 0,
  );
  const ending = new Set(ends);
  // A set that grows while it is walked: everything from which an end can be reached.
  for (const configuration of ending) for (const before of comingFrom.get(configuration) ?? []) ending.add(before);
  return configurations
    .filter((configuration) => !ending.has(configuration))
    .map((configuration) => ({
      code: 'dead-end',
      machine: versionStamp(version),
      place: statesOf(configuration.snapshot).join(' + '),
      how: pathTo(configuration),
    }));
}
