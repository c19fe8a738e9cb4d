import { type AnyEventObject, type AnyMachineSnapshot, getMicrosteps } from 'xstate';
import { activePaths } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';
import type { Instant } from '../domain/time.ts';
import { arrowsOf } from './arrows.ts';

/** Something that happened to an instance: its place in the chain, when and by whom. */
export interface Moment {
  seq: number;
  at: Instant;
  actor: string;
}

/** The path that an instance took through its machine. */
export interface Trail {
  /** By the path of the state. */
  entered: Map<string, Moment[]>;
  /** By the index of the transition in the graph. */
  taken: Map<number, Moment[]>;
}

/** One step of an instance: what it was, what happened, and what it then was. */
export interface TrailStep {
  moment: Moment;
  /** Undefined: it began. */
  before: AnyMachineSnapshot | undefined;
  event: AnyEventObject;
  after: AnyMachineSnapshot;
}

/** Which states were entered and which transitions taken, of steps under this version; pure. */
export function trailOf(version: MachineVersion, steps: TrailStep[]): Trail {
  const trail: Trail = { entered: new Map(), taken: new Map() };
  const arrows = arrowsOf(version);
  for (const { moment, before, event, after } of steps) {
    if (!before) {
      for (const path of activePaths(after)) add(trail.entered, path, moment);
      continue;
    }
    const selected = version.machine.getTransitionData(before, event);
    for (const [index, { definition }] of arrows.entries())
      if (selected.includes(definition)) add(trail.taken, index, moment);
    let from = before;
    for (const [to] of getMicrosteps(version.machine, before, event)) {
      const [left, come] = [new Set(activePaths(from)), new Set(activePaths(to))];
      for (const path of come) if (!left.has(path)) add(trail.entered, path, moment);
      for (const [index, { type, node, to: target }] of arrows.entries()) {
        const byItself = type === '' || type.startsWith('xstate.');
        const [start, end] = [node.path.join('.'), target?.path.join('.')];
        if (byItself && left.has(start) && !come.has(start) && end !== undefined && come.has(end))
          add(trail.taken, index, moment);
      }
      from = to;
    }
  }
  return trail;
}

/** Each moment once, however many microsteps it took. */
function add<Key>(moments: Map<Key, Moment[]>, key: Key, moment: Moment): void {
  const known = moments.get(key) ?? [];
  if (!known.some(({ seq }) => seq === moment.seq)) moments.set(key, [...known, moment]);
}
