import type { MachineName } from '../../machines/registry.ts';
import type { Duty, DutyId, Recipient } from '../domain/duty.ts';

/** Which instance carries a duty: `incident`, `notice`, or the report to a recipient. */
export type InstanceKey = 'incident' | 'notice' | `report:${Recipient}` | `report:${Recipient}:${number}`;

const inIncident: DutyId[] = ['publication', 'police.consult'];

export const keyFor = (duty: { id: DutyId; recipient: Recipient }): InstanceKey =>
  inIncident.includes(duty.id) ? 'incident' : duty.id === 'individuals.notice' ? 'notice' : `report:${duty.recipient}`;

export const machineFor = (key: InstanceKey): MachineName =>
  key.startsWith('report:') ? 'report' : (key as MachineName);

export const recipientFor = (key: InstanceKey): Recipient | null =>
  key.startsWith('report:') ? ((key.split(':')[1] ?? '') as Recipient) : null;

/** The reports to entrustors: the first has no number. */
export const entrustorKey = (n: number): InstanceKey => (n === 1 ? 'report:entrustor' : `report:entrustor:${n}`);

/** Which of several of its kind an instance is. */
export const numberOf = (key: string): number => Number(key.split(':')[2] ?? 1);

/** The assessment's duties by the instance that carries them. */
export function allocate(duties: Duty[]): Map<InstanceKey, Duty[]> {
  const byKey = new Map<InstanceKey, Duty[]>();
  for (const duty of duties) byKey.set(keyFor(duty), [...(byKey.get(keyFor(duty)) ?? []), duty]);
  return byKey;
}

/** The fixed order in which instances are stepped: the incident, the reports by recipient, the notice. */
export function inOrder<T extends { key: string }>(instances: T[]): T[] {
  const rank = (key: string) => (key === 'incident' ? 0 : key === 'notice' ? 2 : 1);
  return [...instances].sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
