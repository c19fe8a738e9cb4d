import type { AnyStateMachine } from 'xstate';
import type { Refusal } from '../src/domain/errors.ts';
import { NotFound } from '../src/domain/errors.ts';
import { labels as incidentLabels } from './incident/labels.ts';
import { checks as incidentChecks, choices as incidentChoices } from './incident/v1/checks.ts';
import { incidentMachine } from './incident/v1/machine.ts';
import type { StateLabel } from './label.ts';
import { labels as noticeLabels } from './notice/labels.ts';
import { checks as noticeChecks, choices as noticeChoices } from './notice/v1/checks.ts';
import { noticeMachine } from './notice/v1/machine.ts';
import { labels as procedureLabels } from './procedure/labels.ts';
import { checks as procedureChecks, choices as procedureChoices } from './procedure/v1/checks.ts';
import { procedureMachine } from './procedure/v1/machine.ts';
import { labels as reportLabels } from './report/labels.ts';
import { checks as reportChecks, choices as reportChoices } from './report/v1/checks.ts';
import { reportMachine } from './report/v1/machine.ts';

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
}

export const machineNames = ['incident', 'report', 'notice', 'procedure'] as const;
export type MachineName = (typeof machineNames)[number];

/** Every version that may still have instances; the last of each name is the one for new instances. */
const versions: MachineVersion[] = [
  {
    name: 'incident',
    version: 1,
    machine: incidentMachine,
    checks: incidentChecks,
    choices: incidentChoices,
    labels: incidentLabels,
  },
  {
    name: 'report',
    version: 1,
    machine: reportMachine,
    checks: reportChecks,
    choices: reportChoices,
    labels: reportLabels,
  },
  {
    name: 'notice',
    version: 1,
    machine: noticeMachine,
    checks: noticeChecks,
    choices: noticeChoices,
    labels: noticeLabels,
  },
  {
    name: 'procedure',
    version: 1,
    machine: procedureMachine,
    checks: procedureChecks,
    choices: procedureChoices,
    labels: procedureLabels,
  },
];

/** Throws NotFound when this program does not hold that version. */
export function machineVersion(name: string, version?: number): MachineVersion {
  const found = versions.findLast(
    (entry) => entry.name === name && (version === undefined || entry.version === version),
  );
  if (!found) throw new NotFound('machine', version === undefined ? name : `${name} v${version}`);
  return found;
}

export const allMachineVersions = (): readonly MachineVersion[] => versions;
