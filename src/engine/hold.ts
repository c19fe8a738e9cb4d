import type { HoldCause } from '../domain/system-mail.ts';
import { discardOutbox, endHold, type Hold, insertHold, openHold } from '../store/holds.ts';
import { countWaiting, waitingIds } from '../store/queries/outbox.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { writeToAdministrators } from './system-mail.ts';

/** So many mails go through the queue right after a release; the sweep sends the rest. */
const nudgedAtOnce = 10_000;

/** Holds the outbox, once, and tells the administrators. What is being sent at this moment still goes. */
async function hold(engine: EngineDependencies, cause: HoldCause, by: string): Promise<Hold | undefined> {
  const held = await engine.db.transaction().execute(async (trx) => {
    const reason = cause.witness === 'asked' ? 'asked' : 'restored';
    const made = await insertHold(trx, { reason, detail: JSON.stringify(cause), held_by: by });
    if (!made) return undefined;
    const said = { what: 'held' as const, cause, heldAt: made.held_at, waiting: await countWaiting(trx) };
    return { hold: made, mails: await writeToAdministrators(trx, engine, said) };
  });
  if (held) engine.nudge({ timers: [], mails: held.mails.map((id) => ({ id, attempt: 0, delayMs: 0 })) });
  return held?.hold;
}

/** A witness outside the database says that it went back in time: what it knows as unsent may have been sent. */
export const holdRestored = (
  engine: EngineDependencies,
  cause: Exclude<HoldCause, { witness: 'asked' }>,
  process: string,
): Promise<Hold | undefined> => hold(engine, cause, process);

/** Somebody asks for it, before or after a restore. Held already: stays as it is. */
export async function holdOutbox(engine: EngineDependencies, { actor }: Pick<Who, 'actor'>): Promise<void> {
  await hold(engine, { witness: 'asked', by: actor }, actor);
}

export interface Released {
  /** False: nothing was held. */
  released: boolean;
  discarded: string[];
  /** How many now go. */
  sending: number;
}

/** An administrator has looked: what is named is given up, with the reason in the ledger; the rest goes now. */
export async function releaseOutbox(engine: EngineDependencies, discard: string[], who: Who): Promise<Released> {
  const done = await engine.db.transaction().execute(async (trx) => {
    if (!(await openHold(trx))) return undefined;
    const response = `not sent: discarded by ${who.actor} when the outbox was released`;
    const discarded = await discardOutbox(trx, who.organizationId, discard, response, who.at);
    await endHold(trx, who.actor);
    return { discarded, sending: await countWaiting(trx), mails: await waitingIds(trx, nudgedAtOnce) };
  });
  if (!done) return { released: false, discarded: [], sending: 0 };
  engine.nudge({ timers: [], mails: done.mails.map(({ id, attempts }) => ({ id, attempt: attempts, delayMs: 0 })) });
  return { released: true, discarded: done.discarded, sending: done.sending };
}
