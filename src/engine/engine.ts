import { advance, type Change } from './advance.ts';
import { type Claim, claim, type SentMail, settleByMailbox, settleBySmtp, settleFailure } from './deliver.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { fire } from './fire.ts';
import { look, why } from './look.ts';
import { type Opening, open } from './open.ts';
import { sweep } from './sweep.ts';

/** The one door to incidents. Everything that changes one goes through `open`, `advance` or `fire`. */
export function createEngine(dependencies: EngineDependencies) {
  const engine = dependencies;
  return {
    clock: engine.clock,
    open: (opening: Opening, who: Who) => open(engine, opening, who),
    advance: (change: Change, who: Who) => advance(engine, change, who),
    look: (organizationId: string, incident: string) => look(engine, organizationId, incident),
    why: (organizationId: string, incident: string, event: { type: string; target?: string | undefined }) =>
      why(engine, organizationId, incident, event),
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
