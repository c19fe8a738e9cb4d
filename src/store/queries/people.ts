import type { Kysely } from 'kysely';
import type { Person } from '../../domain/person.ts';
import { type Role, roles } from '../../domain/role.ts';
import type { Database } from '../schema.ts';

export interface Member extends Person {
  roles: Role[];
}

/** Everybody of an organization, by name. */
export async function members(db: Kysely<Database>, organizationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.lang', 'membership.role'])
    .where('person.organization_id', '=', organizationId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  const byId = new Map<string, Member>();
  for (const { role, ...person } of rows) {
    const member = byId.get(person.id) ?? { ...person, roles: [] };
    if (role) member.roles.push(role);
    byId.set(person.id, member);
  }
  return [...byId.values()].map((member) => ({
    ...member,
    roles: roles.filter((role) => member.roles.includes(role)),
  }));
}

/** The organization that an API key speaks for; undefined for an unknown key. */
export const keyHolder = (db: Kysely<Database>, hash: string) =>
  db.selectFrom('api_key').select(['id', 'name', 'organization_id']).where('hash', '=', hash).executeTakeFirst();
