import type { MachineName } from '../../machines/registry.ts';
import type { Duty, DutyId, Recipient } from '../domain/duty.ts';

/** Reports that go to the Commission beside those of the Act, and are filed on a form of their own. */
type ReportOf = Recipient | 'myNumber';

/** Which instance carries a duty: `incident`, `notice`, or the report to a recipient. The procedure carries none. */
export type InstanceKey = 'incident' | 'notice' | 'procedure' | `report:${ReportOf}` | `report:${ReportOf}:${number}`;

const inIncident: DutyId[] = ['publication', 'police.consult'];

export function keyFor({ id, recipient }: { id: DutyId; recipient: Recipient }): InstanceKey {
  if (inIncident.includes(id)) return 'incident';
  if (id === 'individuals.notice') return 'notice';
  // An accredited body that receives a My Number report receives one report with its own.
  return id.startsWith('myNumber.') && recipient === 'ppc' ? 'report:myNumber' : `report:${recipient}`;
}

export const machineFor = (key: InstanceKey): MachineName =>
  key.startsWith('report:') ? 'report' : (key as MachineName);

export function recipientFor(key: InstanceKey): Recipient | null {
  if (!key.startsWith('report:')) return null;
  const whose = (key.split(':')[1] ?? '') as ReportOf;
  return whose === 'myNumber' ? 'ppc' : whose;
}

/** What a task is called within its incident: `supplement:myNumber`, `recheckDeferral`. */
export const taskKey = (instance: string, task: string): string =>
  instance.startsWith('report:') ? `${task}${instance.slice('report'.length)}` : task;

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

/** The fixed order in which instances are stepped: the incident, the reports by recipient, the notice, the procedure. */
export function inOrder<T extends { key: string }>(instances: T[]): T[] {
  const last = ['notice', 'procedure'];
  const rank = (key: string) => (key === 'incident' ? 0 : 2 + last.indexOf(key));
  return [...instances].sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
