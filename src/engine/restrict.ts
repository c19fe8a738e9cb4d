import { InvalidInput } from '../domain/errors.ts';
import type { ReminderMail } from '../domain/reminder-mail.ts';
import { lockIncident, saveIncident } from '../store/incidents.ts';
import { queuedMails } from '../store/mail-mark.ts';
import { findIncident } from '../store/queries/incidents.ts';
import { type Member, members } from '../store/queries/people.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { putPayload, readersOf, restrict } from '../store/readers.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { findPerson } from './people.ts';
import { type IncidentRecord, loadRecord } from './record.ts';
import { append } from './save.ts';

export interface Restriction {
  incident: string;
  restricted: boolean;
  /** Ids or e-mail addresses: who sees it beside its owner. */
  readers: string[];
}

/**
 * Makes an incident one for named eyes only, or open again. Chained; its mails carry no detail of the case from then on,
 * those that wait included. Throws NotFound, and InvalidInput when nobody would see it.
 */
export async function restrictIncident(
  engine: EngineDependencies,
  { incident: number, restricted, readers: asked }: Restriction,
  who: Who,
): Promise<Restricted> {
  const { organizationId, at, actor } = who;
  return engine.db.transaction().execute(async (trx) => {
    const incident = await lockIncident(trx, organizationId, number);
    const people = await members(trx, organizationId);
    const readers = restricted ? asked.map((person) => findPerson(people, person)) : [];
    const ids = [...new Set(readers.map(({ id }) => id))].sort();
    if (restricted) refuseUnseen(people, [...ids, incident.owner_id], 'readers');
    const before = await readersOf(trx, incident.id);
    if (incident.restricted !== restricted || before.join() !== ids.join()) {
      await recordAccess(trx, await loadRecord(engine, trx, incident), { restricted, readers: ids }, { at, actor });
      await saveIncident(trx, incident);
      if (restricted) await withoutDetail(trx, incident.id);
    }
    return seers(people, incident.owner_id, restricted, ids);
  });
}

/**
 * Who sees an incident that is restricted as it is opened, beside its owner: those named, and the person who opens it,
 * who knows of it anyway. Throws NotFound, and InvalidInput when nobody who could see to it would.
 */
export function firstReaders(
  people: Member[],
  named: string[],
  ownerId: string | null,
  opener: Member | undefined,
): string[] {
  const ids = named.map((person) => findPerson(people, person).id);
  // Whoever only reports could do nothing about what nobody else sees.
  const sees = opener?.access.includes('operator') ? [opener.id] : [];
  refuseUnseen(people, [...ids, ownerId, ...sees], 'restrictedTo');
  return [...new Set([...ids, ...(opener ? [opener.id] : [])])].sort();
}

/** Who sees it from here on, chained; in the caller's transaction, who saves the incident. */
export async function recordAccess(
  trx: Trx,
  record: IncidentRecord,
  { restricted, readers }: { restricted: boolean; readers: string[] },
  { at, actor }: Pick<Who, 'at' | 'actor'>,
): Promise<void> {
  const type = restricted ? 'accessRestricted' : 'accessOpened';
  await append(trx, record, [{ target: 'incident', type, machine: null, rev: null, data: { readers } }], { at, actor });
  await restrict(trx, record.incident.id, restricted, readers);
  record.incident.restricted = restricted;
}

function refuseUnseen(people: Member[], named: (string | null)[], path: string): void {
  if (!people.some(({ id, active, account }) => named.includes(id) && active && account))
    throw new InvalidInput([{ path, reason: 'must name somebody who can sign in, or nobody would see it' }]);
}

type Trx = Parameters<typeof queuedMails>[0];

async function withoutDetail(trx: Trx, incidentId: string): Promise<void> {
  for (const { id, payload } of await queuedMails(trx, incidentId)) {
    const said = JSON.parse(payload) as ReminderMail;
    if (said.kind === 'reminder')
      await putPayload(trx, id, JSON.stringify({ ...said, incident: { ...said.incident, title: null }, why: [] }));
  }
}

export interface Restricted {
  restricted: boolean;
  owner: Member | null;
  readers: Member[];
}

/** Who may see it, were it restricted. Throws NotFound. */
export async function readersOfIncident(
  { db }: EngineDependencies,
  viewer: Viewer,
  number: string,
): Promise<Restricted> {
  const { id, restricted, owner_id } = await findIncident(db, viewer, number);
  const [readers, people] = await Promise.all([readersOf(db, id), members(db, viewer.organizationId)]);
  return seers(people, owner_id, restricted, readers);
}

const seers = (people: Member[], ownerId: string | null, restricted: boolean, readers: string[]): Restricted => ({
  restricted,
  owner: people.find(({ id }) => id === ownerId) ?? null,
  readers: people.filter(({ id }) => readers.includes(id)),
});
