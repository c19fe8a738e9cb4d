import type { Transaction } from 'kysely';
import type { Role } from '../domain/role.ts';
import type { Database } from './schema.ts';

export async function rolesOf(trx: Transaction<Database>, organizationId: string, email: string): Promise<Role[]> {
  const rows = await trx
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select('membership.role')
    .where('person.organization_id', '=', organizationId)
    .where((eb) => eb(eb.fn('lower', ['person.email']), '=', email.toLowerCase()))
    .execute();
  return rows.map(({ role }) => role);
}

/** Allowed by the organization, or there are fewer than two persons. */
export async function selfApprovalOf(trx: Transaction<Database>, organizationId: string): Promise<boolean> {
  const { self_approval, persons } = await trx
    .selectFrom('organization')
    .select((eb) => [
      'self_approval',
      eb
        .selectFrom('person')
        .select(({ fn }) => fn.countAll<number>().as('persons'))
        .whereRef('person.organization_id', '=', 'organization.id')
        .as('persons'),
    ])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return self_approval || (persons ?? 0) < 2;
}
