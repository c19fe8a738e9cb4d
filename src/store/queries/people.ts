import { type Kysely, sql } from 'kysely';
import { type AccessRole, accessRoles } from '../../domain/access.ts';
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import { type Role, roles } from '../../domain/role.ts';
import type { Database } from '../schema.ts';

type WallTime = `${number}:${number}`;

/** A person with all that decides whether and when they are told. */
export interface Member extends Person {
  roles: Role[];
  /** What they may do here. */
  access: AccessRole[];
  /** False: left; told nothing, let in nowhere. */
  active: boolean;
  /** Has an account to sign in with. */
  account: boolean;
  secondEmail: string | null;
  /** Null: the hours of the organization. */
  week: { weekdays: number[]; opens: WallTime; closes: WallTime } | null;
  absences: { id: string; from: Day; to: Day }[];
  deputies: { id: string; from: Day | null; to: Day | null }[];
}

type Row = Omit<Member, 'week'> & { weekdays: number[] | null; opens: WallTime; closes: WallTime };

/** Everybody of an organization, by name; one statement, because every change of an incident asks for it. */
export async function members(db: Kysely<Database>, organizationId: string): Promise<Member[]> {
  const { rows } = await sql<Row>`
    select id, name, email, lang, second_email as "secondEmail", weekdays, opens, closes,
      deactivated_at is null as active, user_id is not null as account,
      array(select role from person_access where person_id = person.id) as access,
      array(select role from membership
             where organization_id = person.organization_id and person_id = person.id) as roles,
      array(select json_build_object('id', absence.id, 'from', from_day, 'to', to_day)
              from absence where person_id = person.id order by from_day, absence.id) as absences,
      array(select json_build_object('id', deputy_id, 'from', from_day, 'to', to_day)
              from deputy where person_id = person.id order by from_day nulls first, deputy_id) as deputies
    from person where organization_id = ${organizationId} order by name, id
  `.execute(db);
  return rows.map(({ weekdays, opens, closes, ...row }) => ({
    ...row,
    roles: roles.filter((role) => row.roles.includes(role)),
    access: accessRoles.filter((role) => row.access.includes(role)),
    week: weekdays && { weekdays, opens, closes },
  }));
}
