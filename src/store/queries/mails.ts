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

/** Which mails of it: of one incident, those before another one, so many at the most. */
export interface MailPage {
  incident?: string;
  before?: string;
  limit: number;
}

/** The newest of the built-in mailbox, oldest first, and whether there are earlier ones. */
export async function listMails(
  db: Kysely<Database>,
  organizationId: string,
  { incident, before, limit }: MailPage,
): Promise<{ mails: MailRow[]; more: boolean }> {
  const rows = await mailbox(db, organizationId)
    .$if(incident !== undefined, (query) => query.where('incident.number', '=', incident ?? ''))
    .$if(before !== undefined, (query) => query.where('mail.id', '<', Number(before)))
    .orderBy('mail.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { mails: rows.slice(0, limit).reverse(), more: rows.length > limit };
}

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
