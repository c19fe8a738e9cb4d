import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

/**
 * The account that signs in as a person, by their address: made, or found when it belongs to them in another
 * organization. With a password, that is its password from now on. Returns its id.
 */
export async function putAccount(
  trx: Trx,
  person: { id: string; name: string; email: string },
  passwordHash: string | null,
): Promise<string> {
  const { id: userId } = await trx
    .insertInto('auth.user')
    .values({ name: person.name, email: person.email.toLowerCase(), email_verified: true })
    .onConflict((conflict) => conflict.column('email').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })))
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.updateTable('person').set({ user_id: userId }).where('id', '=', person.id).execute();
  if (passwordHash === null) return userId;
  await trx
    .insertInto('auth.account')
    .values({ account_id: userId, provider_id: 'credential', user_id: userId, password: passwordHash })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: passwordHash }))
    .execute();
  return userId;
}

/** The account of an address that is already somebody in another organization; undefined: there is none. */
export async function accountElsewhere(trx: Trx, organizationId: string, email: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('auth.user')
    .innerJoin('person', 'person.user_id', 'auth.user.id')
    .select('auth.user.id')
    .where('auth.user.email', '=', email.toLowerCase())
    .where('person.organization_id', '!=', organizationId)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Whoever was signed in with what held before is no longer. */
export async function endSessions(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('auth.session').where('user_id', '=', userId).execute();
}

/** For a phone that was lost: the password, or the invitation, alone lets in until new ones are set up. */
export async function forgetFactors(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('auth.two_factor').where('user_id', '=', userId).execute();
  await trx.deleteFrom('auth.passkey').where('user_id', '=', userId).execute();
  await trx.updateTable('auth.user').set({ two_factor_enabled: false }).where('id', '=', userId).execute();
}

/** A person's account follows their address; where another account has it already, it stays as it was. */
export async function moveAccount(trx: Trx, personId: string, email: string): Promise<void> {
  await sql`
    update auth."user" set email = ${email.toLowerCase()}
     where id = (select user_id from person where id = ${personId}::uuid)
       and not exists (select from auth."user" as other where other.email = ${email.toLowerCase()})
  `.execute(trx);
}

/** An account made by single sign-on belongs to the active persons of its address that have none yet. */
export async function linkPersons(db: Kysely<Database>, user: { id: string; email: string }): Promise<void> {
  await db
    .updateTable('person')
    .set({ user_id: user.id })
    .where(sql<boolean>`lower(email) = ${user.email.toLowerCase()}`)
    .where('user_id', 'is', null)
    .where('deactivated_at', 'is', null)
    .execute();
}
