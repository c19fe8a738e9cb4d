import type { Kysely, Transaction } from 'kysely';
import type { Facts } from '../contract/facts.ts';
import { traced } from '../domain/trace.ts';
import { noteStop } from '../store/heartbeats.ts';
import { evidenceOf } from '../store/queries/evidence.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { Requested } from '../store/requests.ts';
import type { Database } from '../store/schema.ts';
import { accountsOf } from './accounts.ts';
import { acknowledgeByLink, lookAtLink } from './acknowledge-link.ts';
import { advance, type Change, nameOf } from './advance.ts';
import { changeOwner, type OwnerChange } from './change-owner.ts';
import { correctable } from './correct.ts';
import { course } from './course.ts';
import { type Claim, claim, renew, type SentMail, settleByMailbox, settleBySmtp, settleFailure } from './deliver.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { fire } from './fire.ts';
import { forecast } from './forecast.ts';
import { history } from './history.ts';
import { holdOutbox, releaseOutbox } from './hold.ts';
import { look } from './look.ts';
import { testMail } from './mail-test.ts';
import { type MailMark, markMail } from './mark-mail.ts';
import { link, merge } from './merge.ts';
import type { Migration } from './migration.ts';
import { type Changed, commit, once } from './once.ts';
import { type Opened, type Opening, open } from './open.ts';
import { organizationOf } from './organization.ts';
import { notice, type Trouble, vitals } from './outage.ts';
import {
  addAttachment,
  addNote,
  type NewAttachment,
  type NewNote,
  type Removing,
  removeAttachment,
  removeNote,
} from './papers.ts';
import { previewFacts } from './preview-facts.ts';
import { previewMigration } from './preview-migration.ts';
import { previewUpgrade } from './preview-upgrade.ts';
import { checkPlace, type PulseOptions, pulse, type Witness } from './pulse.ts';
import { ranksOf } from './ranks.ts';
import type { IncidentRecord } from './record.ts';
import { replan } from './replan.ts';
import { checkQueue } from './requeue.ts';
import { type Restriction, readersOfIncident, restrictIncident } from './restrict.ts';
import { sweep } from './sweep.ts';
import { type TaskAsker, tasksOf } from './tasks.ts';
import { verify } from './verify.ts';
import { why } from './why.ts';

type Trx = Transaction<Database>;

