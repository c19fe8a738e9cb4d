import type { ReminderMail } from '../domain/reminder-mail.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import {
  claimOutbox,
  insertMail,
  type OutboxRow,
  renewClaim,
  settleFailed,
  settleRetry,
  settleSent,
} from '../store/outbox.ts';
import type { EngineDependencies } from './dependencies.ts';

/** Real time that a process has to send a mail it took; afterwards another may take it. */
const leaseMs = 30_000;

export interface Claim {
  row: OutboxRow;
  payload: ReminderMail | SystemMail;
}

/** Takes a mail to send; undefined when there is nothing to do (sent, taken, or waiting for its next attempt). */
export async function claim({ db }: EngineDependencies, outboxId: string): Promise<Claim | undefined> {
  const row = await claimOutbox(db, outboxId, leaseMs);
  return row && { row, payload: JSON.parse(row.payload) as Claim['payload'] };
}

/** How often a sender that is still at it says so. Real milliseconds. */
export const renewEveryMs = 10_000;

export const renew = ({ db }: EngineDependencies, { row }: Claim): Promise<boolean> => renewClaim(db, row, leaseMs);

export interface SentMail {
  messageId: string;
  subject: string;
  text: string;
  html: string;
}

/** A server took it: its answer goes into the ledger. */
export async function settleBySmtp(
  { db, clock }: EngineDependencies,
  { row }: Claim,
  mail: SentMail,
  response: string,
): Promise<void> {
  await db
    .transaction()
    .execute((trx) =>
      settleSent(
        trx,
        row,
        { transport: 'smtp', messageId: mail.messageId, subject: mail.subject, response },
        clock.now(),
      ),
    );
}

/** Into the built-in mailbox, in the same transaction that settles it: never lost, never twice. */
export async function settleByMailbox(
  { db, clock }: EngineDependencies,
  { row }: Claim,
  mail: SentMail,
): Promise<void> {
  const at = clock.now();
  await db.transaction().execute(async (trx) => {
    const sent = { transport: 'mailbox', messageId: mail.messageId, subject: mail.subject, response: 'in the mailbox' };
    if (!(await settleSent(trx, row, sent, at))) return;
    await insertMail(trx, {
      organization_id: row.organization_id,
      incident_id: row.incident_id,
      outbox_id: row.id,
      address: row.address,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      message_id: mail.messageId,
      at,
    });
  });
}

/** 5 s, 10 s, 20 s ... 10 min: soon enough for a due day, slow enough for a server in trouble. Real milliseconds. */
export const backoffMs = (attempts: number): number => Math.min(5_000 * 2 ** Math.max(0, attempts - 1), 600_000);

/** It could not be sent: tried again when that may help, else given up with the answer in the ledger. */
export async function settleFailure(
  engine: EngineDependencies,
  { row }: Claim,
  failure: { retryable: boolean; response: string },
): Promise<void> {
  const delayMs = backoffMs(row.attempts);
  const settled = await engine.db
    .transaction()
    .execute((trx) =>
      failure.retryable
        ? settleRetry(trx, row, failure.response, delayMs)
        : settleFailed(trx, row, failure.response, engine.clock.now()),
    );
  if (settled && failure.retryable)
    engine.nudge({ timers: [], mails: [{ id: row.id, attempt: row.attempts, delayMs }] });
}
