import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AnyMachineSnapshot } from 'xstate';
import { statesOf } from '../../machines/reading.ts';
import { type MachineVersion, machineVersion } from '../../machines/registry.ts';
import { type DutyRow, dutiesOf } from '../store/duties.ts';
import { type IncidentRow, type InstanceRow, instancesOf } from '../store/incidents.ts';
import type { Database } from '../store/schema.ts';
import { inOrder } from './allocate.ts';
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

export function liveInstance(row: InstanceRow): LiveInstance {
  const version = machineVersion(row.machine, row.machine_version);
  return {
    id: row.id,
    key: row.key,
    version,
    recipient: row.recipient,
    snapshot: restore(version, row.snapshot),
    rev: row.rev,
  };
}

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
export async function loadRecord(trx: Transaction<Database>, incident: IncidentRow): Promise<IncidentRecord> {
  const instances = (await instancesOf(trx, incident.id)).map(liveInstance);
  return { incident, instances: inOrder(instances), duties: await dutiesOf(trx, incident.id) };
}

/** Closed or dismissed: nothing but reopening happens to it. */
export const isOver = (instances: LiveInstance[]): boolean =>
  instances.some((instance) => instance.key === 'incident' && instance.snapshot.hasTag('over'));
