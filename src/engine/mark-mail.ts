import type { ReminderMail } from '../domain/reminder-mail.ts';
import { lockIncident, saveIncident } from '../store/incidents.ts';
import { markMailCompromised, queuedMails, readdress } from '../store/mail-mark.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { loadRecord } from './record.ts';
import { administrator } from './reminder-mail.ts';
import { append } from './save.ts';

export interface MailMark {
  incident: string;
  /** An intruder may read, or hold back, mail to the first addresses. */
  compromised: boolean;
  reason: string;
}

/**
 * Marks an incident "mail may be compromised", or takes the mark away: while it stands only second addresses are used,
 * also for what lies in the outbox unsent. Chained with its reason. Returns who is told of incidents and has no second
 * address. Throws NotFound.
 */
export async function markMail(engine: EngineDependencies, mark: MailMark, who: Who): Promise<Member[]> {
  const { organizationId, at, actor } = who;
  return engine.db.transaction().execute(async (trx) => {
    const incident = await lockIncident(trx, organizationId, mark.incident);
    const people = await members(trx, organizationId);
    if (incident.mail_compromised !== mark.compromised) {
      const record = await loadRecord(engine, trx, incident);
      const moved = mark.compromised ? await moveQueued(trx, incident.id, people) : [];
      const type = mark.compromised ? 'mailCompromised' : 'mailTrusted';
      const data = { reason: mark.reason, readdressed: moved };
      await append(trx, record, [{ target: 'incident', type, machine: null, rev: null, data }], { at, actor });
      await markMailCompromised(trx, incident.id, mark.compromised);
      await saveIncident(trx, incident);
    }
    const told = people.filter(({ id, roles }) => roles.length > 0 || id === incident.owner_id);
    return mark.compromised ? told.filter(({ secondEmail }) => secondEmail === null) : [];
  });
}

type Trx = Parameters<typeof queuedMails>[0];

/** Reminders that are not sent yet go to second addresses; without one, to the administrator. Returns their ids. */
async function moveQueued(trx: Trx, incidentId: string, people: Member[]): Promise<string[]> {
  const moved: string[] = [];
  for (const { id, payload, person_id } of await queuedMails(trx, incidentId)) {
    const said = JSON.parse(payload) as ReminderMail;
    const person = people.find((one) => one.id === person_id);
    if (said.kind !== 'reminder' || !person) continue;
    const { name, email, lang } = administrator;
    const next: ReminderMail = person.secondEmail
      ? { ...said, addressee: { ...said.addressee, email: person.secondEmail } }
      : { ...said, addressee: { name, email, lang }, unreachable: [person.name] };
    await readdress(trx, id, {
      channel: person.secondEmail ? 'mail' : 'mailbox',
      address: next.addressee.email,
      payload: JSON.stringify(next),
    });
    moved.push(id);
  }
  return moved;
}
