import { type Machines, machinesOf } from '../../../machines/registry.ts';
import type { Assessment } from '../../contract/assessment.ts';
import type { Facts } from '../../contract/facts.ts';
import type { Instant } from '../../domain/time.ts';
import { type Chained, chain, type Entry, genesis } from '../../engine/chain.ts';
import { type EventText, readEventText } from '../../engine/event-text.ts';
import type { Ladder } from '../../engine/ladder.ts';
import { type Outcome, process } from '../../engine/process.ts';
import type { LiveInstance } from '../../engine/record.ts';
import { firstOf, replanned, type TimerRow } from '../../engine/virtual-timers.ts';
import { pinsOf } from '../../law/rule-set.ts';
import type { Law } from '../../law/rule-sets.ts';
import { officeHours } from '../../reminders/office.ts';

/** What an incident is led by. */
export interface Program {
  machines: Machines;
  ladder: Ladder;
  /** Left out: the rule sets that this program holds. */
  law?: Law;
  /** Time stands in it: no reminder is planned, and nothing is chained. */
  stands?: true;
}

/** An incident with everything that the database would hold of it, in memory and on a virtual clock. */
export interface Whole {
  at: Instant;
  instances: LiveInstance[];
  facts: Facts;
  factsRevision: number;
  /** The newest, with the rule sets that it applied; before them those of all that came earlier. */
  assessment: Assessment;
  ruleSets: string[];
  stamps: string[];
  texts: EventText[];
  headHash: string;
  timers: TimerRow[];
}

export const incidentNumber = 'INC-2026-0001';

/** As the engine is told of it. */
export const situationOf = (whole: Whole, { machines, law }: Program) => ({
  instances: whole.instances,
  facts: whole.facts,
  factsRevision: whole.factsRevision,
  pins: pinsOf(whole.stamps),
  law,
  machines,
});

/** An incident is entered. */
export function opened(facts: Facts, at: Instant, program: Program): Whole {
  const { machines, law } = program;
  const situation = { instances: [], facts, factsRevision: 0, pins: {}, law, machines };
  const outcome = process(situation, { kind: 'facts', facts }, { at, actor: 'first' });
  const nothing: Omit<Whole, 'assessment'> = {
    at,
    instances: [],
    facts,
    factsRevision: 0,
    ruleSets: [],
    stamps: [],
    texts: [],
    headHash: genesis,
    timers: [],
  };
  return saved(nothing as Whole, outcome, 'first', program);
}

/** What `save` writes of an outcome: the chain, the newest facts with their assessment, the timers planned anew. */
export function saved(before: Whole, outcome: Outcome, actor: string, program: Program): Whole {
  const newest = outcome.revisions.at(-1);
  const after: Whole = {
    ...(program.stands ? before : chained(before, outcome.entries, actor)),
    instances: outcome.instances,
    ...(newest && {
      facts: newest.facts,
      factsRevision: newest.revision,
      assessment: newest.assessment,
      ruleSets: newest.ruleSets,
      stamps: [...before.stamps, ...outcome.revisions.flatMap(({ ruleSets }) => ruleSets)],
    }),
  };
  if (program.stands) return after;
  return { ...after, timers: replanned(after.timers, after.instances, arrangementOf(program), after.at) };
}

function chained(whole: Whole, entries: Entry[], actor: string): Whole {
  const head = { incident: incidentNumber, seq: whole.texts.length, hash: whole.headHash };
  const links: Chained[] = chain(head, entries, { at: whole.at, actor });
  return {
    ...whole,
    texts: [...whole.texts, ...links.flatMap(({ text }) => readEventText(text) ?? [])],
    headHash: links.at(-1)?.hash ?? whole.headHash,
  };
}

export const arrangementOf = ({ ladder: { policy, office } }: Program) => {
  const calendar = officeHours(office);
  return { policy, calendars: () => calendar };
};

/** Time passes: every reminder that comes on the way fires at its instant, and the plan is made anew after each. */
export function waited(whole: Whole, until: Instant, program: Program): Whole {
  let now = whole;
  for (;;) {
    const timer = firstOf(now.timers.filter(({ state, fire_at }) => state === 'armed' && fire_at <= until));
    if (!timer) return { ...now, at: until };
    const at = timer.fire_at > now.at ? timer.fire_at : now.at;
    const fired = now.timers.map((row): TimerRow => (row === timer ? { ...row, state: 'fired', fired_at: at } : row));
    const data = { timer: timer.key, plannedAt: timer.fire_at, mails: [] };
    const entry = { target: timer.instance_key, type: 'reminderDue', machine: null, rev: null, data };
    now = {
      ...chained({ ...now, at }, [entry], 'sokuho'),
      timers: replanned(fired, now.instances, arrangementOf(program), at),
    };
  }
}

/** A program with other versions of some machines, for a search that must find what is wrong with them. */
export const withVersions = (machines: Machines, ...versions: Machines['all'][number][]): Machines =>
  machinesOf([...machines.all.filter(({ name }) => versions.every((other) => other.name !== name)), ...versions]);
