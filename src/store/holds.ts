import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Database, OutboxHoldTable } from './schema.ts';

export type Hold = Selectable<OutboxHoldTable>;

/** Of an outbox row: no hold keeps it back. A mail that was written during the hold, about the installation, may go. */
export const mayGo = sql<boolean>`not exists (
  select 1 from outbox_hold
   where outbox_hold.released_at is null and outbox_hold.id is distinct from outbox.hold_id)`;

export const openHold = (db: Kysely<Database>): Promise<Hold | undefined> =>
  db.selectFrom('outbox_hold').selectAll().where('released_at', 'is', null).executeTakeFirst();

/** Nothing is sent from now on; undefined when it is held already. */
export const insertHold = (
  db: Kysely<Database>,
  hold: Pick<Hold, 'reason' | 'detail' | 'held_by'>,
): Promise<Hold | undefined> =>
  db
    .insertInto('outbox_hold')
    .values(hold)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

/** Undefined when nothing is held. */
export const endHold = (trx: Transaction<Database>, by: string): Promise<Hold | undefined> =>
  trx
    .updateTable('outbox_hold')
    .set({ released_at: sql`clock_timestamp()`, released_by: by })
    .where('released_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** Gives up unsent mails by hand, with the answer for the ledger; returns the ids of those that were unsent. */
export async function discardOutbox(
  trx: Transaction<Database>,
  organizationId: string,
  ids: string[],
  response: string,
  at: Instant,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const given = await trx
    .updateTable('outbox')
    .set({ state: 'failed', claim: null, claimed_until: null })
    .where('organization_id', '=', organizationId)
    .where('id', 'in', ids)
    .where('state', 'in', ['queued', 'sending'])
    .returning('id')
    .execute();
  const done = given.map(({ id }) => id);
  if (done.length === 0) return [];
  await trx
    .updateTable('delivery')
    .set({ state: 'failed', response, settled_at: at })
    .where('outbox_id', 'in', done)
    .execute();
  return done;
}
