import type { Transaction } from 'kysely';
import type { Facts } from '../contract/facts.ts';
import { dayOf } from '../domain/day.ts';
import { InvalidInput } from '../domain/errors.ts';
import { type Role, roles } from '../domain/role.ts';
import type { Language } from '../domain/text.ts';
import { millisecondsOf } from '../domain/time.ts';
import { insertIncident, nextNumber } from '../store/incidents.ts';
import { members } from '../store/queries/people.ts';
import { peopleByRole, personIdOf } from '../store/roles.ts';
import type { Database } from '../store/schema.ts';
import { genesis } from './chain.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import type { Changed } from './once.ts';
import { process } from './process.ts';
import type { IncidentRecord } from './record.ts';
import { firstReaders, recordAccess } from './restrict.ts';
import { append, save } from './save.ts';
import { titleOf } from './title.ts';

export interface Opening {
  facts: Facts;
  /** E-mail address of the person who answers for it; without one, whoever holds the role. */
  owner?: string;
  title?: string;
  /** In which it is named when it comes without a title; left out: that of the person who opens it, else Japanese. */
  lang?: Language;
  /** Ids or e-mail addresses: from its first moment only these, its owner and the person who opens it see it. */
  restrictedTo?: string[];
}

export interface Opened {
  record: IncidentRecord;
  /** Roles that nobody holds; their reminders fall to the next above. */
  emptyRoles: Role[];
}

/**
 * Opens an incident: assesses its facts, makes its instances, arms its reminders. Throws InvalidInput, NotFound (the
 * owner, a reader).
 */
export async function open(
  engine: EngineDependencies,
  trx: Transaction<Database>,
  opening: Opening,
  who: Who,
): Promise<Changed<Opened>> {
  refuseStrangeTimes(opening.facts, who.at);
  const { at, actor, organizationId } = who;
  const everybody = await members(trx, organizationId);
  const opener = everybody.find(({ email }) => actor.toLowerCase() === `person:${email.toLowerCase()}`);
  const title = opening.title ?? titleOf(opening.facts, opening.lang ?? opener?.lang ?? 'ja');
  const incident = await insertIncident(trx, {
    organization_id: organizationId,
    number: await nextNumber(trx, organizationId, dayOf(at).slice(0, 4)),
    title,
    owner_id: opening.owner === undefined ? null : await personIdOf(trx, organizationId, opening.owner),
    state: 'detected',
    next_due: null,
    opened_at: at,
    facts_revision: 0,
    last_seq: 0,
    head_hash: genesis,
    reported_by: who.personId ?? null,
  });
  const people = await peopleByRole(trx, organizationId, incident.owner_id);
  const record: IncidentRecord = { incident, instances: [], duties: [] };
  const data = { number: incident.number, title, owner: incident.owner_id };
  await append(trx, record, [{ target: 'incident', type: 'incidentOpened', machine: null, rev: null, data }], {
    at,
    actor,
  });
  if (opening.restrictedTo) {
    const readers = firstReaders(everybody, opening.restrictedTo, incident.owner_id, opener);
    await recordAccess(trx, record, { restricted: true, readers }, who);
  }
  const situation = {
    instances: [],
    facts: opening.facts,
    factsRevision: 0,
    pins: {},
    law: engine.law,
    machines: engine.machines,
  };
  const outcome = process(situation, { kind: 'facts', facts: opening.facts }, { at, actor });
  const saved = await save(trx, record, outcome, { at, actor }, engine.ladder);
  const emptyRoles = roles.filter((role) => people[role].length === 0);
  return { result: { record: saved.record, emptyRoles }, armed: saved.armed };
}

const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Nobody can have known or told tomorrow, nor in another age: a mistyped year would move every deadline.
 * Throws InvalidInput with every fault.
 */
export function refuseStrangeTimes({ incident: { knownAt, persons, entrustment } }: Facts, at: string): void {
  const instants: [path: string, instant: string | undefined][] = [
    ['incident.entrustment.notifiedEntrustorAt', entrustment?.notifiedEntrustorAt],
    ['incident.entrustment.receivedNoticeAt', entrustment?.receivedNoticeAt],
    ['incident.knownAt', knownAt],
    ['incident.persons.over.100', persons.over?.['100']],
    ['incident.persons.over.1000', persons.over?.['1000']],
  ];
  // Spelled with any offset on the wire, in UTC among ourselves.
  const latest = millisecondsOf(at) + CLOCK_SKEW_MS;
  const faults = instants.flatMap(([path, instant]) => {
    if (instant === undefined) return [];
    if (millisecondsOf(instant) > latest) return [{ path, reason: `lies in the future (it is now ${at})` }];
    return instant < '1900' ? [{ path, reason: 'lies before 1900' }] : [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
}
