import type { AnyMachineSnapshot } from 'xstate';
import { type FromPrevious, movedPath } from '../../machines/migration.ts';
import { activePaths, allStates, pathOf, statesOf } from '../../machines/reading.ts';
import { type Machines, type MachineVersion, ownMachines, versionStamp } from '../../machines/registry.ts';
import { dutyKey } from '../domain/duty.ts';
import type { Effect } from '../domain/effect.ts';
import type { Refusal } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import { enter, isWithin } from './entering.ts';
import { dutiesDiffer, notNewer, noWay, stateMissing, statesExclude } from './migration-refusals.ts';
import { commitmentsOf } from './step.ts';

/** An instance as far as a migration goes. */
interface Standing {
  version: MachineVersion;
  snapshot: AnyMachineSnapshot;
}

export interface Migrated extends Standing {
  effects: Effect[];
}

/** An instance moves to a newer version of its machine. Chained as it is. */
export interface MachineMigrated {
  type: 'machineMigrated';
  /** `notice@1` */
  from: string;
  to: string;
  reason: string;
  at: Instant;
  actor: string;
}

export const isRefused = (result: Migrated | Refusal[]): result is Refusal[] => Array.isArray(result);

/**
 * An instance under a newer version of its machine, version by version, each by its own `fromPrevious`. What it was in
 * is not entered again; what is new is, and what that asks for comes out. Pure; where it cannot be, the reasons.
 */
export function migrated(
  { version, snapshot }: Standing,
  event: MachineMigrated,
  machines: Machines = ownMachines,
): Migrated | Refusal[] {
  const from = versionStamp(version);
  const last = Number(event.to.split('@')[1]);
  if (event.from !== from || !(last > version.version)) return [notNewer(from, event.to)];
  let moved: Migrated = { version, snapshot, effects: [] };
  for (let number = version.version + 1; number <= last; number += 1) {
    const next = machines.all.find((held) => held.name === version.name && held.version === number);
    if (!next?.fromPrevious) return [noWay(versionStamp(moved.version), `${version.name}@${number}`)];
    const result = toNext(moved, next, next.fromPrevious, event);
    if (isRefused(result)) return result;
    moved = { ...result, effects: [...moved.effects, ...result.effects] };
  }
  return moved;
}

function toNext(
  { snapshot }: Standing,
  version: MachineVersion,
  { states, context }: FromPrevious,
  event: MachineMigrated,
): Migrated | Refusal[] {
  const stamp = versionStamp(version);
  const moves = statesOf(snapshot).flatMap((from) => {
    const to = movedPath(from, states);
    return to === null ? [] : [{ from, to }];
  });
  const known = new Set(allStates(version.machine).map(pathOf));
  const missing = moves.filter(({ to }) => !known.has(to));
  if (missing.length > 0) return missing.map(({ from, to }) => stateMissing(from, to, stamp));
  const places = moves.map(({ to }) => to);
  const excluded = exclusion(version, places);
  if (excluded) return [statesExclude(excluded, stamp)];

  const kept = new Set(activePaths(snapshot).flatMap((path) => movedPath(path, states) ?? []));
  const entered = enter(version, { places, kept, context: context(snapshot.context as never, event.at) }, event);
  const [before, after] = [dutiesOf(snapshot), dutiesOf(entered.snapshot)];
  const differing = [...before.filter((key) => !after.includes(key)), ...after.filter((key) => !before.includes(key))];
  return differing.length > 0 ? [dutiesDiffer(differing, stamp)] : { version, ...entered };
}

const dutiesOf = (snapshot: AnyMachineSnapshot): string[] =>
  commitmentsOf(snapshot).duties.map(({ ref }) => dutyKey(ref));

/** Places of which a state can hold one only: regions that became one. Undefined when there are none. */
function exclusion({ machine }: MachineVersion, places: string[]): string[] | undefined {
  const compound = [machine.root, ...allStates(machine)].filter(({ type }) => type === 'compound');
  return compound
    .map((node) =>
      Object.values(node.states).flatMap((child) => places.find((place) => isWithin(place, pathOf(child))) ?? []),
    )
    .find((together) => together.length > 1);
}
