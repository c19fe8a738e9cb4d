import { type Kysely, sql, type Transaction } from 'kysely';
import type { Role } from '../domain/role.ts';
import type { Language } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import type { Database } from './schema.ts';

export interface NewPerson {
  organizationId: string;
  name: string;
  email: string;
  /** Left out: as it is, and Japanese at first. */
  lang?: Language;
  roles: Role[];
  at: Instant;
}

/** Adds a person, or adds roles to (and renames) the person of that address. Returns the id. */
export const savePerson = (db: Kysely<Database>, person: NewPerson): Promise<string> =>
  db.transaction().execute((trx) => putPerson(trx, person));

/** The same in the caller's transaction. */
export async function putPerson(trx: Transaction<Database>, person: NewPerson): Promise<string> {
  const { id } = await trx
    .insertInto('person')
    .values({
      organization_id: person.organizationId,
      name: person.name,
      email: person.email,
      lang: person.lang ?? 'ja',
      created_at: person.at,
    })
    .onConflict((conflict) =>
      conflict.expression(sql`organization_id, lower(email)`).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        ...(person.lang && { lang: eb.ref('excluded.lang') }),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (person.roles.length === 0) return id;
  await trx
    .insertInto('membership')
    .values(person.roles.map((role) => ({ organization_id: person.organizationId, person_id: id, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

/** The one organization of the embedded default; made at the first start. Returns its id. */
export async function ensureOrganization(db: Kysely<Database>, name: string, at: Instant): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('clock').select('id').forUpdate().execute();
    const present = await trx.selectFrom('organization').select('id').orderBy('created_at').limit(1).executeTakeFirst();
    if (present) return present.id;
    const made = await trx
      .insertInto('organization')
      .values({ name, created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    return made.id;
  });
}
