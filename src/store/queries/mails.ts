import type { Kysely, Selectable } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { Database, DeliveryTable, MailTable } from '../schema.ts';

/** Without a number it is about the installation itself. */
type MailRow = Selectable<MailTable> & { number: string | null };

const mailbox = (db: Kysely<Database>, organizationId: string) =>
  db
    .selectFrom('mail')
    .leftJoin('incident', 'incident.id', 'mail.incident_id')
    .selectAll('mail')
    .select('incident.number')
    .where('mail.organization_id', '=', organizationId);

/** The built-in mailbox, oldest first. */
export const listMails = (db: Kysely<Database>, organizationId: string, incident?: string): Promise<MailRow[]> =>
  mailbox(db, organizationId)
    .$if(incident !== undefined, (query) => query.where('incident.number', '=', incident ?? ''))
    .orderBy('mail.id')
    .execute();

/** Throws NotFound. */
export async function findMail(db: Kysely<Database>, organizationId: string, id: string): Promise<MailRow> {
  const row = /^\d{1,15}$/.test(id)
    ? await mailbox(db, organizationId).where('mail.id', '=', Number(id)).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('mail', id);
  return row;
}

/** The ledger of an incident: every mail, from queued to sent or failed. */
export const ledgerOf = (db: Kysely<Database>, incidentId: string): Promise<Selectable<DeliveryTable>[]> =>
  db
    .selectFrom('delivery')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('queued_at')
    .orderBy('id')
    .execute();
