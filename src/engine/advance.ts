import type { Facts } from '../contract/facts.ts';
import type { MachineEvent } from '../domain/event.ts';
import { pinsOf } from '../law/rule-set.ts';
import { newestFacts } from '../store/facts.ts';
import { lockIncident } from '../store/incidents.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { factsOf } from './facts-of.ts';
import { refuseFuture } from './open.ts';
import { refusalWhenOver } from './over.ts';
import { type Occurrence, process } from './process.ts';
import { type IncidentRecord, loadRecord } from './record.ts';
import { save } from './save.ts';
import { findTarget } from './targets.ts';
import { nudgeTimers } from './wake-ups.ts';

/** An event as it comes in: its time and its actor are added here. */
export type NewEvent = { type: MachineEvent['type'] } & Record<string, unknown>;

export type Change = { incident: string; event: NewEvent; target?: string } | { incident: string; facts: Facts };

/**
 * The only way an incident changes. In one transaction: lock it, refuse with reasons or let it happen, write snapshots,
 * chained events, duties and timers. What we did and what we say we did cannot differ. After the commit the queue is
 * nudged. Throws NotFound, AmbiguousTarget, EventRefused.
 */
export async function advance(engine: EngineDependencies, change: Change, who: Who): Promise<IncidentRecord> {
  const saved = await engine.db.transaction().execute(async (trx) => {
    const incident = await lockIncident(trx, who.organizationId, change.incident);
    const record = await loadRecord(trx, incident);
    const stored = await newestFacts(trx, incident.id);
    const { at, actor } = who;
    const type = 'facts' in change ? 'factsRevised' : change.event.type;
    if ('facts' in change) refuseFuture(change.facts, at);
    const over = refusalWhenOver(record.instances, type, incident);
    if (over) throw over;
    const situation = {
      instances: record.instances,
      facts: factsOf(stored),
      factsRevision: stored.revision,
      pins: pinsOf(stored.rule_sets),
    };
    return save(
      trx,
      record,
      process(situation, occurrenceOf(record, change, { at, actor }), { at, actor }),
      { at, actor },
      engine.ladder,
    );
  });
  nudgeTimers(engine, saved.armed);
  return saved.record;
}

function occurrenceOf(record: IncidentRecord, change: Change, who: { at: string; actor: string }): Occurrence {
  if ('facts' in change) return { kind: 'facts', facts: change.facts };
  const event = { ...change.event, ...who } as MachineEvent;
  const { instance, duty } = findTarget(record.instances, change.target, event);
  return { kind: 'event', target: instance.key, event: duty ? { ...event, duty } : event };
}
