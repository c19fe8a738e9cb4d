import { type Kysely, sql, type Transaction } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

interface Whose {
  organizationId: string;
  personId: string;
}

/** All that a person may do from now on. */
export async function putAccess(trx: Trx, { organizationId, personId }: Whose, roles: AccessRole[]): Promise<void> {
  await trx.deleteFrom('person_access').where('person_id', '=', personId).execute();
  const rows = roles.map((role) => ({ organization_id: organizationId, person_id: personId, role }));
  if (rows.length > 0) await trx.insertInto('person_access').values(rows).execute();
}

/** Persons who can sign in and hold the role, longest known first. */
export const holdersOfAccess = (
  db: Kysely<Database>,
  organizationId: string,
  role: AccessRole,
): Promise<{ id: string }[]> =>
  db
    .selectFrom('person')
    .innerJoin('person_access', 'person_access.person_id', 'person.id')
    .select('person.id')
    .where('person.organization_id', '=', organizationId)
    .where('person_access.role', '=', role)
    .where('person.deactivated_at', 'is', null)
    .where('person.user_id', 'is not', null)
    .orderBy('person.created_at')
    .orderBy('person.id')
    .execute();

/** Whether anybody of the organization can administer it: an administrator with an account to sign in with. */
export async function hasAdministrator(db: Kysely<Database>, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .innerJoin('person_access', 'person_access.person_id', 'person.id')
    .select('person.id')
    .where('person.organization_id', '=', organizationId)
    .where('person_access.role', '=', 'administrator')
    .where('person.deactivated_at', 'is', null)
    .where('person.user_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who left: their sessions, keys and open invitations end in this transaction. */
export async function deactivate(trx: Trx, { organizationId, personId }: Whose): Promise<void> {
  await trx
    .updateTable('person')
    .set({ deactivated_at: sql<string>`clock_timestamp()` })
    .where('id', '=', personId)
    .execute();
  await trx
    .updateTable('api_key')
    .set({ revoked_at: sql<string>`clock_timestamp()` })
    .where('organization_id', '=', organizationId)
    .where('created_by', '=', personId)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .updateTable('one_time_link')
    .set({ revoked_at: sql<string>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  // Of an account that is also somebody in another organization the sessions end too: it signs in again there.
  await trx
    .deleteFrom('auth.session')
    .where(sql<boolean>`user_id = (select user_id from person where id = ${personId}::uuid)`)
    .execute();
}

export async function reactivate(trx: Trx, personId: string): Promise<void> {
  await trx.updateTable('person').set({ deactivated_at: null }).where('id', '=', personId).execute();
}
