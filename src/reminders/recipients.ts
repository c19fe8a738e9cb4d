import type { Person } from '../domain/person.ts';
import { type Role, roles } from '../domain/role.ts';

export type People = Record<Role, Person[]>;

/**
 * Who is told: everybody in the roles named, an empty role standing for the next above it; each person once.
 * Nobody at all: an empty list, and the caller turns to the administrator's mailbox.
 */
export function resolve(to: Role[], people: People): Person[] {
  const told = to.flatMap((role) => {
    const filled = roles.slice(roles.indexOf(role)).find((above) => people[above].length > 0);
    return filled === undefined ? [] : people[filled];
  });
  return [...new Map(told.map((person) => [person.id, person])).values()];
}
