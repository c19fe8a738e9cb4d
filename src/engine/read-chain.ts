import type { Kysely } from 'kysely';
import { eventsOf } from '../store/queries/incidents.ts';
import type { Database } from '../store/schema.ts';
import { type EventText, readEventText } from './event-text.ts';

/** The chained events of an incident, in order, as they can be replayed; what is no text of ours is for `verify` to find. */
export const readChain = async (db: Kysely<Database>, incidentId: string): Promise<EventText[]> =>
  (await eventsOf(db, incidentId)).flatMap(({ text }) => readEventText(text) ?? []);
