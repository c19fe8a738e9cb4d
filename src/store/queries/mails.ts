import { type Kysely, type Selectable, sql } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { Database, DeliveryTable, MailTable } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

/** Without a number it is about the installation itself. */
type MailRow = Selectable<MailTable> & { number: string | null };

/** Mails about the installation are for its administrators: an invitation among them lets in whoever reads it. */
const mailbox = (db: Kysely<Database>, viewer: Viewer) =>
  db
    .selectFrom('mail')
    .leftJoin('incident', 'incident.id', 'mail.incident_id')
    .where('mail.organization_id', '=', viewer.organizationId)
    .where(
      sql<boolean>`case when mail.incident_id is null then ${viewer.administers}::boolean else ${visible(viewer)} end`,
    );

/** What a list says of a mail. */
export type MailLine = Pick<MailRow, 'id' | 'address' | 'subject' | 'at' | 'message_id' | 'number'>;

/** Which mails of it: those of one incident, those that hold a text, those before another one, so many at the most. */
export interface MailPage {
  incident?: string;
  q?: string;
  before?: string;
  limit: number;
}

/** The newest of the built-in mailbox without what they say, oldest first, and whether there are earlier ones. */
export async function listMails(
  db: Kysely<Database>,
  viewer: Viewer,
  { incident, q, before, limit }: MailPage,
): Promise<{ mails: MailLine[]; more: boolean }> {
  let query = mailbox(db, viewer).select([
    'mail.id',
    'mail.address',
    'mail.subject',
    'mail.at',
    'mail.message_id',
    'incident.number',
  ]);
  if (incident !== undefined) query = query.where('incident.number', '=', incident);
  if (before !== undefined) query = query.where('mail.id', '<', Number(before));
  if (q !== undefined) {
    const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(mail.subject ilike ${pattern} or mail.address ilike ${pattern} or incident.number ilike ${pattern})`,
    );
  }
  const rows = await query
    .orderBy('mail.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { mails: rows.slice(0, limit).reverse(), more: rows.length > limit };
}

/** Throws NotFound. */
export async function findMail(db: Kysely<Database>, viewer: Viewer, id: string): Promise<MailRow> {
  const row = /^\d{1,15}$/.test(id)
    ? await mailbox(db, viewer)
        .selectAll('mail')
        .select('incident.number')
        .where('mail.id', '=', Number(id))
        .executeTakeFirst()
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

/** The ledger's row of one mail. */
export const deliveryOf = (db: Kysely<Database>, outboxId: string): Promise<Selectable<DeliveryTable>> =>
  db.selectFrom('delivery').selectAll().where('outbox_id', '=', outboxId).executeTakeFirstOrThrow();
