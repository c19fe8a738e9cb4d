import type { Kysely, Transaction } from 'kysely';
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

/** What the organization has set, and whether there are fewer than two persons, so that nobody else could be asked. */
export async function selfApprovalOf(
  db: Kysely<Database>,
  organizationId: string,
): Promise<{ allowed: boolean; alone: boolean }> {
  const { self_approval, persons } = await db
    .selectFrom('organization')
    .select((eb) => [
      'self_approval',
      eb
        .selectFrom('person')
        .select(({ fn }) => fn.countAll<number>().as('persons'))
        .whereRef('person.organization_id', '=', 'organization.id')
        .where('person.deactivated_at', 'is', null)
        .as('persons'),
    ])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return { allowed: self_approval, alone: (persons ?? 0) < 2 };
}

export async function saveSelfApproval(
  trx: Transaction<Database>,
  organizationId: string,
  allowed: boolean,
): Promise<void> {
  await trx.updateTable('organization').set({ self_approval: allowed }).where('id', '=', organizationId).execute();
}