const spanOf = (change: Change) => ({
  name: 'engine.advance',
  attributes: { incident: change.incident, event: nameOf(change) },
});

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
  /** A request that says how to recognise its repetition happens once. */
  const perhapsOnce = (who: Who, request: Requested | null, act: (trx: Trx) => Promise<Changed<string>>) =>
    request ? once(engine, who, request, act) : commit(engine, act);
  return {
    clock: engine.clock,
    open: (opening: Opening, who: Who) =>
      traced({ name: 'engine.open' }, () => commit(engine, (trx) => open(engine, trx, opening, who))).then((opened) => {
        recorded(opened.record, 'incidentOpened');
        return opened;
      }),
    advance: (change: Change, who: Who) =>
      traced(spanOf(change), () => commit(engine, (trx) => advance(engine, trx, change, who))).then((record) =>
        recorded(record, nameOf(change)),
      ),
    /** `open` for a request that may be repeated; `answer` is asked inside the transaction, and kept. */
    openOnce: (opening: Opening, who: Who, request: Requested, answer: (trx: Trx, opened: Opened) => Promise<string>) =>
      once(engine, who, request, async (trx) => {
        const { result, armed } = await open(engine, trx, opening, who);
        recorded(result.record, 'incidentOpened');
        return { result: await answer(trx, result), armed };
      }),
    advanceOnce: (change: Change, who: Who, request: Requested, answer: (trx: Trx) => Promise<string>) =>
      traced(spanOf(change), () =>
        once(engine, who, request, async (trx) => {
          const { result, armed } = await advance(engine, trx, change, who);
          recorded(result, nameOf(change));
          return { result: await answer(trx), armed };
        }),
      ),
    link: (between: { incident: string; other: string; note?: string }, who: Who) =>
      commit(engine, (trx) => link(engine, trx, between, who)),
    merge: (duplicate: { incident: string; into: string; reason: string }, who: Who) =>
      commit(engine, (trx) => merge(engine, trx, duplicate, who)),
    look: (viewer: Viewer, incident: string, db?: Kysely<Database>) => look(engine, viewer, incident, db),
    /** The steps of every instance, from the chain. */
    /** What happened, and the states that each event led to. */
    course: (viewer: Viewer, incident: string) => course(engine, viewer, incident),
    history: (viewer: Viewer, incident: string, db?: Kysely<Database>) => history(engine, viewer, incident, db),
    why: (viewer: Viewer, incident: string, event: { type: string; target?: string | undefined }) =>
      why(engine, viewer, incident, event),
    changeOwner: (change: OwnerChange, who: Who) => commit(engine, (trx) => changeOwner(engine, trx, change, who)),
    /** What happens if nobody acts for so many days. */
    forecast: async (viewer: Viewer, incident: string, days: number) =>
      forecast(engine, await look(engine, viewer, incident), days),
    /** What a second person could take back. */
    correctable: (viewer: Viewer, incident: string) => correctable(engine, viewer, incident),
    /** Who is told today, role by role. */
    ranks: (viewer: Viewer, incident: string) => ranksOf(engine, viewer, incident),
    tasks: (asker: TaskAsker) => tasksOf(engine, asker),
    addNote: (note: NewNote, who: Who, request: Requested | null = null) =>
      perhapsOnce(who, request, (trx) => addNote(trx, note, who)),
    removeNote: (removing: Removing, who: Who) => commit(engine, (trx) => removeNote(trx, removing, who)),
    addAttachment: (file: NewAttachment, who: Who, request: Requested | null = null) =>
      perhapsOnce(who, request, (trx) => addAttachment(trx, file, who)),
    removeAttachment: (removing: Removing, who: Who) => commit(engine, (trx) => removeAttachment(trx, removing, who)),
    testMail: (who: Who) => testMail(engine, who),
    /** What the newest revisions of its rule sets would change; changes nothing. */
    previewUpgrade: (viewer: Viewer, incident: string) => previewUpgrade(engine, viewer, incident),
    /** What moving its machines to newer versions would change; changes nothing. */
    previewMigration: (viewer: Viewer, incident: string, asked: Migration) =>
      previewMigration(engine, viewer, incident, asked),
    /** Whether its record is whole. */
    verify: async (viewer: Viewer, incident: string, anchor?: string) =>
      verify(await evidenceOf(engine.db, viewer, incident), anchor, engine.machines),
    /** What other facts would make of it; changes nothing. */
    previewFacts: (viewer: Viewer, incident: string, facts: Facts) => previewFacts(engine, viewer, incident, facts),
    lookAtLink: (token: string) => lookAtLink(engine, token),
    acknowledgeByLink: (token: string) => acknowledgeByLink(engine, token),
    /** `trace`: what armed the timer; the reminder belongs to it. */
    fire: ({ trace, ...wake }: { id: number; seq: number; trace?: string | null }) =>
      traced({ name: 'engine.fire', parent: trace, attributes: { timer: wake.id } }, () => fire(engine, wake)),
    sweep: (process: string) => sweep(engine, process),
    /** Plans at most so many of the waiting incidents anew; how many it did. */
    replan: (limit: number) => replan(engine, limit),
    markMail: (mark: MailMark, who: Who) => markMail(engine, mark, who),
    restrict: (restriction: Restriction, who: Who) => restrictIncident(engine, restriction, who),
    readers: (viewer: Viewer, incident: string) => readersOfIncident(engine, viewer, incident),
    accounts: accountsOf(engine),
    organization: organizationOf(engine),
    claim: (outboxId: string) => claim(engine, outboxId),
    renew: (taken: Claim) => renew(engine, taken),
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

export type Engine = ReturnType<typeof createEngine>;
