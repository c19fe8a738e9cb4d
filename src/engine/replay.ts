import type { AnyMachineSnapshot } from 'xstate';
import { type Machines, type MachineVersion, ownMachines, versionStamp } from '../../machines/registry.ts';
import { NotFound } from '../domain/errors.ts';
import type { EventText } from './event-text.ts';
import { isRefused, migrated } from './migrate.ts';
import { begin, step } from './step.ts';

export interface ReplayedInstance {
  key: string;
  version: MachineVersion;
  snapshot: AnyMachineSnapshot;
  /** As counted here, not as the events say. */
  rev: number;
}

/** A step of an instance; without a before, it began. */
export interface Witnessed {
  event: EventText;
  before: ReplayedInstance | undefined;
  after: ReplayedInstance;
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
export function replay(
  events: EventText[],
  machines: Machines = ownMachines,
  witness: (step: Witnessed) => void = () => {},
): Replay {
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
        : replayOne(before, event, event.machine, machines);
    if (typeof result === 'string') {
      troubles.push({ seq: event.seq, code: result });
      continue;
    }
    instances.set(event.target, result);
    witness({ event, before, after: result });
    if (result.rev !== event.rev) troubles.push({ seq: event.seq, code: 'rev-differs' });
  }
  return { instances: [...instances.values()], troubles };
}

/** A correction returns an instance to what the corrected event found, under the same version; its revision goes on. */
const takenBack = (
  now: ReplayedInstance | undefined,
  then: ReplayedInstance | undefined,
): ReplayedInstance | ReplayTrouble => {
  if (!now || then?.key !== now.key) return 'not-opened';
  return then.version === now.version ? { ...then, rev: now.rev + 1 } : 'not-accepted';
};

function replayOne(
  before: ReplayedInstance | undefined,
  { target: key, type, at, actor, data }: EventText,
  machine: string,
  machines: Machines,
): ReplayedInstance | ReplayTrouble {
  const [name = '', number] = machine.split('@');
  try {
    const version = machines.version(name, Number(number));
    if (type === 'instanceOpened') return { key, version, snapshot: begin(version, { at, ...data }).snapshot, rev: 1 };
    if (type === 'machineMigrated') {
      if (!before || before.version.name !== name) return 'not-opened';
      const said = { from: String(data.from), to: String(data.to), reason: String(data.reason) };
      const moved = migrated(before, { type, at, actor, ...said }, machines);
      if (isRefused(moved) || versionStamp(moved.version) !== machine) return 'not-accepted';
      return { key, version, snapshot: moved.snapshot, rev: before.rev + 1 };
    }
    if (!before || before.version !== version) return 'not-opened';
    const { snapshot } = step(version, before.snapshot, { ...data, type, at, actor });
    // XState says "no" by giving back the very same snapshot.
    if (snapshot === before.snapshot) return 'not-accepted';
    return { ...before, snapshot, rev: before.rev + 1 };
  } catch (error) {
    return error instanceof NotFound ? 'unknown-machine' : 'not-replayable';
  }
}
