import type { Kysely } from 'kysely';
import { type Member, members } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';

export type { Member };

/** Everybody of an organization, by name. They are changed through the engine, which keeps the record of it. */
export const listPersons = (db: Kysely<Database>, organizationId: string): Promise<Member[]> =>
  members(db, organizationId);
