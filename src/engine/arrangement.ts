import type { Kysely } from 'kysely';
import type { ClosedDays, OfficeCalendar } from '../contract/calendar.ts';
import type { PolicyDocument } from '../contract/policy.ts';
import type { Day } from '../domain/day.ts';
import { roles } from '../domain/role.ts';
import type { Calendars } from '../reminders/calendar.ts';
import { calendarsOf, type Office } from '../reminders/office.ts';
import type { Policy } from '../reminders/policy.ts';
import type { Roster } from '../reminders/recipients.ts';
import type { IncidentRow } from '../store/incidents.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { Database } from '../store/schema.ts';
import { newestSettings } from '../store/settings.ts';
import type { Ladder } from './ladder.ts';

/** How one incident's people are reminded: by which ladders, in which hours, and who they are. */
export interface Arrangement {
  policy: Policy;
  calendars: Calendars;
  roster: Roster;
}

type Owned = Pick<IncidentRow, 'organization_id' | 'owner_id'>;

/** As the organization has set it, and where it has not, as it comes. */
export async function arrangementOf(db: Kysely<Database>, incident: Owned, ladder: Ladder): Promise<Arrangement> {
  const { policy, office } = await settingsOf(db, incident.organization_id, ladder);
  return arrangementWith(incident, policy, office, await members(db, incident.organization_id));
}

export function arrangementWith(incident: Owned, policy: Policy, office: Office, people: Member[]): Arrangement {
  // Who left is told nothing, and stands in for nobody.
  const roster = rosterFor(
    people.filter(({ active }) => active),
    incident.owner_id,
  );
  return { policy, calendars: calendarsOf(office, roster), roster };
}

/** The settings that hold now; what was stored has passed the contract. */
export async function settingsOf(db: Kysely<Database>, organizationId: string, ladder: Ladder) {
  const stored = new Map((await newestSettings(db, organizationId)).map((row) => [row.kind, row]));
  const policy = stored.get('policy');
  const calendar = stored.get('calendar');
  return {
    policy: policy ? (JSON.parse(policy.text) as PolicyDocument) : ladder.policy,
    office: calendar ? officeOf(JSON.parse(calendar.text) as OfficeCalendar, ladder.office) : ladder.office,
    stored,
  };
}

/** The organization's own closed days, beside those on which everybody is closed. */
export const officeOf = (calendar: OfficeCalendar, base: Office): Office => ({
  weekdays: calendar.weekdays,
  opens: calendar.opens,
  closes: calendar.closes,
  isClosed: (day) => base.isClosed(day) || calendar.closed.some((closed) => covers(closed, day)),
});

/** `08-12` is every year's; a yearly span may go over the new year. */
export function covers({ from, to }: ClosedDays, day: Day): boolean {
  const told = day.slice(-from.length);
  return from <= to ? from <= told && told <= to : told >= from || told <= to;
}

/** Of an incident with an owner of its own, that person alone is the owner. */
export const rosterFor = (people: Member[], ownerId: string | null): Roster => ({
  members: new Map(people.map((person) => [person.id, person])),
  holders: Object.fromEntries(
    roles.map((role) => [
      role,
      role === 'owner' && ownerId !== null
        ? [ownerId]
        : people.filter((person) => person.roles.includes(role)).map(({ id }) => id),
    ]),
  ) as Roster['holders'],
});
