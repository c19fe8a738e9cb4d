import type { Insertable, Transaction } from 'kysely';
import type { AttachmentTable, NoteTable } from './paper-schema.ts';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

export async function insertNote(trx: Trx, row: Insertable<NoteTable>): Promise<void> {
  await trx.insertInto('note').values(row).execute();
}

export async function insertAttachment(trx: Trx, row: Insertable<AttachmentTable>): Promise<void> {
  await trx.insertInto('attachment').values(row).execute();
}

export interface Removal {
  at: string;
  by: string;
  because: string;
}

const columns = ({ at, by, because }: Removal) => ({ removed_at: at, removed_by: by, removed_because: because });

/** Takes the words away; false when they were gone, or never there. */
export async function eraseNote(trx: Trx, incidentId: string, id: string, removal: Removal): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('note')
    .set({ text: null, salt: null, ...columns(removal) })
    .where('incident_id', '=', incidentId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes the bytes away; false when they were gone, or never there. */
export async function eraseAttachment(trx: Trx, incidentId: string, id: string, removal: Removal): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('attachment')
    .set({ bytes: null, ...columns(removal) })
    .where('incident_id', '=', incidentId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
