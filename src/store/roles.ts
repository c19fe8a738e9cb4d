import type { Transaction } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

/** Who holds which role; of an incident with an owner of its own, that person alone is the owner. */
export async function peopleByRole(
  trx: Trx,
  organizationId: string,
  ownerId: string | null,
): Promise<Record<Role, Person[]>> {
  const rows = await trx
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.lang', 'membership.role'])
    .where('person.organization_id', '=', organizationId)
    .where('person.deactivated_at', 'is', null)
    .orderBy('person.created_at')
    .orderBy('person.id')
    .execute();
  const people: Record<Role, Person[]> = { owner: [], deputy: [], manager: [], officer: [] };
  for (const { role, ...person } of rows) people[role].push(person);
  if (ownerId === null) return people;
  const owner = await trx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'lang'])
    .where('id', '=', ownerId)
    .executeTakeFirstOrThrow();
  return { ...people, owner: [owner] };
}

/** Throws NotFound: an owner must be a person that is known. */
export async function personIdOf(trx: Trx, organizationId: string, email: string): Promise<string> {
  const row = await trx
    .selectFrom('person')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst();
  if (!row) throw new NotFound('person', email);
  return row.id;
}
