import { candidates, pathOf, statesOf } from '../../machines/reading.ts';
import { type MachineVersion, versionStamp } from '../../machines/registry.ts';
import type { DutyRef } from '../domain/duty.ts';
import { Inconsistent } from '../domain/errors.ts';
import type { MachineEvent } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import { type Explanation, explain } from '../engine/explain.ts';
import type { LiveInstance } from '../engine/record.ts';
import { begin, step } from '../engine/step.ts';
import { answerFaults } from './claims/answers.ts';
import type { Fault } from './finding.ts';
import { eventText } from './how.ts';
import type { World } from './worlds/world.ts';

type Snapshot = LiveInstance['snapshot'];

/** A state of a machine with everything of its context that a guard can read. */
export interface Configuration {
  snapshot: Snapshot;
  /** Where it was first reached from, and how; null: it is a beginning. */
  from: { configuration: Configuration; event: MachineEvent } | null;
  /** What is accepted in it, and where that leads. */
  ways: { event: MachineEvent; to: Configuration }[];
}

export interface Search {
  version: MachineVersion;
  world: World;
  at: Instant;
  configurations: Configuration[];
  /** Events asked about in any configuration. */
  tried: number;
  refused: number;
  /** What went wrong with the answers on the way. */
  faults: Fault[];
}

/** Every configuration that can be reached, the nearest first, by breadth-first search over the events of its world. */
export function search(version: MachineVersion, world: World, at: Instant): Search {
  const known = new Map<string, Configuration>();
  const result: Search = { version, world, at, configurations: [], tried: 0, refused: 0, faults: [] };
  const events = world.events(at);

  const reach = (snapshot: Snapshot, from: Configuration['from']): Configuration => {
    const key = identity(snapshot);
    const before = known.get(key);
    if (before) return before;
    const configuration: Configuration = { snapshot, from, ways: [] };
    known.set(key, configuration);
    result.configurations.push(configuration);
    return configuration;
  };

  for (const input of world.inputs(at)) reach(begin(version, input).snapshot, null);
  for (let index = 0; index < result.configurations.length; index += 1) {
    const configuration = result.configurations[index] as Configuration;
    const { snapshot } = configuration;
    const { context } = snapshot;
    for (const event of [...events, ...(world.fitting?.(context, at) ?? [])]) {
      if (world.isPossible?.(context, event) === false) continue;
      result.tried += 1;
      const explained = answered(version, snapshot, event);
      const next = nextOf(version, snapshot, event, explained);
      for (const fault of answerFaults(explained, next !== null))
        result.faults.push({
          ...fault,
          machine: versionStamp(version),
          place: `${whereAsked(snapshot, event)} x ${event.type}`,
          how: [...pathTo(configuration), eventText(event)],
        });
      if (next) configuration.ways.push({ event, to: reach(next, { configuration, event }) });
      else result.refused += 1;
    }
  }
  return result;
}

/** Where the machine itself goes, whatever `explain` says; null: it does not take the event. */
function nextOf(
  version: MachineVersion,
  snapshot: Snapshot,
  event: MachineEvent,
  explained: Explanation | null,
): Snapshot | null {
  if (candidates(snapshot, event.type).length === 0) return null;
  if (explained && !explained.allowed && !snapshot.can(event)) return null;
  const next = step(version, snapshot, event).snapshot;
  return next === snapshot ? null : next;
}

/** The innermost state that has a transition for it; else all that it is in. */
function whereAsked(snapshot: Snapshot, { type }: MachineEvent): string {
  const [innermost] = candidates(snapshot, type);
  return innermost ? pathOf(innermost.source) : statesOf(snapshot).join(' + ');
}

/** Null: a guard is neither a check nor a choice, so that nobody can say why. */
function answered(version: MachineVersion, snapshot: Snapshot, event: MachineEvent): Explanation | null {
  try {
    return explain(version, snapshot, event);
  } catch (error) {
    if (error instanceof Inconsistent) return null;
    throw error;
  }
}

/** The shortest list of events that leads to a configuration. */
export function pathTo({ from }: Configuration): string[] {
  return from ? [...pathTo(from.configuration), eventText(from.event)] : [];
}

/**
 * What a guard can read. Acknowledgements, reasons, drafts and the number of filings would make the search endless and
 * change nothing that any machine decides by.
 */
export function identity(snapshot: Snapshot): string {
  const { duties, tasks, filings, draft, entrustors, reason, ...rest } = snapshot.context;
  return JSON.stringify([
    statesOf(snapshot),
    duties.map((duty: { ref: DutyRef; state: string }) => [duty.ref.id, duty.ref.standing, duty.state]),
    tasks.map((task: { id: string }) => task.id),
    filings?.length > 0,
    entrustors?.length > 0,
    rest,
  ]);
}
