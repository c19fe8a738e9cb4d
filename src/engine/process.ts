import { isDeepStrictEqual } from 'node:util';
import { revised } from '../../machines/commitments/v1/commitments.ts';
import type { ProcedureContext } from '../../machines/procedure/v1/context.ts';
import { type Machines, ownMachines, versionStamp } from '../../machines/registry.ts';
import { appliedRuleSets, assess } from '../assessment/assess.ts';
import type { Assessment } from '../contract/assessment.ts';
import type { Facts } from '../contract/facts.ts';
import { type Duty, type DutyRef, dutyKey, refOf } from '../domain/duty.ts';
import type { Effect } from '../domain/effect.ts';
import { EventRefused, unreachable } from '../domain/errors.ts';
import type { MachineEvent } from '../domain/event.ts';
import { noProcedure, type ProcedureSituation } from '../domain/procedure.ts';
import type { Instant } from '../domain/time.ts';
import { completeFacts } from '../law/complete-facts.ts';
import { procedureSituation } from '../law/manbou/procedure.ts';
import { type Pins, pinsOf, stampText } from '../law/rule-set.ts';
import type { Law } from '../law/rule-sets.ts';
import { allocate, entrustorKey, type InstanceKey, inOrder, machineFor, numberOf, recipientFor } from './allocate.ts';
import type { Entry } from './chain.ts';
import type { Undone } from './correct.ts';
import { explain } from './explain.ts';
import { isRefused, migrated } from './migrate.ts';
import type { Move } from './migration.ts';
import { withOpenItems } from './open-items.ts';
import { type LiveInstance, newInstance } from './record.ts';
import { begin, commitmentsOf, step } from './step.ts';

/** What is to happen: an event or a newer version to one instance; new facts or newer revisions of its rule sets to all. */
export type Occurrence =
  | { kind: 'event'; target: string; event: MachineEvent }
  | { kind: 'facts'; facts: Facts }
  | { kind: 'adopt'; reason: string; from: readonly string[] }
  | { kind: 'migrate'; move: Move; reason: string }
  | { kind: 'correct'; target: string; undone: Undone; reason: string };

