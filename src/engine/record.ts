import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import { type Machines, type MachineVersion, ownMachines } from '../../machines/registry.ts';
import { type DutyRow, dutiesOf } from '../store/duties.ts';
import { type IncidentRow, type InstanceRow, instancesOf } from '../store/incidents.ts';
import type { Database } from '../store/schema.ts';
import { inOrder } from './allocate.ts';
import type { EngineDependencies } from './dependencies.ts';
import { persist, restore } from './step.ts';

/** An instance, with its machine in the version it was made under and its snapshot restored. */
export interface LiveInstance {
  id: string;
  key: string;
  version: MachineVersion;
  recipient: string | null;
  snapshot: AnyMachineSnapshot;
  /** Raised by every event that steps it; the ledger's events do not. */
  rev: number;
}

/** An incident in memory: what a step reads, and what it gives back changed. */
export interface IncidentRecord {
  incident: IncidentRow;
  /** In the fixed order in which they are stepped. */
  instances: LiveInstance[];
  duties: DutyRow[];
}

export const newInstance = (
  key: string,
  version: MachineVersion,
  recipient: string | null,
  snapshot: AnyMachineSnapshot,
) => ({ id: randomUUID(), key, version, recipient, snapshot, rev: 1 }) satisfies LiveInstance;

/** Instances as they are stored, each back to life under the version that it names. Throws NotFound when that is not held. */
export const liveInstances = (
  rows: Pick<InstanceRow, 'id' | 'key' | 'machine' | 'machine_version' | 'recipient' | 'snapshot' | 'rev'>[],
  machines: Machines = ownMachines,
): LiveInstance[] =>
  inOrder(
    rows.map(({ id, key, machine, machine_version, recipient, snapshot, rev }) => {
      const version = machines.version(machine, machine_version);
      return { id, key, version, recipient, snapshot: restore(version, snapshot), rev };
    }),
  );

export const instanceRow = (instance: LiveInstance, incident: IncidentRow): InstanceRow => ({
  id: instance.id,
  organization_id: incident.organization_id,
  incident_id: incident.id,
  key: instance.key,
  machine: instance.version.name,
  machine_version: instance.version.version,
  recipient: instance.recipient,
  states: statesOf(instance.snapshot),
  snapshot: persist(instance.version, instance.snapshot),
  rev: instance.rev,
});

/** Everything of a locked incident. */
export async function loadRecord(
  { machines }: Pick<EngineDependencies, 'machines'>,
  trx: Transaction<Database>,
  incident: IncidentRow,
): Promise<IncidentRecord> {
  const instances = liveInstances(await instancesOf(trx, incident.id), machines);
  return { incident, instances, duties: await dutiesOf(trx, incident.id) };
}

/** Closed or dismissed: nothing but reopening happens to it. */
export const isOver = (instances: LiveInstance[]): boolean =>
  instances.some((instance) => instance.key === 'incident' && instance.snapshot.hasTag('over'));
