import type { Kysely, Transaction } from 'kysely';
import type { Requested } from '../store/requests.ts';
import type { Database } from '../store/schema.ts';
import { acknowledgeByLink, lookAtLink } from './acknowledge-link.ts';
import { advance, type Change } from './advance.ts';
import { type Claim, claim, type SentMail, settleByMailbox, settleBySmtp, settleFailure } from './deliver.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { fire } from './fire.ts';
import { look, why } from './look.ts';
import { link, merge } from './merge.ts';
import { commit, once } from './once.ts';
import { type Opened, type Opening, open } from './open.ts';
import { sweep } from './sweep.ts';

type Trx = Transaction<Database>;

/** The one door to incidents. Everything that changes one goes through `open`, `advance` or `fire`. */
export function createEngine(dependencies: EngineDependencies) {
  const engine = dependencies;
  return {
    clock: engine.clock,
    open: (opening: Opening, who: Who) => commit(engine, (trx) => open(engine, trx, opening, who)),
    advance: (change: Change, who: Who) => commit(engine, (trx) => advance(engine, trx, change, who)),
    /** `open` for a request that may be repeated; `answer` is asked inside the transaction, and kept. */
    openOnce: (opening: Opening, who: Who, request: Requested, answer: (trx: Trx, opened: Opened) => Promise<string>) =>
      once(engine, who, request, async (trx) => {
        const { result, armed } = await open(engine, trx, opening, who);
        return { result: await answer(trx, result), armed };
      }),
    advanceOnce: (change: Change, who: Who, request: Requested, answer: (trx: Trx) => Promise<string>) =>
      once(engine, who, request, async (trx) => {
        const { armed } = await advance(engine, trx, change, who);
        return { result: await answer(trx), armed };
      }),
    link: (between: { incident: string; other: string; note?: string }, who: Who) =>
      commit(engine, (trx) => link(trx, between, who)),
    merge: (duplicate: { incident: string; into: string; reason: string }, who: Who) =>
      commit(engine, (trx) => merge(engine, trx, duplicate, who)),
    look: (organizationId: string, incident: string, db?: Kysely<Database>) =>
      look(engine, organizationId, incident, db),
    why: (organizationId: string, incident: string, event: { type: string; target?: string | undefined }) =>
      why(engine, organizationId, incident, event),
    lookAtLink: (token: string) => lookAtLink(engine, token),
    acknowledgeByLink: (token: string) => acknowledgeByLink(engine, token),
    fire: (wake: { id: number; seq: number }) => fire(engine, wake),
    sweep: (process: string) => sweep(engine, process),
    claim: (outboxId: string) => claim(engine, outboxId),
    settleBySmtp: (taken: Claim, mail: SentMail, response: string) => settleBySmtp(engine, taken, mail, response),
    settleByMailbox: (taken: Claim, mail: SentMail) => settleByMailbox(engine, taken, mail),
    settleFailure: (taken: Claim, failure: { retryable: boolean; response: string }) =>
      settleFailure(engine, taken, failure),
  };
}

export type Engine = ReturnType<typeof createEngine>;