export interface Situation {
  instances: LiveInstance[];
  facts: Facts;
  factsRevision: number;
  /** The rule-set revisions under which it was ever assessed, those of the newest assessment last: it keeps them. */
  pins: Pins;
  /** Left out: the rule sets that the program holds. */
  law?: Law | undefined;
  /** Left out: the machines that the program holds. */
  machines?: Machines | undefined;
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
export function process(
  situation: Situation,
  occurrences: Occurrence | Occurrence[],
  who: { at: Instant; actor: string },
): Outcome {
  const outcome: Outcome = { instances: [...situation.instances], entries: [], revisions: [] };
  let { facts, factsRevision, pins } = situation;
  const { law, machines = ownMachines } = situation;
  const waiting: Occurrence[] = [occurrences].flat();

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

  /** What an instance now owes; the duty to the entrustors falls on each of their reports. */
  const owedBy = (key: string, listed: Map<InstanceKey, Duty[]>): DutyRef[] => {
    const n = numberOf(key);
    const duties = listed.get(n === 1 ? (key as InstanceKey) : 'report:entrustor') ?? [];
    return duties.map((duty) => (n === 1 ? refOf(duty) : { ...refOf(duty), n }));
  };

  /** New facts: assess, tell every instance whose duties changed, make those that are missing. */
  const revise = (next: Facts) => {
    facts = next;
    factsRevision += 1;
    const assessment = assess(facts, { pins, law });
    const ruleSets = appliedRuleSets(facts, { pins, law }).map(stampText);
    outcome.revisions.push({ revision: factsRevision, facts, assessment, ruleSets });
    const listed = allocate(assessment.duties);
    const revisions = outcome.instances.map((instance) => ({ instance, duties: owedBy(instance.key, listed) }));
    outcome.entries.push({
      target: 'incident',
      type: 'factsRevised',
      machine: null,
      rev: null,
      data: {
        revision: factsRevision,
        facts,
        ruleSets,
        duties: assessment.duties.map(refOf),
        moved: revisions.flatMap(({ instance, duties }) => movedDays(instance, duties)),
      },
    });
    for (const { instance, duties } of revisions)
      if (changes(instance, duties, who.at))
        waiting.push({ kind: 'event', target: instance.key, event: { type: 'dutiesRevised', duties, ...who } });
    if (!listed.has('incident')) listed.set('incident', []);
    for (const key of listed.keys()) if (!find(key)) create(key, { duties: owedBy(key, listed) });
    followProcedure(procedureSituation(completeFacts(facts)));
    outcome.instances = inOrder(outcome.instances);
  };

  /** The same facts once more, under the newest revisions of the sets that then apply; the incident keeps them from then on. */
  const adopt = (reason: string, from: readonly string[]) => {
    const to = appliedRuleSets(facts, { law }).map(stampText);
    pins = pinsOf([...Object.entries(pins).map(([id, revision]) => stampText({ id, revision })), ...to]);
    const data = { from, to, reason };
    outcome.entries.push({ target: 'incident', type: 'ruleSetsAdopted', machine: null, rev: null, data });
    revise(facts);
  };

  /** A member of an accredited body goes through the body's own steps; which, the facts say. */
  const followProcedure = (situation: ProcedureSituation): void => {
    const procedure = find('procedure');
    if (!procedure && situation.lists.length > 0) create('procedure', { situation });
    if (procedure && !isDeepStrictEqual(situationOf(procedure), situation))
      waiting.push({
        kind: 'event',
        target: procedure.key,
        event: { type: 'procedureRevised', situation, ...who },
      });
  };

  const create = (key: InstanceKey, opening: { duties: DutyRef[] } | { situation: ProcedureSituation }): void => {
    const version = machines.version(machineFor(key));
    const recipient = recipientFor(key);
    const input = { at: who.at, ...(recipient && { recipient }), ...opening };
    const instance = newInstance(key, version, recipient, begin(version, input).snapshot);
    outcome.entries.push(entryOf(instance, { type: 'instanceOpened', ...input }));
    outcome.instances = [...outcome.instances, instance];
  };

  /** The first entrustor's report carries the duty that the others owe as well. */
  const openEntrustors = (count: number) => {
    const first = find('report:entrustor');
    const refs = first ? commitmentsOf(first.snapshot).duties.filter(({ state }) => state !== 'withdrawn') : [];
    for (let n = first ? 2 : 1; n <= count; n += 1)
      if (!find(entrustorKey(n)))
        create(entrustorKey(n), { duties: refs.map(({ ref }) => (n === 1 ? ref : { ...ref, n })) });
    outcome.instances = inOrder(outcome.instances);
    // Told was whoever was known then; whoever is named now is not told yet.
    if (facts.incident.entrustment?.notifiedEntrustorAt !== undefined && outcome.instances.some(isUntoldEntrustor))
      waiting.push({ kind: 'facts', facts: untold(facts) });
  };

  /** What is open is owed by the incident that this one was merged into. */
  const withdrawAll = () => {
    for (const instance of outcome.instances)
      if (changes(instance, [], who.at))
        waiting.push({ kind: 'event', target: instance.key, event: { type: 'dutiesRevised', duties: [], ...who } });
    followProcedure(noProcedure);
  };

  /** What is owed today, told to every instance that does not carry it. */
  const takeUp = () => {
    const listed = allocate(assess(facts, { pins, law }).duties);
    for (const each of outcome.instances) {
      const duties = owedBy(each.key, listed);
      if (changes(each, duties, who.at))
        waiting.push({ kind: 'event', target: each.key, event: { type: 'dutiesRevised', duties, ...who } });
    }
    followProcedure(procedureSituation(completeFacts(facts)));
  };

  /** Back to the state before, then on with what is owed today: the assessment may have changed meanwhile. */
  const takeBack = (target: string, { event, before }: Undone, reason: string) => {
    const instance = find(target);
    if (!instance) return;
    const next = { ...instance, snapshot: before.snapshot, rev: instance.rev + 1 };
    outcome.instances = outcome.instances.map((other) => (other.key === target ? next : other));
    const said = { type: 'correct', corrects: event.seq, event: event.type, reason };
    outcome.entries.push(entryOf(next, said));
    if (event.type === 'entrustorNotified') {
      waiting.push({ kind: 'facts', facts: untold(facts) });
      return;
    }
    takeUp();
  };

  /** On under a newer version of its machine. */
  const migrate = ({ target, from, to }: Move, reason: string): Effect[] => {
    const instance = find(target);
    if (!instance) return [];
    const event = { type: 'machineMigrated' as const, from, to, reason, ...who };
    const moved = migrated(instance, event, machines);
    if (isRefused(moved)) throw new EventRefused(event.type, target, moved, []);
    const { version, snapshot, effects } = moved;
    const next = { ...instance, version, snapshot, rev: instance.rev + 1 };
    outcome.instances = outcome.instances.map((other) => (other.key === target ? next : other));
    outcome.entries.push(entryOf(next, event));
    return effects;
  };

  const carryOut = (effect: Effect) => {
    switch (effect.kind) {
      case 'facts.revise':
        // Released only towards those told: the reports of one's own stay due until everybody is.
        if (!outcome.instances.some(isUntoldEntrustor))
          waiting.push({ kind: 'facts', facts: told(facts, effect.notifiedEntrustorAt) });
        break;
      case 'entrustors.open':
        openEntrustors(effect.count);
        break;
      default:
        unreachable(effect);
    }
  };

  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.kind === 'facts') revise(next.facts);
    else if (next.kind === 'adopt') adopt(next.reason, next.from);
    else if (next.kind === 'correct') takeBack(next.target, next.undone, next.reason);
    else if (next.kind === 'migrate') for (const effect of migrate(next.move, next.reason)) carryOut(effect);
    else {
      for (const effect of happen(next.target, next.event)) carryOut(effect);
      if (next.event.type === 'mergedInto') withdrawAll();
      if (opensAgain.has(next.event.type)) takeUp();
    }
  }
  return outcome;
}

