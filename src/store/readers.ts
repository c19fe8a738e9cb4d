import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

export async function readersOf(db: Kysely<Database>, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('incident_reader')
    .select('person_id')
    .where('incident_id', '=', incidentId)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Who may see a restricted incident beside its owner, all of them. */
export async function restrict(trx: Trx, incidentId: string, restricted: boolean, readers: string[]): Promise<void> {
  await trx.updateTable('incident').set({ restricted }).where('id', '=', incidentId).execute();
  await trx.deleteFrom('incident_reader').where('incident_id', '=', incidentId).execute();
  const rows = readers.map((person_id) => ({ incident_id: incidentId, person_id }));
  if (rows.length > 0) await trx.insertInto('incident_reader').values(rows).execute();
}

/** Of a restricted incident the mails that wait lose their detail; which ones is for the caller to say. */
export async function putPayload(trx: Trx, outboxId: string, payload: string): Promise<void> {
  await sql`update outbox set payload = ${payload} where id = ${outboxId}::uuid`.execute(trx);
}
