import type { AnyMachineSnapshot } from 'xstate';
import { type MachineVersion, machineVersion } from '../../machines/registry.ts';
import { NotFound } from '../domain/errors.ts';
import type { EventText } from './event-text.ts';
import { begin, step } from './step.ts';

export interface ReplayedInstance {
  key: string;
  version: MachineVersion;
  snapshot: AnyMachineSnapshot;
  /** As counted here, not as the events say. */
  rev: number;
}

export type ReplayTrouble = 'unknown-machine' | 'not-opened' | 'not-accepted' | 'not-replayable' | 'rev-differs';

export interface Replay {
  instances: ReplayedInstance[];
  /** Events that could not have happened as they are written down. They are left out, and the rest goes on. */
  troubles: { seq: number; code: ReplayTrouble }[];
}

/**
 * An incident once more, from its chained events alone, each under the machine version that it names. Nothing is
 * assessed or asked for again: the duties stand in the events, and what an effect led to is an event of its own.
 * Pure; throws nothing.
 */
export function replay(events: EventText[]): Replay {
  const instances = new Map<string, ReplayedInstance>();
  /** What each event found, for a correction to go back to. */
  const found = new Map<number, ReplayedInstance | undefined>();
  const troubles: Replay['troubles'] = [];
  for (const event of events) {
    // What the engine records of itself (facts, reminders) steps no machine.
    if (event.machine === null) continue;
    const before = instances.get(event.target);
    found.set(event.seq, before);
    const result =
      event.type === 'correct'
        ? takenBack(before, found.get(Number(event.data.corrects)))
        : replayOne(before, event, event.machine);
    if (typeof result === 'string') {
      troubles.push({ seq: event.seq, code: result });
      continue;
    }
    instances.set(event.target, result);
    if (result.rev !== event.rev) troubles.push({ seq: event.seq, code: 'rev-differs' });
  }
  return { instances: [...instances.values()], troubles };
}

/** A correction returns an instance to what the corrected event found; its revision goes on. */
const takenBack = (
  now: ReplayedInstance | undefined,
  then: ReplayedInstance | undefined,
): ReplayedInstance | ReplayTrouble => (now && then?.key === now.key ? { ...then, rev: now.rev + 1 } : 'not-opened');

function replayOne(
  before: ReplayedInstance | undefined,
  { target: key, type, at, actor, data }: EventText,
  machine: string,
): ReplayedInstance | ReplayTrouble {
  const [name = '', number] = machine.split('@');
  try {
    const version = machineVersion(name, Number(number));
    if (type === 'instanceOpened') return { key, version, snapshot: begin(version, { at, ...data }).snapshot, rev: 1 };
    if (!before || before.version !== version) return 'not-opened';
    const { snapshot } = step(version, before.snapshot, { ...data, type, at, actor });
    // XState says "no" by giving back the very same snapshot.
    if (snapshot === before.snapshot) return 'not-accepted';
    return { ...before, snapshot, rev: before.rev + 1 };
  } catch (error) {
    return error instanceof NotFound ? 'unknown-machine' : 'not-replayable';
  }
}
