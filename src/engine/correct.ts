import type { Transaction } from 'kysely';
import { EventRefused, type Refusal } from '../domain/errors.ts';
import { viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { Database } from '../store/schema.ts';
import type { EngineDependencies } from './dependencies.ts';
import type { EventText } from './event-text.ts';
import { migratedSince } from './migration-refusals.ts';
import { refusalWhenOver } from './over.ts';
import { readChain } from './read-chain.ts';
import { type LiveInstance, liveInstances } from './record.ts';
import { type ReplayedInstance, replay } from './replay.ts';

/** What a correction takes back, and what the instance was before it. */
export interface Undone {
  /** The event that is taken back. */
  event: EventText;
  before: ReplayedInstance;
}

/** What the engine or the ledger said by itself: none of it was a person's click. */
const notByHand = new Set(['instanceOpened', 'dutiesRevised', 'procedureRevised', 'acknowledge', 'correct']);

/**
 * The last thing a person recorded at an instance that is not taken back yet, and the state before it, from the chain.
 * A second person corrects. Throws EventRefused.
 */
export async function lastByHand(
  { machines }: EngineDependencies,
  trx: Transaction<Database>,
  incidentId: string,
  instance: LiveInstance,
  actor: string,
): Promise<Undone> {
  const texts = await readChain(trx, incidentId);
  return undoneAmong(texts, instance, actor, machines);
}

/** The same, of events at hand. Pure. Throws EventRefused. */
export function undoneAmong(
  texts: EventText[],
  instance: LiveInstance,
  actor: string,
  machines: EngineDependencies['machines'],
): Undone {
  const event = lastByHandAmong(texts, instance.key);
  const before =
    event &&
    replay(
      texts.filter(({ seq }) => seq < event.seq),
      machines,
    ).instances.find(({ key }) => key === instance.key);
  const final = event && notTakenBack[event.type];
  if (final) throw refused(instance, final);
  if (!event || !before) throw refused(instance, nothing);
  if (event.actor === actor) throw refused(instance, sameHand);
  return { event, before };
}

/** The last thing a person recorded at an instance that is not taken back yet; what never is ends the search. */
function lastByHandAmong(texts: EventText[], key: string): EventText | undefined {
  const own = texts.filter(({ target, machine }) => target === key && machine !== null);
  const taken = new Set(own.filter(({ type }) => type === 'correct').map(({ data }) => data.corrects));
  return own.findLast(({ type, seq }) => !notByHand.has(type) && !taken.has(seq));
}

/** What a correction would take back now, an event an instance at the most. Throws NotFound. */
export async function correctable(
  { db, machines }: EngineDependencies,
  viewer: Viewer,
  number: string,
): Promise<EventText[]> {
  const { incident, instances: rows } = await viewIncident(db, viewer, number);
  const texts = await readChain(db, incident.id);
  const instances = liveInstances(rows, machines);
  return instances
    .filter(({ key }) => refusalWhenOver(instances, 'correct', incident, key) === null)
    .flatMap(({ key }) => lastByHandAmong(texts, key) ?? [])
    .filter(({ type }) => !(type in notTakenBack));
}

const refused = (instance: LiveInstance, reason: Refusal) => new EventRefused('correct', instance.key, [reason], []);

/** An incident that ended may not have new duties in it: whoever reopened it by mistake ends it again. */
const reopenedSince: Refusal = {
  code: 'reopened-since',
  ja: '再開は取り消せません。誤って再開した場合は、改めて終了(または統合)してください。',
  en: 'Reopening is not taken back: whoever reopened it by mistake closes or merges it again.',
  rules: [],
};

/** Ends the search for what could be taken back, and is not taken back itself. */
const notTakenBack: Partial<Record<string, Refusal>> = {
  machineMigrated: migratedSince,
  incidentReopened: reopenedSince,
};

const nothing: Refusal = {
  code: 'nothing-to-correct',
  ja: '取り消せる記録がありません。',
  en: 'There is nothing here that could be taken back.',
  rules: [],
};

const sameHand: Refusal = {
  code: 'second-person-needed',
  ja: '記録した本人は取り消せません。別の人が取り消してください。',
  en: 'Whoever recorded it does not take it back: a second person must.',
  rules: [],
};
