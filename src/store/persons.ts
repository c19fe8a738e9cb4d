import type { Transaction } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { Role } from '../domain/role.ts';
import type { Language } from '../domain/text.ts';
import { moveAccount } from './accounts.ts';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

/** What can be changed of a person; what is left out stays. */
export interface PersonChange {
  name?: string;
  email?: string;
  lang?: Language;
  /** All that the person holds from now on. */
  roles?: Role[];
  secondEmail?: string | null;
  week?: { weekdays: number[]; opens: string; closes: string } | null;
}

interface Whose {
  organizationId: string;
  personId: string;
}

export async function changePerson(trx: Trx, { organizationId, personId }: Whose, change: PersonChange): Promise<void> {
  const { name, email, lang, secondEmail, week, roles } = change;
  const columns = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(lang !== undefined && { lang }),
    ...(secondEmail !== undefined && { second_email: secondEmail }),
    ...(week !== undefined && {
      weekdays: week?.weekdays ?? null,
      opens: week?.opens ?? null,
      closes: week?.closes ?? null,
    }),
  };
  if (Object.keys(columns).length > 0)
    await trx.updateTable('person').set(columns).where('id', '=', personId).execute();
  if (email !== undefined) await moveAccount(trx, personId, email);
  if (!roles) return;
  await trx.deleteFrom('membership').where('person_id', '=', personId).execute();
  const held = roles.map((role) => ({ organization_id: organizationId, person_id: personId, role }));
  if (held.length > 0) await trx.insertInto('membership').values(held).execute();
}

export async function insertAbsence(trx: Trx, whose: Whose, span: { from: Day; to: Day }): Promise<string> {
  const { id } = await trx
    .insertInto('absence')
    .values({
      organization_id: whose.organizationId,
      person_id: whose.personId,
      from_day: span.from,
      to_day: span.to,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function deleteAbsence(trx: Trx, whose: Whose, id: string): Promise<void> {
  await trx.deleteFrom('absence').where('person_id', '=', whose.personId).where('id', '=', id).execute();
}

/** Who stands in for a person, all of them. */
export async function putDeputies(
  trx: Trx,
  { organizationId, personId }: Whose,
  deputies: { id: string; from: Day | null; to: Day | null }[],
): Promise<void> {
  await trx.deleteFrom('deputy').where('person_id', '=', personId).execute();
  const rows = deputies.map(({ id, from, to }) => ({
    organization_id: organizationId,
    person_id: personId,
    deputy_id: id,
    from_day: from,
    to_day: to,
  }));
  if (rows.length > 0) await trx.insertInto('deputy').values(rows).execute();
}
