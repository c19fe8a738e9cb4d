import { traced } from '../domain/trace.ts';
import { noteStop } from '../store/heartbeats.ts';
import { advance, type Change } from './advance.ts';
import { type Claim, claim, type SentMail, settleByMailbox, settleBySmtp, settleFailure } from './deliver.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { fire } from './fire.ts';
import { holdOutbox, releaseOutbox } from './hold.ts';
import { look, why } from './look.ts';
import { type MailMark, markMail } from './mark-mail.ts';
import { type Opening, open } from './open.ts';
import { organizationOf } from './organization.ts';
import { notice, type Trouble, vitals } from './outage.ts';
import { checkPlace, type PulseOptions, pulse, type Witness } from './pulse.ts';
import type { IncidentRecord } from './record.ts';
import { replan } from './replan.ts';
import { checkQueue } from './requeue.ts';
import { sweep } from './sweep.ts';

/** The one door to incidents. Everything that changes one goes through `open`, `advance` or `fire`. */
export function createEngine(dependencies: EngineDependencies) {
  const engine = dependencies;
  const { observe = () => {} } = engine;
  const recorded = (record: IncidentRecord, name: string): IncidentRecord => {
    observe({ type: 'eventRecorded', incident: record.incident.number, event: record.incident.last_seq, name });
    return record;
  };
  const settled = ({ row }: Claim, state: 'sent' | 'retried' | 'failed'): void =>
    observe({ type: 'mail', state, outbox: row.id, attempt: row.attempts });
  return {
    clock: engine.clock,
    open: async (opening: Opening, who: Who) => {
      const opened = await traced({ name: 'engine.open' }, () => open(engine, opening, who));
      recorded(opened.record, 'incidentOpened');
      return opened;
    },
    advance: async (change: Change, who: Who) =>
      recorded(
        await traced(
          { name: 'engine.advance', attributes: { incident: change.incident, event: eventOf(change) } },
          () => advance(engine, change, who),
        ),
        eventOf(change),
      ),
    look: (organizationId: string, incident: string) => look(engine, organizationId, incident),
    why: (organizationId: string, incident: string, event: { type: string; target?: string | undefined }) =>
      why(engine, organizationId, incident, event),
    /** `trace`: what armed the timer; the reminder belongs to it. */
    fire: ({ trace, ...wake }: { id: number; seq: number; trace?: string | null }) =>
      traced({ name: 'engine.fire', parent: trace, attributes: { timer: wake.id } }, () => fire(engine, wake)),
    sweep: (process: string) => sweep(engine, process),
    /** Plans at most so many of the waiting incidents anew; how many it did. */
    replan: (limit: number) => replan(engine, limit),
    markMail: (mark: MailMark, who: Who) => markMail(engine, mark, who),
    organization: organizationOf(engine),
    claim: (outboxId: string) => claim(engine, outboxId),
    settleBySmtp: (taken: Claim, mail: SentMail, response: string) =>
      settleBySmtp(engine, taken, mail, response).then(() => settled(taken, 'sent')),
    settleByMailbox: (taken: Claim, mail: SentMail) =>
      settleByMailbox(engine, taken, mail).then(() => settled(taken, 'sent')),
    settleFailure: (taken: Claim, failure: { retryable: boolean; response: string }) =>
      settleFailure(engine, taken, failure).then(() => settled(taken, failure.retryable ? 'retried' : 'failed')),
    pulse: (options: PulseOptions) => pulse(engine, options),
    farewell: (process: string) => noteStop(engine.db, process),
    checkPlace: (process: string, copied: Witness | null) => checkPlace(engine, process, copied),
    checkQueue: (process: string) => checkQueue(engine, process),
    vitals: (lateAfterSeconds: number) => vitals(engine, lateAfterSeconds),
    notice: (certain: Trouble[], suspected: Trouble[], process: string) => notice(engine, certain, suspected, process),
    holdOutbox: (who: Pick<Who, 'actor'>) => holdOutbox(engine, who),
    releaseOutbox: (discard: string[], who: Who) => releaseOutbox(engine, discard, who),
  };
}

const eventOf = (change: Change): string => ('facts' in change ? 'factsRevised' : change.event.type);

export type Engine = ReturnType<typeof createEngine>;
