import type { Kysely, Selectable } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { AttachmentTable, NoteTable } from '../paper-schema.ts';
import type { Database } from '../schema.ts';

type Db = Kysely<Database>;

export type NoteRow = Selectable<NoteTable>;
export type AttachmentRow = Omit<Selectable<AttachmentTable>, 'bytes'>;

/** Oldest first; those removed with when, by whom and why. */
export const notesOf = (db: Db, incidentId: string): Promise<NoteRow[]> =>
  db.selectFrom('note').selectAll().where('incident_id', '=', incidentId).orderBy('seq').execute();

const described = [
  ...(['id', 'organization_id', 'incident_id', 'seq', 'at', 'actor', 'name', 'media_type', 'size', 'sha256'] as const),
  ...(['removed_at', 'removed_by', 'removed_because'] as const),
];

/** What the files of an incident are, without their bytes. */
export const attachmentsOf = (db: Db, incidentId: string): Promise<AttachmentRow[]> =>
  db.selectFrom('attachment').select(described).where('incident_id', '=', incidentId).orderBy('seq').execute();

/** One file that is still there, whole. Throws NotFound. */
export async function attachmentBytes(
  db: Db,
  incidentId: string,
  id: string,
): Promise<{ name: string; sha256: string; bytes: Uint8Array }> {
  const row = isUuid(id)
    ? await db
        .selectFrom('attachment')
        .select(['name', 'sha256', 'bytes'])
        .where('incident_id', '=', incidentId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row?.bytes) throw new NotFound('attachment', id);
  return { ...row, bytes: row.bytes };
}

const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
