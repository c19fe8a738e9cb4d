import { allStates, transitionsOf } from '../../machines/reading.ts';
import { type Machines, type MachineVersion, ownMachines, versionStamp } from '../../machines/registry.ts';
import type { Finding, MachineCheck } from '../contract/machine-check.ts';
import type { Ladder } from '../engine/ladder.ts';
import { closedWithOpen } from './claims/closings.ts';
import { deadEnds } from './claims/dead-ends.ts';
import { unreachableStates, untriedEvents } from './claims/states.ts';
import { silentWaits } from './claims/waits.ts';
import { found, onceEach } from './finding.ts';
import { search } from './search.ts';
import { constellations } from './whole/constellations.ts';
import type { Program } from './whole/incident.ts';
import { together } from './whole/together.ts';
import { walks } from './whole/walks.ts';
import { trialAt, worlds } from './worlds/worlds.ts';

/** How far the search goes. */
export interface Extent {
  walks: number;
  seed: number;
  /** Configurations of a constellation that are gone on from. */
  together: number;
}

export const usualExtent: Extent = { walks: 40, seed: 1, together: 150 };

type Proof = Omit<MachineCheck, 'schema' | 'sourcesCompared'>;

/**
 * Everything that is proved of the machines of a program (its own, when none are named): one by one, side by side, and
 * in whole incidents. Pure.
 */
export function checkMachines(
  { machines = ownMachines, ladder }: { machines?: Machines; ladder: Ladder },
  { walks: count, seed, together: limit }: Extent,
): Proof {
  const program: Program = { machines, ladder };
  const single = machines.all.map((version) => checkMachine(version, ladder));
  const beside = constellations.map((each) => together(each, trialAt, program, limit));
  const whole = walks(count, seed, program);
  return {
    machines: single.map(({ counts }) => counts),
    together: beside.map(({ counts }) => counts),
    walks: whole.counts,
    findings: [...single, ...beside, whole].flatMap(({ findings }) => findings),
  };
}

/** What is proved of one version of one machine, by itself. */
export function checkMachine(
  version: MachineVersion,
  ladder: Ladder,
): { counts: MachineCheck['machines'][number]; findings: Finding[] } {
  const searched = search(version, worlds[version.name], trialAt);
  const { configurations, tried, refused, faults } = searched;
  const { machine } = version;
  return {
    counts: {
      machine: versionStamp(version),
      states: allStates(machine).length,
      transitions: transitionsOf(machine).length,
      configurations: configurations.length,
      edges: configurations.reduce((sum, { ways }) => sum + ways.length, 0),
      tried,
      refused,
    },
    findings: onceEach([
      ...faults,
      ...untriedEvents(searched),
      ...unreachableStates(searched),
      ...deadEnds(searched),
      ...closedWithOpen(searched),
      ...silentWaits(searched, ladder),
    ]).map(found),
  };
}
