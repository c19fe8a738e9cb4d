import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/**
 * From sign-in to sign-in, however much a session is used: a long working day. Whoever works through a night signs in
 * once more; a cookie that was stolen is worth nothing tomorrow.
 */
export const longestSession = sql`interval '12 hours'`;

export async function deleteSession(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('auth.session')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function deleteOtherSessions(db: Db, userId: string, token: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('auth.session')
    .where('user_id', '=', userId)
    .where('token', '!=', token)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function chooseOrganization(
  db: Db,
  { token, userId }: { token: string; userId: string },
  organizationId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('auth.session')
    .from('person')
    .set((eb) => ({ organization_id: eb.ref('person.organization_id') }))
    .where('auth.session.token', '=', token)
    .where('person.user_id', '=', userId)
    .where('person.deactivated_at', 'is', null)
    .where(sql<boolean>`person.organization_id::text = ${organizationId}`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
