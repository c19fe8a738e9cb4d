import type { Kysely } from 'kysely';
import { Inconsistent } from '../domain/errors.ts';
import { type NewPerson, savePerson } from '../store/people.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';

export type { Member };

/** Everybody of an organization, by name. */
export const listPersons = (db: Kysely<Database>, organizationId: string): Promise<Member[]> =>
  members(db, organizationId);

/** Adds somebody to be told; the person of an address that is known is renamed and given the roles beside those held. */
export async function addPerson(db: Kysely<Database>, person: NewPerson): Promise<Member> {
  const id = await savePerson(db, person);
  const added = (await members(db, person.organizationId)).find((member) => member.id === id);
  if (!added) throw new Inconsistent(`The person ${id} was saved and is not there.`);
  return added;
}
