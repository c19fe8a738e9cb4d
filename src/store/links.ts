import type { Insertable, Transaction } from 'kysely';
import type { Database, IncidentLinkTable } from './schema.ts';

/** Said twice, the later saying stands: a related incident may turn out to be the same. */
export async function saveLink(trx: Transaction<Database>, row: Insertable<IncidentLinkTable>): Promise<void> {
  await trx
    .insertInto('incident_link')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['incident_id', 'other_id']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        note: eb.ref('excluded.note'),
        at: eb.ref('excluded.at'),
        actor: eb.ref('excluded.actor'),
      })),
    )
    .execute();
}
