import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database } from './schema.ts';

/** The mail that a token's hash belongs to, and what it reminded of. */
export const mailOfToken = (db: Kysely<Database>, hash: string) =>
  db
    .selectFrom('delivery')
    .innerJoin('incident', 'incident.id', 'delivery.incident_id')
    .innerJoin('outbox', 'outbox.id', 'delivery.outbox_id')
    .innerJoin('timer', 'timer.id', 'outbox.timer_id')
    .select([
      'delivery.id',
      'delivery.organization_id',
      'delivery.address',
      'delivery.acknowledged_at',
      'incident.number',
      'timer.instance_key',
      'timer.step',
      'outbox.payload',
    ])
    .where('delivery.acknowledge_hash', '=', hash)
    .executeTakeFirst();

/** Uses the token up; false when somebody was faster. */
export async function markAcknowledged(trx: Transaction<Database>, deliveryId: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('delivery')
    .set({ acknowledged_at: at })
    .where('id', '=', deliveryId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
