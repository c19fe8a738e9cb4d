import type { Kysely, Transaction } from 'kysely';
import { EventRefused, type Refusal } from '../domain/errors.ts';
import { eventsOf, viewIncident } from '../store/queries/incidents.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { Database } from '../store/schema.ts';
import { type EventText, readEventText } from './event-text.ts';
import type { LiveInstance } from './record.ts';
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
  trx: Transaction<Database>,
  incidentId: string,
  instance: LiveInstance,
  actor: string,
): Promise<Undone> {
  const texts = (await eventsOf(trx, incidentId)).flatMap(({ text }) => readEventText(text) ?? []);
  const event = lastByHandAmong(texts, instance.key);
  const before =
    event && replay(texts.filter(({ seq }) => seq < event.seq)).instances.find(({ key }) => key === instance.key);
  if (!event || !before) throw refused(instance, nothing);
  if (event.actor === actor) throw refused(instance, sameHand);
  return { event, before };
}

/** The last thing a person recorded at an instance that is not taken back yet. */
function lastByHandAmong(texts: EventText[], key: string): EventText | undefined {
  const own = texts.filter(({ target, machine }) => target === key && machine !== null);
  const taken = new Set(own.filter(({ type }) => type === 'correct').map(({ data }) => data.corrects));
  return own.findLast(({ type, seq }) => !notByHand.has(type) && !taken.has(seq));
}

/** What a correction would take back now, an event an instance at the most. Throws NotFound. */
export async function correctable(db: Kysely<Database>, viewer: Viewer, number: string): Promise<EventText[]> {
  const { incident, instances } = await viewIncident(db, viewer, number);
  const texts = (await eventsOf(db, incident.id)).flatMap(({ text }) => readEventText(text) ?? []);
  return instances.flatMap(({ key }) => lastByHandAmong(texts, key) ?? []);
}

const refused = (instance: LiveInstance, reason: Refusal) => new EventRefused('correct', instance.key, [reason], []);

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
