import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { EventRefused, NotFound } from '../domain/errors.ts';
import { pasteWarnings } from '../domain/paste-guard.ts';
import { lockIncident, saveIncident } from '../store/incidents.ts';
import { eraseAttachment, eraseNote, insertAttachment, insertNote } from '../store/papers.ts';
import type { Database } from '../store/schema.ts';
import type { Who } from './dependencies.ts';
import type { Changed } from './once.ts';
import { append } from './save.ts';

type Trx = Transaction<Database>;

/**
 * Notes and files of an incident. The chain holds what was added, by whom and its digest; words and bytes stand beside
 * it, so that what should never have been kept can be taken away and the chain stays whole. They may be added to an
 * incident that is over: proof comes late.
 */

export interface NewNote {
  incident: string;
  text: string;
  /** The writer says that no number in it is a personal or a card number. */
  noSuchNumbers: boolean;
}

export interface NewAttachment {
  incident: string;
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  noSuchNumbers: boolean;
}

export interface Removing {
  incident: string;
  id: string;
  reason: string;
}

/** Throws NotFound, EventRefused (it looks like the very data that must not be kept). */
export async function addNote(
  trx: Trx,
  { incident, text, noSuchNumbers }: NewNote,
  who: Who,
): Promise<Changed<string>> {
  refuseNumbers('noteAdded', incident, text, noSuchNumbers);
  const id = randomUUID();
  const salt = randomBytes(16).toString('hex');
  const digest = digestOf(salt, text);
  const data = { note: id, digest, characters: text.length, ...(noSuchNumbers && { noSuchNumbers }) };
  const row = await recorded(trx, incident, 'noteAdded', data, who);
  await insertNote(trx, { id, ...row, text, salt, digest });
  return { result: id, armed: [] };
}

/** What the chain holds of a note: without the salt, the words of a removed one cannot be tried out. */
export const digestOf = (salt: string, text: string): string =>
  createHash('sha256').update(`${salt}\n${text}`).digest('hex');

/** Throws NotFound, EventRefused. */
export async function addAttachment(
  trx: Trx,
  { incident, name, mediaType, bytes, noSuchNumbers }: NewAttachment,
  who: Who,
): Promise<Changed<string>> {
  refuseNumbers('fileAdded', incident, `${name}\n${readable(mediaType, bytes)}`, noSuchNumbers);
  const id = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.byteLength;
  const data = { file: id, name, mediaType, size, sha256, ...(noSuchNumbers && { noSuchNumbers }) };
  const row = await recorded(trx, incident, 'fileAdded', data, who);
  const nothing = { removed_at: null, removed_by: null, removed_because: null };
  await insertAttachment(trx, { id, ...row, name, media_type: mediaType, size, sha256, bytes, ...nothing });
  return { result: id, armed: [] };
}

export const removeNote = (trx: Trx, removing: Removing, who: Who): Promise<Changed<void>> =>
  remove(trx, 'note', removing, who);

export const removeAttachment = (trx: Trx, removing: Removing, who: Who): Promise<Changed<void>> =>
  remove(trx, 'file', removing, who);

/** Throws NotFound: there is no such paper, or no longer. */
async function remove(
  trx: Trx,
  what: 'note' | 'file',
  { incident, id, reason }: Removing,
  who: Who,
): Promise<Changed<void>> {
  const erase = what === 'note' ? eraseNote : eraseAttachment;
  const row = await recorded(trx, incident, `${what}Removed`, { [what]: id, reason }, who);
  const removal = { at: who.at, by: who.actor, because: reason };
  if (!/^[\da-f-]{36}$/i.test(id) || !(await erase(trx, row.incident_id, id, removal))) throw new NotFound(what, id);
  return { result: undefined, armed: [] };
}

/** Chains it onto the locked incident; what the rows beside it have in common. */
async function recorded(trx: Trx, number: string, type: string, data: object, { organizationId, at, actor }: Who) {
  const incident = await lockIncident(trx, organizationId, number);
  const entry = { target: 'incident', type, machine: null, rev: null, data };
  await append(trx, { incident, instances: [], duties: [] }, [entry], { at, actor });
  await saveIncident(trx, incident);
  return { organization_id: organizationId, incident_id: incident.id, seq: incident.last_seq, at, actor };
}

/** Of a text file its words; of others nothing. */
const readable = (mediaType: string, bytes: Uint8Array): string =>
  /^(text\/|application\/(json|xml)\b)/i.test(mediaType) ? new TextDecoder().decode(bytes) : '';

function refuseNumbers(type: string, incident: string, text: string, noSuchNumbers: boolean): void {
  const warnings = noSuchNumbers ? [] : pasteWarnings(text);
  if (warnings.length === 0) return;
  const reasons = warnings.map((warning) => ({ ...warning, rules: [] }));
  throw new EventRefused(type, incident, reasons, []);
}
