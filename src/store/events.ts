import type { Selectable, Transaction } from 'kysely';
import type { Database, EventTable } from './schema.ts';

export type EventRow = Selectable<EventTable>;

export async function appendEvents(trx: Transaction<Database>, rows: EventRow[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('event').values(rows).execute();
}
