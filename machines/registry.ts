import type { AnyStateMachine } from 'xstate';
import type { Refusal } from '../src/domain/errors.ts';
import { NotFound } from '../src/domain/errors.ts';
import { labels as incidentLabels } from './incident/labels.ts';
import { checks as incidentChecks, choices as incidentChoices } from './incident/v1/checks.ts';
import { incidentMachine } from './incident/v1/machine.ts';
import type { StateLabel } from './label.ts';
import type { FromPrevious } from './migration.ts';
import { labels as noticeLabels } from './notice/labels.ts';
import { checks as noticeChecks, choices as noticeChoices } from './notice/v1/checks.ts';
import { noticeMachine } from './notice/v1/machine.ts';
import { labels as procedureLabels } from './procedure/labels.ts';
import { checks as procedureChecks, choices as procedureChoices } from './procedure/v1/checks.ts';
import { procedureMachine } from './procedure/v1/machine.ts';
import { labels as reportLabels } from './report/labels.ts';
import { checks as reportChecks, choices as reportChoices } from './report/v1/checks.ts';
import { reportMachine } from './report/v1/machine.ts';
import { sourceHashes } from './source-hashes.ts';
import { unhashed, type VersionSources } from './sources.ts';

type Asked<Answer> = (args: { context: never; event: never }) => Answer;

/** One version of one machine, as the engine uses it. An instance stays with the version it was made under. */
export interface MachineVersion {
  name: MachineName;
  version: number;
  machine: AnyStateMachine;
  /** Conditions that refuse, with their reasons. */
  checks: Record<string, Asked<Refusal | null>>;
  /** Conditions that only choose between transitions. */
  choices: Record<string, Asked<boolean>>;
  /** By state path. Beside the version: wording may improve without a new version. */
  labels: Record<string, StateLabel>;
  /** What its sources were when their hash was last written down, and since which release they are frozen. */
  sources: VersionSources;
  /** How an instance of the version before moves here; left out: none can. */
  fromPrevious?: FromPrevious;
}

export const machineNames = ['incident', 'report', 'notice', 'procedure'] as const;
export type MachineName = (typeof machineNames)[number];

/** `notice@2`: as an event names a version. */
export const versionStamp = ({ name, version }: Pick<MachineVersion, 'name' | 'version'>): string =>
  `${name}@${version}`;

/** The versions that a program holds, several of one machine side by side: new instances get the newest. */
export interface Machines {
  all: readonly MachineVersion[];
  /** By name and number; without a number, the newest. Throws NotFound when it is not among them. */
  version(name: string, version?: number): MachineVersion;
}

export function machinesOf(all: readonly MachineVersion[]): Machines {
  const ascending = [...all].sort((a, b) => a.version - b.version);
  return {
    all,
    version(name, version) {
      const found = ascending.findLast(
        (entry) => entry.name === name && (version === undefined || entry.version === version),
      );
      if (!found) throw new NotFound('machine', version === undefined ? name : `${name} v${version}`);
      return found;
    },
  };
}

const sourcesOf = (stamp: string): VersionSources => sourceHashes[stamp] ?? unhashed;

/** Every version that this program holds: those that may still have instances, or events that name them. */
export const ownMachines = machinesOf([
  {
    name: 'incident',
    version: 1,
    machine: incidentMachine,
    checks: incidentChecks,
    choices: incidentChoices,
    labels: incidentLabels,
    sources: sourcesOf('incident@1'),
  },
  {
    name: 'report',
    version: 1,
    machine: reportMachine,
    checks: reportChecks,
    choices: reportChoices,
    labels: reportLabels,
    sources: sourcesOf('report@1'),
  },
  {
    name: 'notice',
    version: 1,
    machine: noticeMachine,
    checks: noticeChecks,
    choices: noticeChoices,
    labels: noticeLabels,
    sources: sourcesOf('notice@1'),
  },
  {
    name: 'procedure',
    version: 1,
    machine: procedureMachine,
    checks: procedureChecks,
    choices: procedureChoices,
    labels: procedureLabels,
    sources: sourcesOf('procedure@1'),
  },
]);

export const machineVersion = ownMachines.version;
export const allMachineVersions = (): readonly MachineVersion[] => ownMachines.all;
