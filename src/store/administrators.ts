import type { Kysely } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { Database } from './schema.ts';

/** The organization that runs the installation: the first. */
export const hostOrganization = async (db: Kysely<Database>): Promise<string> => {
  const { id } = await db
    .selectFrom('organization')
    .select('id')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
};

/** Its managers (管理者), who are told of the installation's own trouble unless somebody else is named. */
export const managersOf = (db: Kysely<Database>, organizationId: string): Promise<Person[]> =>
  db
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.lang'])
    .where('person.organization_id', '=', organizationId)
    .where('membership.role', '=', 'manager')
    .where('person.deactivated_at', 'is', null)
    .orderBy('person.created_at')
    .execute();
