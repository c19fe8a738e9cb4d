import type { Day } from '../domain/day.ts';
import type { Person } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import { type Member, type Roster, tell } from '../reminders/recipients.ts';
import { administrator } from './reminder-mail.ts';

/** Whom a reminder goes to, and at which of their addresses. */
export interface Addressee extends Person {
  insteadOf: Member[];
  /** Said to the administrator: who was meant and could not be told. */
  unreachable: Member[];
}

/**
 * The people of these roles on a day. Where mail may be read by an intruder only second addresses are used; whoever has
 * none is passed over, and the administrator is told. So is he when nobody is there.
 */
export function addresseesOf(
  to: readonly Role[],
  roster: Roster,
  day: Day,
  { mailCompromised }: { mailCompromised: boolean },
): Addressee[] {
  const addressOf = ({ email, secondEmail }: Member) => (mailCompromised ? secondEmail : email);
  const { told, unreachable, deserted } = tell(to, roster, day, (member) => addressOf(member) !== null);
  const people = told.map(
    ({ person: { id, name, lang, ...addresses }, insteadOf }): Addressee => ({
      id,
      name,
      lang,
      email: (mailCompromised ? addresses.secondEmail : null) ?? addresses.email,
      insteadOf,
      unreachable: [],
    }),
  );
  const needsHelp = deserted || unreachable.length > 0;
  return needsHelp ? [...people, { ...administrator, insteadOf: [], unreachable }] : people;
}
