import { setTimeout as sleep } from 'node:timers/promises';
import { traced } from '../src/domain/trace.ts';
import { type Claim, renewEveryMs } from '../src/engine/deliver.ts';
import type { Engine } from '../src/engine/engine.ts';
import { mailOf } from '../src/mail/render.ts';
import { MailFailure, type Transport } from '../src/mail/transport.ts';
import type { Handler } from '../src/queue/queues.ts';

export interface MailDependencies {
  engine: Engine;
  /** Null: everything goes into the built-in mailbox. */
  transport: Transport | null;
  /** Right-hand side of our Message-IDs. */
  host: string;
}

/**
 * Sends one mail of the outbox, by the transport or into the built-in mailbox, and settles it. Does nothing when it is
 * sent or in other hands. A crash between the server's answer and our commit repeats the same Message-ID.
 */
export async function deliver({ engine, transport, host }: MailDependencies, outboxId: string): Promise<void> {
  const claim = await engine.claim(outboxId);
  if (!claim) return;
  const { trace, attempts } = claim.row;
  const span = { name: 'mail.send', parent: trace, attributes: { outbox: outboxId, attempt: attempts } };
  await traced(span, () => send({ engine, transport, host }, claim));
}

async function send({ engine, transport, host }: MailDependencies, claim: Claim): Promise<void> {
  const outboxId = claim.row.id;
  const mail = mailOf(claim.payload, { outboxId, host });
  if (!transport || claim.row.channel === 'mailbox') return engine.settleByMailbox(claim, mail);
  try {
    await keeping(engine, claim, async () => {
      const { response } = await transport.send(mail);
      await persistently(() => engine.settleBySmtp(claim, mail, response));
    });
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    await engine.settleFailure(claim, { retryable: error.retryable, response: error.message });
  }
}

/** A slow server may take longer than the lease: while we are at it, nobody else is to send the same mail. */
async function keeping<Result>(engine: Engine, claim: Claim, send: () => Promise<Result>): Promise<Result> {
  const renewing = setInterval(() => engine.renew(claim).catch(() => {}), renewEveryMs);
  try {
    return await send();
  } finally {
    clearInterval(renewing);
  }
}

/** Real milliseconds. */
const patience = { totalMs: 60_000, pauseMs: 500 };

/** What is out must not go again only because the database was away when its server's answer came. */
async function persistently(settle: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + patience.totalMs; ; await sleep(patience.pauseMs, undefined, { ref: false })) {
    try {
      return await settle();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
}

export const mail =
  (dependencies: MailDependencies): Handler =>
  ({ data }) =>
    deliver(dependencies, String(data.outbox));
