import { type Machines, ownMachines, versionStamp } from '../../machines/registry.ts';
import { EventRefused, NotFound } from '../domain/errors.ts';
import { nothingToMigrate } from './migration-refusals.ts';
import type { LiveInstance } from './record.ts';

/** What is to move to a newer version of its machine: left out, every instance that can; and to the newest. */
export interface Migration {
  instance?: string;
  to?: number;
}

/** One instance that is to move, from stamp to stamp. */
export interface Move {
  target: string;
  from: string;
  to: string;
}

/** Which instances it is about; those that run under the newest version are not. Throws NotFound. */
export function movesOf(
  instances: LiveInstance[],
  { instance: named, to }: Migration,
  machines: Machines = ownMachines,
): Move[] {
  if (named !== undefined && !instances.some(({ key }) => key === named)) throw new NotFound('instance', named);
  return instances
    .filter(({ key }) => named === undefined || key === named)
    .map(({ key, version }) => ({
      target: key,
      from: versionStamp(version),
      to: to === undefined ? versionStamp(machines.version(version.name)) : `${version.name}@${to}`,
    }))
    .filter((move) => move.from !== move.to);
}

/** The same for a migration that is to happen: one of nothing is not recorded. Throws NotFound, EventRefused. */
export function movesToRecord(
  incident: string,
  instances: LiveInstance[],
  asked: Migration,
  machines: Machines | undefined,
): Move[] {
  const moves = movesOf(instances, asked, machines);
  if (moves.length === 0) throw new EventRefused('machineMigrated', asked.instance ?? incident, [nothingToMigrate], []);
  return moves;
}
