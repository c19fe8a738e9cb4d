import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { statesOf } from '../../machines/reading.ts';
import { saveDuties } from '../store/duties.ts';
import { appendEvents } from '../store/events.ts';
import { insertFacts } from '../store/facts.ts';
import { saveIncident, saveInstances } from '../store/incidents.ts';
import type { Database } from '../store/schema.ts';
import type { TimerRow } from '../store/timers.ts';
import { rearm } from './arm.ts';
import { arrangementOf } from './arrangement.ts';
import { type Chained, chain, type Entry } from './chain.ts';
import { dutyRows, nextDue } from './duty-rows.ts';
import type { Ladder } from './ladder.ts';
import type { Outcome } from './process.ts';
import { type IncidentRecord, instanceRow, type LiveInstance } from './record.ts';

/** The state of an incident in one word: where its course stands. */
export const stateOf = (instances: Pick<LiveInstance, 'key' | 'snapshot'>[]): string => {
  const incident = instances.find((instance) => instance.key === 'incident');
  const course = incident ? statesOf(incident.snapshot).find((path) => path.startsWith('course.')) : undefined;
  return course?.split('.')[1] ?? 'detected';
};

/** Chains entries onto the incident; its row in memory moves to the new head. */
export async function append(
  trx: Transaction<Database>,
  { incident }: IncidentRecord,
  entries: Entry[],
  who: { at: string; actor: string },
): Promise<Chained[]> {
  const chained = chain({ incident: incident.number, seq: incident.last_seq, hash: incident.head_hash }, entries, who);
  await appendEvents(
    trx,
    chained.map(({ previousHash, ...event }) => ({
      ...event,
      organization_id: incident.organization_id,
      incident_id: incident.id,
      previous_hash: previousHash,
    })),
  );
  incident.last_seq += chained.length;
  incident.head_hash = chained.at(-1)?.hash ?? incident.head_hash;
  return chained;
}

/**
 * Writes what an event did, all in the caller's transaction: snapshots, chained events, facts with their assessment,
 * duties, timers. Returns the timers that were armed.
 */
export async function save(
  trx: Transaction<Database>,
  record: IncidentRecord,
  outcome: Outcome,
  who: { at: string; actor: string },
  ladder: Ladder,
): Promise<{ record: IncidentRecord; armed: TimerRow[] }> {
  const { incident } = record;
  const before = new Map(record.instances.map((instance) => [instance.key, instance]));
  await saveInstances(
    trx,
    outcome.instances
      .filter((instance) => instance !== before.get(instance.key))
      .map((instance) => instanceRow(instance, incident)),
  );
  const owner = { organization_id: incident.organization_id, incident_id: incident.id };
  await insertFacts(
    trx,
    outcome.revisions.map(({ revision, facts }) => ({ ...owner, ...who, revision, text: JSON.stringify(facts) })),
    outcome.revisions.map(({ revision, ruleSets, assessment }) => ({
      ...owner,
      revision,
      at: who.at,
      rule_sets: ruleSets,
      text: JSON.stringify(assessment),
    })),
  );
  const duties = dutyRows(incident, outcome.instances, record.duties, outcome.revisions.at(-1)?.assessment);
  const stored = new Map(record.duties.map((row) => [row.key, row]));
  await saveDuties(
    trx,
    duties.filter((row) => !isDeepStrictEqual(row, stored.get(row.key))),
  );
  await append(trx, record, outcome.entries, who);
  const arrangement = await arrangementOf(trx, incident, ladder);
  const { timers: armed } = await rearm(trx, incident, outcome.instances, arrangement, who.at);
  incident.state = stateOf(outcome.instances);
  incident.next_due = nextDue(duties);
  incident.facts_revision = outcome.revisions.at(-1)?.revision ?? incident.facts_revision;
  await saveIncident(trx, incident);
  return { record: { incident, instances: outcome.instances, duties }, armed };
}
