import { type Day, dayOf } from '../domain/day.ts';
import { type Role, roles } from '../domain/role.ts';
import { isAway } from '../reminders/recipients.ts';
import { findIncident } from '../store/queries/incidents.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { type Addressee, addresseesOf } from './addressees.ts';
import { arrangementWith, settingsOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';

/** One role of those told in turn: who holds it, and who a reminder to it would reach today. */
export interface Rank {
  role: Role;
  holders: { member: Member; away: boolean; back: Day | null }[];
  told: Addressee[];
}

/** Who is told about an incident today, by the very choice that a reminder makes. Throws NotFound. */
export async function ranksOf(
  { db, clock, ladder }: EngineDependencies,
  viewer: Viewer,
  number: string,
): Promise<Rank[]> {
  const incident = await findIncident(db, viewer, number);
  const [{ policy, office }, people] = await Promise.all([
    settingsOf(db, incident.organization_id, ladder),
    members(db, incident.organization_id),
  ]);
  const { roster } = arrangementWith(incident, policy, office, people);
  const today = dayOf(clock.now());
  const byId = new Map(people.map((member) => [member.id, member]));
  return roles.map((role) => ({
    role,
    holders: roster.holders[role].flatMap((id) => {
      const member = byId.get(id);
      return member ? [{ member, away: isAway(member, today), back: lastDayAway(member, today) }] : [];
    }),
    told: addresseesOf([role], roster, today, { mailCompromised: incident.mail_compromised }),
  }));
}

const lastDayAway = ({ absences }: Member, day: Day): Day | null =>
  absences.find(({ from, to }) => from <= day && day <= to)?.to ?? null;
