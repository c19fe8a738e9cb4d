import type { Selectable, Transaction } from 'kysely';
import type { Database, EventTable } from './schema.ts';

export type EventRow = Selectable<EventTable>;
export type StepRow = Pick<EventRow, 'type' | 'actor' | 'at'>;

export async function appendEvents(trx: Transaction<Database>, rows: EventRow[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('event').values(rows).execute();
}

/** What happened at an incident without anybody doing it. */
const byItself = ['instanceOpened', 'dutiesRevised', 'reminderDue', 'replanned'];

/** The last thing that somebody recorded: of one kind, or at some of its instances. */
export const lastStep = (
  trx: Transaction<Database>,
  incidentId: string,
  which: { event: string } | { targets: string[] },
): Promise<StepRow | undefined> =>
  trx
    .selectFrom('event')
    .select(['type', 'actor', 'at'])
    .where('incident_id', '=', incidentId)
    .where((eb) => ('event' in which ? eb('type', '=', which.event) : eb('target', 'in', which.targets)))
    .where('type', 'not in', byItself)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
