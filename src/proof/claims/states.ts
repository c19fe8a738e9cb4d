import { allStates, eventTypes, nodesOf, pathOf } from '../../../machines/reading.ts';
import { versionStamp } from '../../../machines/registry.ts';
import type { Fault } from '../finding.ts';
import type { Search } from '../search.ts';

/** Every state can be reached. One that is left as soon as it is entered is never stood in, and not asked about. */
export function unreachableStates({ version, configurations }: Search): Fault[] {
  const reached = new Set(configurations.flatMap(({ snapshot }) => nodesOf(snapshot).map(pathOf)));
  return allStates(version.machine)
    .filter((node) => !(node.always && node.always.length > 0))
    .map(pathOf)
    .filter((path) => !reached.has(path))
    .map((path) => ({ code: 'unreachable-state', machine: versionStamp(version), place: path, how: [] }));
}

/** What the world never says to a machine, the search says nothing of. */
export function untriedEvents({ version, world, at }: Search): Fault[] {
  const tried = new Set<string>(world.events(at).map(({ type }) => type));
  return eventTypes(version.machine)
    .filter((type) => !tried.has(type))
    .map((type) => ({ code: 'untried-event', machine: versionStamp(version), place: type, how: [] }));
}
