import { nodesOf, pathOf, statesOf } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';
import type { MachineEventType } from '../domain/event.ts';
import type { LiveInstance } from '../engine/record.ts';
import { commitmentsOf } from '../engine/step.ts';
import type { World } from './worlds/world.ts';

type Snapshot = LiveInstance['snapshot'];

/** Said by the engine or by the ledger: no operator can wait for it, nor get on by it. */
const notByOperators = new Set<string>([
  'dutiesRevised',
  'procedureRevised',
  'mergedInto',
  'acknowledge',
] satisfies MachineEventType[]);

export const isByOperators = ({ type }: { type: string }): boolean => !notByOperators.has(type);

export const isBelow = (path: string, place: string): boolean =>
  place === '' || path === place || path.startsWith(`${place}.`);

export const openSteps = (snapshot: Snapshot): string[] => {
  const { duties, tasks } = commitmentsOf(snapshot);
  return [...duties.filter(({ state }) => state === 'open').map(({ ref }) => ref.id), ...tasks.map(({ id }) => id)];
};

/**
 * The innermost states in which something is awaited: all but final ones, those that say they are settled, those that
 * their world knows to be at rest, and every one of an incident that is over (ADR 0021).
 */
export function waitingStates(snapshot: Snapshot, world: World): string[] {
  if (snapshot.hasTag('over')) return [];
  const settled = nodesOf(snapshot)
    .filter(({ tags, type }) => tags.includes('settled') || type === 'final')
    .map(pathOf);
  return statesOf(snapshot).filter(
    (path) => !world.atRest.includes(path) && !settled.some((around) => isBelow(path, around)),
  );
}

/** A machine by itself, as the engine would hold it. */
export const liveIn = (version: MachineVersion, snapshot: Snapshot): LiveInstance => ({
  id: version.name,
  key: version.name,
  version,
  recipient: null,
  snapshot,
  rev: 1,
});
