import type { Transaction } from 'kysely';
import { lockIncident, saveIncident } from '../store/incidents.ts';
import { personIdOf } from '../store/roles.ts';
import type { Database } from '../store/schema.ts';
import { rearm } from './arm.ts';
import { arrangementOf } from './arrangement.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import type { Changed } from './once.ts';
import { refusalWhenOver } from './over.ts';
import { loadRecord } from './record.ts';
import { append } from './save.ts';

export interface OwnerChange {
  incident: string;
  /** E-mail address; null: whoever holds the role. */
  owner: string | null;
  reason?: string;
}

/**
 * Names who answers for an incident, chained, and plans its reminders by that person's hours. The same owner again
 * changes nothing. Throws NotFound (incident, person), EventRefused (it is over).
 */
export async function changeOwner(
  engine: EngineDependencies,
  trx: Transaction<Database>,
  { incident: number, owner, reason }: OwnerChange,
  { organizationId, at, actor }: Who,
): Promise<Changed<void>> {
  const incident = await lockIncident(trx, organizationId, number);
  const to = owner === null ? null : await personIdOf(trx, organizationId, owner);
  const from = incident.owner_id;
  if (from === to) return { result: undefined, armed: [] };
  const record = await loadRecord(engine, trx, incident);
  const over = refusalWhenOver(record.instances, 'ownerChanged', incident);
  if (over) throw over;
  incident.owner_id = to;
  const arrangement = await arrangementOf(trx, incident, engine.ladder);
  const { timers, counts } = await rearm(trx, incident, record.instances, arrangement, at);
  const data = { from, to, ...(reason !== undefined && { reason }), reminders: counts };
  await append(trx, record, [{ target: 'incident', type: 'ownerChanged', machine: null, rev: null, data }], {
    at,
    actor,
  });
  await saveIncident(trx, incident);
  return { result: undefined, armed: timers };
}
