import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

export async function markMailCompromised(trx: Trx, incidentId: string, compromised: boolean): Promise<void> {
  await trx.updateTable('incident').set({ mail_compromised: compromised }).where('id', '=', incidentId).execute();
}

/** Mails of an incident to people, that nobody has begun to send; locked. */
export const queuedMails = (trx: Trx, incidentId: string) =>
  trx
    .selectFrom('outbox')
    .innerJoin('delivery', 'delivery.outbox_id', 'outbox.id')
    .select(['outbox.id', 'outbox.payload', 'delivery.person_id'])
    .where('outbox.incident_id', '=', incidentId)
    .where('outbox.state', '=', 'queued')
    .where('outbox.channel', '=', 'mail')
    .where('delivery.person_id', 'is not', null)
    .forUpdate()
    .execute();

/** Sends a mail elsewhere, and says so in the ledger. */
export async function readdress(
  trx: Trx,
  id: string,
  to: { channel: 'mail' | 'mailbox'; address: string; payload: string },
): Promise<void> {
  await trx.updateTable('outbox').set(to).where('id', '=', id).execute();
  await trx.updateTable('delivery').set({ address: to.address }).where('outbox_id', '=', id).execute();
}
