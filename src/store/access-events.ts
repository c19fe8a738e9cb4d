import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Something that happened at the door. */
export interface AccessEvent {
  organizationId: string | null;
  /** `person:hanako@example.jp`, `key:name`, or `unknown`. */
  actor: string;
  what: string;
  outcome: 'done' | 'refused';
  address: string | null;
  detail?: string | null;
}

export async function insertAccessEvent(db: Kysely<Database>, event: AccessEvent): Promise<void> {
  await db
    .insertInto('access_event')
    .values({
      organization_id: event.organizationId,
      actor: event.actor.slice(0, 300),
      what: event.what,
      outcome: event.outcome,
      address: event.address,
      detail: event.detail ?? null,
    })
    .execute();
}
