import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { currentTrace } from '../domain/trace.ts';
import { mayGo } from './holds.ts';
import type { Database, DeliveryTable, MailTable, OutboxTable } from './schema.ts';

export type OutboxRow = Selectable<OutboxTable>;

type Trx = Transaction<Database>;

/** A mail to be sent, with its row in the ledger. */
export async function insertOutbox(
  trx: Trx,
  rows: { outbox: Insertable<OutboxTable> & { id: string }; delivery: Insertable<DeliveryTable> }[],
): Promise<void> {
  if (rows.length === 0) return;
  const trace = currentTrace();
  await trx
    .insertInto('outbox')
    .values(rows.map((row) => ({ ...row.outbox, trace })))
    .execute();
  await trx
    .insertInto('delivery')
    .values(rows.map((row) => row.delivery))
    .execute();
}

/**
 * Takes an unsent mail for `leaseMs` real milliseconds; undefined when it is sent, taken by somebody else, held, or
 * waiting for its next attempt. The claim is the proof needed to settle it.
 */
export async function claimOutbox(db: Kysely<Database>, id: string, leaseMs: number): Promise<OutboxRow | undefined> {
  await doubt(db, id);
  return db
    .updateTable('outbox')
    .set({
      state: 'sending',
      attempts: sql`attempts + 1`,
      claim: sql`gen_random_uuid()`,
      claimed_until: sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})`,
    })
    .where('id', '=', id)
    .where(
      sql<boolean>`(state = 'queued' and next_attempt_at <= clock_timestamp() or state = 'sending' and claimed_until < clock_timestamp())`,
    )
    .where(mayGo)
    .returningAll()
    .executeTakeFirst();
}

/** A sender died with it: whether the server took it nobody knows, and the ledger says so before it goes again. */
async function doubt(db: Kysely<Database>, id: string): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ uncertain: true })
    .where('outbox_id', '=', id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('outbox')
          .select('id')
          .where('id', '=', id)
          .where('state', '=', 'sending')
          .where(sql<boolean>`claimed_until < clock_timestamp()`),
      ),
    )
    .execute();
}

/** A sender that is still at it keeps its mail; false when it was too late for that. */
export async function renewClaim(db: Kysely<Database>, claimed: OutboxRow, leaseMs: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ claimed_until: sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})` })
    .where('id', '=', claimed.id)
    .where('claim', '=', claimed.claim)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface Sent {
  transport: string;
  messageId: string;
  subject: string;
  response: string;
}

/**
 * Settles a mail that a server took, also when its claim was lost meanwhile: what is out must not go again. False when
 * another settled it before. `at` is legal time.
 */
export async function settleSent(trx: Trx, claimed: OutboxRow, sent: Sent, at: Instant): Promise<boolean> {
  const done = await trx
    .updateTable('outbox')
    .set({ state: 'sent', claim: null, claimed_until: null })
    .where('id', '=', claimed.id)
    .where('state', '!=', 'sent')
    .returning('attempts')
    .executeTakeFirst();
  if (!done) return false;
  await trx
    .updateTable('delivery')
    .set({
      state: 'sent',
      transport: sent.transport,
      message_id: sent.messageId,
      subject: sent.subject,
      response: sent.response,
      // Another may have taken it meanwhile, and be at it: the ledger counts that attempt too.
      attempts: done.attempts,
      settled_at: at,
    })
    .where('outbox_id', '=', claimed.id)
    .execute();
  return true;
}

/** Back into the queue, to be tried again `delayMs` real milliseconds from now; false when the claim was lost. */
export async function settleRetry(trx: Trx, claimed: OutboxRow, response: string, delayMs: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set({
      state: 'queued',
      claim: null,
      claimed_until: null,
      next_attempt_at: sql`clock_timestamp() + make_interval(secs => ${delayMs / 1000})`,
    })
    .where('id', '=', claimed.id)
    .where('claim', '=', claimed.claim)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await trx
    .updateTable('delivery')
    .set({ response, attempts: claimed.attempts })
    .where('outbox_id', '=', claimed.id)
    .execute();
  return true;
}

/** Given up: the address refuses it for good. The ledger keeps the answer. Nothing when the claim was lost. */
export async function settleFailed(trx: Trx, claimed: OutboxRow, response: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set({ state: 'failed', claim: null, claimed_until: null })
    .where('id', '=', claimed.id)
    .where('claim', '=', claimed.claim)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await trx
    .updateTable('delivery')
    .set({ state: 'failed', response, attempts: claimed.attempts, settled_at: at })
    .where('outbox_id', '=', claimed.id)
    .execute();
  return true;
}

export async function insertMail(trx: Trx, row: Insertable<MailTable>): Promise<void> {
  await trx.insertInto('mail').values(row).execute();
}
