import type { Kysely } from 'kysely';
import { type AccessEvent, insertAccessEvent } from '../store/access-events.ts';
import type { Database } from '../store/schema.ts';
import type { Limits } from './limits.ts';

export type { AccessEvent };

/** What an address that nobody has verified may be called in a record: an address, and not a password typed into its field. */
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

export const claimedActor = (email: unknown): string =>
  typeof email === 'string' && EMAIL.test(email.trim()) ? `person:${email.trim().toLowerCase()}` : 'unknown';

/**
 * Writes down who got in and who was refused. Of refusals only so many a minute from one address: a flood must not fill
 * the disk.
 */
export async function noteAccess(db: Kysely<Database>, limits: Limits | undefined, event: AccessEvent): Promise<void> {
  if (event.outcome === 'refused' && limits && !(await limits.worthNoting(event.address ?? ''))) return;
  await insertAccessEvent(db, event);
}