/** They may open what was withdrawn or done: what of it is owed, the facts of today say, and not those of then. */
const opensAgain = new Set<string>(['incidentReopened', 'personsCounted'] satisfies MachineEvent['type'][]);

/** What a procedure was last told of the facts. */
const situationOf = ({ snapshot }: LiveInstance): ProcedureSituation =>
  (snapshot.context as ProcedureContext).situation;

const isUntoldEntrustor = ({ recipient, snapshot }: LiveInstance): boolean =>
  recipient === 'entrustor' && commitmentsOf(snapshot).duties.some(({ state }) => state === 'open');

/** The due days that an assessment moves, for the record: from when to when. */
const movedDays = (instance: LiveInstance, listed: DutyRef[]) =>
  commitmentsOf(instance.snapshot).duties.flatMap(({ ref, state }) => {
    const next = listed.find((candidate) => dutyKey(candidate) === dutyKey(ref));
    return state === 'open' && next && next.due !== ref.due
      ? [{ duty: dutyKey(ref), from: ref.due, to: next.due, rules: next.rules }]
      : [];
  });

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

const untold = ({ incident, ...facts }: Facts): Facts => {
  const { notifiedEntrustorAt: _told, ...entrustment } = incident.entrustment ?? { role: 'entrustee' };
  return { ...facts, incident: { ...incident, entrustment } };
};

function entryOf(instance: LiveInstance, event: { type: string; at?: Instant; actor?: string }): Entry {
  const { type, at: _at, actor: _actor, ...data } = event;
  return {
    target: instance.key,
    type,
    machine: versionStamp(instance.version),
    rev: instance.rev,
    data,
  };
}
