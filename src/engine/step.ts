import { type AnyEventObject, type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import type { Commitments } from '../../machines/commitments/v1/commitments.ts';
import type { MachineVersion } from '../../machines/registry.ts';
import type { Effect } from '../domain/effect.ts';

export interface Stepped {
  snapshot: AnyMachineSnapshot;
  effects: Effect[];
}

/** XState returns what a machine asks for and does none of it; `request` is the only action that asks. */
export const effectsOf = (actions: readonly { type: string; params?: unknown }[]): Effect[] =>
  actions.flatMap((action) => (action.type === 'request' ? [action.params as Effect] : []));

/** The first snapshot of a new instance. Pure. */
export function begin(version: MachineVersion, input: object): Stepped {
  const [snapshot, actions] = initialTransition(version.machine, input);
  return { snapshot, effects: effectsOf(actions) };
}

/** One event in; the next snapshot and what it asks for out. Pure; the caller has asked `explain` before. */
export function step(version: MachineVersion, snapshot: AnyMachineSnapshot, event: AnyEventObject): Stepped {
  const [next, actions] = transition(version.machine, snapshot, event);
  return { snapshot: next, effects: effectsOf(actions) };
}

/** A stored snapshot, back to life. Throws when its state is not one of the machine's (a version mix-up). */
export const restore = (version: MachineVersion, stored: object): AnyMachineSnapshot =>
  version.machine.restoreSnapshot(stored as never, undefined as never);

export const persist = (version: MachineVersion, snapshot: AnyMachineSnapshot): object =>
  version.machine.getPersistedSnapshot(snapshot);

/** What every machine of ours keeps in its context. */
export const commitmentsOf = (snapshot: AnyMachineSnapshot): Commitments => snapshot.context as Commitments;
