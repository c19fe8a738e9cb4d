import { isDeepStrictEqual } from 'node:util';
import { revised } from '../../machines/commitments/v1/commitments.ts';
import { machineVersion } from '../../machines/registry.ts';
import { appliedRuleSets, assess } from '../assessment/assess.ts';
import type { Assessment } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import { type Duty, refOf } from '../domain/duty.ts';
import type { Effect } from '../domain/effect.ts';
import { EventRefused } from '../domain/errors.ts';
import type { MachineEvent } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import { type Pins, stampText } from '../law/rule-set.ts';
import { allocate, type InstanceKey, inOrder, machineFor, recipientFor } from './allocate.ts';
import type { Entry } from './chain.ts';
import { explain } from './explain.ts';
import { withOpenItems } from './open-items.ts';
import { type LiveInstance, newInstance } from './record.ts';
import { begin, commitmentsOf, step } from './step.ts';

/** What is to happen: an event to one instance, or new facts to the whole incident. */
export type Occurrence = { kind: 'event'; target: string; event: MachineEvent } | { kind: 'facts'; facts: Facts };

export interface Situation {
  instances: LiveInstance[];
  facts: Facts;
  factsRevision: number;
  /** The rule-set revisions under which it was assessed before: it keeps them. */
  pins: Pins;
}

export interface Outcome {
  instances: LiveInstance[];
  /** What is to be chained, in order. */
  entries: Entry[];
  /** Facts that were revised on the way, each with its assessment. */
  revisions: { revision: number; facts: Facts; assessment: Assessment; ruleSets: string[] }[];
}

/**
 * Lets something happen to an incident and everything that follows from it, until nothing is left to do: an event
 * may ask for the facts to be revised, revised facts are assessed, and every instance whose duties changed is told.
 * Pure but for the ids of new instances. Throws EventRefused.
 */
export function process(situation: Situation, first: Occurrence, who: { at: Instant; actor: string }): Outcome {
  const outcome: Outcome = { instances: [...situation.instances], entries: [], revisions: [] };
  let { facts, factsRevision } = situation;
  const waiting: Occurrence[] = [first];

  const find = (key: string) => outcome.instances.find((instance) => instance.key === key);

  const happen = (target: string, event: MachineEvent): Effect[] => {
    const instance = find(target);
    if (!instance) return [];
    const told = withOpenItems(event, outcome.instances);
    const explained = explain(instance.version, instance.snapshot, told);
    if (!explained.allowed) throw new EventRefused(event.type, target, explained.reasons, explained.possibleIn);
    const { snapshot, effects } = step(instance.version, instance.snapshot, told);
    const next = { ...instance, snapshot, rev: instance.rev + 1 };
    outcome.instances = outcome.instances.map((other) => (other.key === target ? next : other));
    outcome.entries.push(entryOf(next, told));
    return effects;
  };

  /** New facts: assess, tell every instance whose duties changed, make those that are missing. */
  const revise = (next: Facts) => {
    facts = next;
    factsRevision += 1;
    const { pins } = situation;
    const assessment = assess(facts, { pins });
    const ruleSets = appliedRuleSets(facts, { pins }).map(stampText);
    outcome.revisions.push({ revision: factsRevision, facts, assessment, ruleSets });
    outcome.entries.push({
      target: 'incident',
      type: 'factsRevised',
      machine: null,
      rev: null,
      data: { revision: factsRevision, facts, ruleSets, duties: assessment.duties.map(refOf) },
    });
    const listed = allocate(assessment.duties);
    for (const instance of outcome.instances) {
      const duties = (listed.get(instance.key as InstanceKey) ?? []).map(refOf);
      if (changes(instance, duties, who.at))
        waiting.push({ kind: 'event', target: instance.key, event: { type: 'dutiesRevised', duties, ...who } });
    }
    if (!listed.has('incident')) listed.set('incident', []);
    for (const [key, duties] of listed) if (!find(key)) outcome.instances.push(create(key, duties));
    outcome.instances = inOrder(outcome.instances);
  };

  const create = (key: InstanceKey, duties: Duty[]): LiveInstance => {
    const version = machineVersion(machineFor(key));
    const recipient = recipientFor(key);
    const input = { at: who.at, ...(recipient && { recipient }), duties: duties.map(refOf) };
    const instance = newInstance(key, version, recipient, begin(version, input).snapshot);
    outcome.entries.push(entryOf(instance, { type: 'instanceOpened', ...input }));
    return instance;
  };

  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.kind === 'facts') revise(next.facts);
    else
      for (const effect of happen(next.target, next.event))
        waiting.push({ kind: 'facts', facts: told(facts, effect.notifiedEntrustorAt) });
  }
  return outcome;
}

/** Would this list of duties change anything for the instance? What is settled and unlisted does not count. */
function changes(instance: LiveInstance, listed: Parameters<typeof revised>[1], at: Instant): boolean {
  const { duties } = commitmentsOf(instance.snapshot);
  return !isDeepStrictEqual(revised(duties, listed, at), duties);
}

/** The facts of an entrustee that told its entrustor (APPI-DUTY-3). */
const told = (facts: Facts, notifiedEntrustorAt: Instant): Facts => ({
  ...facts,
  incident: {
    ...facts.incident,
    entrustment: { role: 'entrustee', ...facts.incident.entrustment, notifiedEntrustorAt },
  },
});

function entryOf(instance: LiveInstance, event: { type: string; at?: Instant; actor?: string }): Entry {
  const { type, at: _at, actor: _actor, ...data } = event;
  return {
    target: instance.key,
    type,
    machine: `${instance.version.name}@${instance.version.version}`,
    rev: instance.rev,
    data,
  };
}
