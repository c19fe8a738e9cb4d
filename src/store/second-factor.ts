import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Whether the account that a column names has a passkey, or an authenticator app that is switched on. */
export const hasFactor = (userId: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select from auth.passkey as key where key.user_id = ${sql.ref(userId)})
  or ${hasAuthenticator(userId)}
)`;

const hasAuthenticator = (userId: string): RawBuilder<boolean> => sql<boolean>`
  exists (select from auth.two_factor as app where app.user_id = ${sql.ref(userId)} and app.verified is not false)`;

/** What the organization has set, and how many who can sign in have no second factor. */
export async function secondFactorOf(
  db: Kysely<Database>,
  organizationId: string,
): Promise<{ demanded: boolean; without: number }> {
  const { demanded, without } = await db
    .selectFrom('organization')
    .select((eb) => [
      'second_factor as demanded',
      eb
        .selectFrom('person')
        .select(({ fn }) => fn.countAll<number>().as('persons'))
        .whereRef('person.organization_id', '=', 'organization.id')
        .where('person.deactivated_at', 'is', null)
        .where('person.user_id', 'is not', null)
        .where(sql<boolean>`not ${hasFactor('person.user_id')}`)
        .as('without'),
    ])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return { demanded, without: without ?? 0 };
}

export async function saveSecondFactor(
  trx: Transaction<Database>,
  organizationId: string,
  demanded: boolean,
): Promise<void> {
  await trx.updateTable('organization').set({ second_factor: demanded }).where('id', '=', organizationId).execute();
}

/** Whether this person has one; of nobody in particular, whether an administrator who can sign in has. */
export async function isFactorHeld(
  trx: Transaction<Database>,
  organizationId: string,
  personId: string | null,
): Promise<boolean> {
  const row = await trx
    .selectFrom('person')
    .select('person.id')
    .where('person.organization_id', '=', organizationId)
    .where('person.deactivated_at', 'is', null)
    .where(hasFactor('person.user_id'))
    .where((eb) =>
      personId !== null
        ? eb('person.id', '=', personId)
        : eb.exists(
            eb
              .selectFrom('person_access')
              .select('role')
              .whereRef('person_access.person_id', '=', 'person.id')
              .where('role', '=', 'administrator'),
          ),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a password must not let in: a second factor is demanded, and theirs is a passkey, which a password knows nothing of. */
export async function needsPasskey(db: Kysely<Database>, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .innerJoin('organization', 'organization.id', 'person.organization_id')
    .select('person.id')
    .where('person.user_id', '=', userId)
    .where('person.deactivated_at', 'is', null)
    .where('organization.second_factor', '=', true)
    .where(hasFactor('person.user_id'))
    .where(sql<boolean>`not ${hasAuthenticator('person.user_id')}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
