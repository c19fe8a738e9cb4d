import type { Transaction } from 'kysely';
import type { Facts } from '../contract/facts.ts';
import { EventRefused } from '../domain/errors.ts';
import type { MachineEvent } from '../domain/event.ts';
import { type AssessedFacts, newestFacts } from '../store/facts.ts';
import { type IncidentRow, lockIncident } from '../store/incidents.ts';
import type { Database } from '../store/schema.ts';
import { approverOf } from './approver.ts';
import { lastByHand } from './correct.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { factsOf } from './facts-of.ts';
import { namingLast } from './last-recorded.ts';
import { type Migration, movesToRecord } from './migration.ts';
import type { Changed } from './once.ts';
import { refuseStrangeTimes } from './open.ts';
import { refusalWhenOver } from './over.ts';
import { refuseNothingNewer } from './preview-upgrade.ts';
import { type Occurrence, process } from './process.ts';
import { type IncidentRecord, loadRecord } from './record.ts';
import { save } from './save.ts';
import { situationOf } from './situation.ts';
import { findTarget } from './targets.ts';

/** An event as it comes in: its time and its actor are added here. */
export type NewEvent = { type: MachineEvent['type'] } & Record<string, unknown>;

/** `expectedRev`: what the sender saw, the instance's revision or that of the facts. */
export type Change =
  | { incident: string; event: NewEvent; target?: string; expectedRev?: number }
  | { incident: string; facts: Facts; expectedRev?: number }
  | { incident: string; adopt: { reason: string }; expectedRev?: number }
  | { incident: string; migrate: Migration & { reason: string }; expectedRev?: number };

/** What the change records. */
export function nameOf(change: Change): string {
  if ('facts' in change) return 'factsRevised';
  if ('adopt' in change) return 'ruleSetsAdopted';
  return 'migrate' in change ? 'machineMigrated' : change.event.type;
}

/**
 * The only way an incident changes. In the caller's transaction: lock it, refuse with reasons or let it happen, write
 * snapshots, chained events, duties and timers. What we did and what we say we did cannot differ.
 * Throws NotFound, AmbiguousTarget, EventRefused.
 */
export async function advance(
  engine: EngineDependencies,
  trx: Transaction<Database>,
  change: Change,
  who: Who,
): Promise<Changed<IncidentRecord>> {
  const incident = await lockIncident(trx, who.organizationId, change.incident);
  try {
    return await advanceLocked(engine, trx, incident, change, who);
  } catch (error) {
    throw error instanceof EventRefused ? await namingLast(trx, incident.id, error) : error;
  }
}

async function advanceLocked(
  engine: EngineDependencies,
  trx: Transaction<Database>,
  incident: IncidentRow,
  change: Change,
  who: Who,
): Promise<Changed<IncidentRecord>> {
  const record = await loadRecord(engine, trx, incident);
  const { at, actor } = who;
  const over = refusalWhenOver(record.instances, nameOf(change), incident);
  if (over) throw over;
  const stored = await newestFacts(trx, incident.id);
  const occurrence = await occurrenceOf(engine, trx, record, change, who, stored);
  if ('adopt' in change) refuseNothingNewer(incident.number, stored, engine.law);
  const situation = { ...situationOf(stored, engine), instances: record.instances };
  const outcome = process(situation, occurrence, { at, actor });
  const saved = await save(trx, record, outcome, { at, actor }, engine.ladder);
  return { result: saved.record, armed: saved.armed };
}

async function occurrenceOf(
  engine: EngineDependencies,
  trx: Transaction<Database>,
  record: IncidentRecord,
  change: Change,
  who: Who,
  stored: AssessedFacts,
): Promise<Occurrence | Occurrence[]> {
  if ('facts' in change) {
    refuseStale('incident', 'factsRevised', change.expectedRev, record.incident.facts_revision);
    refuseStrangeTimes(change.facts, who.at);
    return { kind: 'facts', facts: stillTold(change.facts, factsOf(stored)) };
  }
  if ('adopt' in change) {
    refuseStale('incident', nameOf(change), change.expectedRev, record.incident.facts_revision);
    return { kind: 'adopt', reason: change.adopt.reason, from: stored.rule_sets };
  }
  if ('migrate' in change) {
    const { reason, ...asked } = change.migrate;
    const named = record.instances.find(({ key }) => key === asked.instance);
    if (named) refuseStale(named.key, nameOf(change), change.expectedRev, named.rev);
    return movesToRecord(record.incident.number, record.instances, asked, engine.machines).map((move) => ({
      kind: 'migrate',
      move,
      reason,
    }));
  }
  const { at, actor } = who;
  const event = { ...change.event, at, actor } as MachineEvent;
  if (event.type === 'correct') {
    const { instance } = findTarget(record.instances, change.target ?? 'incident', event);
    const over = refusalWhenOver(record.instances, event.type, record.incident, instance.key);
    if (over) throw over;
    refuseStale(instance.key, event.type, change.expectedRev, instance.rev);
    const undone = await lastByHand(engine, trx, record.incident.id, instance, actor);
    return { kind: 'correct', target: instance.key, undone, reason: event.reason };
  }
  const { instance, duty, task } = findTarget(record.instances, change.target, event);
  refuseStale(instance.key, event.type, change.expectedRev, instance.rev);
  return {
    kind: 'event',
    target: instance.key,
    event: {
      ...event,
      ...(duty && { duty }),
      ...(task && { task }),
      ...(event.type === 'draftApproved' && { approver: await approverOf(trx, who) }),
    },
  };
}

/**
 * That the entrustor was told is recorded by an event and stays a fact: a file written before does not undo it.
 * (A mis-click is corrected by its own event.)
 */
export function stillTold(next: Facts, present: Facts): Facts {
  const notifiedEntrustorAt = present.incident.entrustment?.notifiedEntrustorAt;
  const { entrustment } = next.incident;
  if (!notifiedEntrustorAt || entrustment?.role !== 'entrustee' || entrustment.notifiedEntrustorAt) return next;
  return { ...next, incident: { ...next.incident, entrustment: { ...entrustment, notifiedEntrustorAt } } };
}

/** Somebody else was faster: what was decided on the old state must be looked at again. Throws EventRefused. */
function refuseStale(target: string, type: string, expected: number | undefined, present: number): void {
  if (expected === undefined || expected === present) return;
  const reason = {
    code: 'changed-meanwhile',
    ja: `表示後に変更されています(想定の版 ${expected}、現在の版 ${present})。最新の状態を確認してください。`,
    en: `It has changed since you looked (you expected revision ${expected}, it is ${present}). Look again.`,
    rules: [],
  };
  throw new EventRefused(type, target, [reason], []);
}
