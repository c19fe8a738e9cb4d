import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/**
 * Reads a machine as a graph. The one file that touches what XState calls internal (`_nodes`, the `guards` of a
 * combined guard); the version of xstate is pinned exactly because of it.
 */

/** `course.responding.containment.spreading`: where a state node stands, without the machine's own name. */
export const pathOf = (node: AnyStateNode): string => node.path.join('.');

/** Every state node that a snapshot is in, the machine itself among them. */
export const nodesOf = (snapshot: AnyMachineSnapshot): AnyStateNode[] => snapshot._nodes as AnyStateNode[];

/** The atomic states that a snapshot is in, sorted. */
export const statesOf = (snapshot: AnyMachineSnapshot): string[] =>
  nodesOf(snapshot)
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map(pathOf)
    .sort();

/** Every state that a snapshot is in, those around the atomic ones too; '' is the machine itself. */
export const activePaths = (snapshot: AnyMachineSnapshot): string[] => (snapshot._nodes as AnyStateNode[]).map(pathOf);

/** Every state node below the root, in the order of the definition. */
export function allStates(machine: AnyStateMachine): AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] =>
    Object.values(node.states).flatMap((child) => [child, ...below(child)]);
  return below(machine.root);
}

const handlers = (node: AnyStateNode, type: string): AnyTransitionDefinition[] => node.transitions.get(type) ?? [];

/** Every transition of the definition, those without an event among them. */
export const transitionsOf = (machine: AnyStateMachine): AnyTransitionDefinition[] =>
  [machine.root, ...allStates(machine)].flatMap((node) => [...node.transitions.values(), node.always ?? []].flat());

/** The transitions of an event that the present states hold, guards not asked; innermost first. */
export const candidates = (snapshot: AnyMachineSnapshot, type: string): AnyTransitionDefinition[] =>
  [...nodesOf(snapshot)].sort((a, b) => b.path.length - a.path.length).flatMap((node) => handlers(node, type));

/** The events that a machine knows anywhere, but for those that XState makes itself. */
export function eventTypes(machine: AnyStateMachine): string[] {
  return [...new Set([machine.root, ...allStates(machine)].flatMap((node) => [...node.transitions.keys()]))]
    .filter((type) => !type.startsWith('xstate.'))
    .sort();
}

/** A machine never changes, and every refusal asks. */
const accepting = new WeakMap<AnyStateMachine, Map<string, string[]>>();

/** The states in which an event has a transition. */
export function statesAccepting(machine: AnyStateMachine, type: string): string[] {
  const known = accepting.get(machine) ?? new Map<string, string[]>();
  accepting.set(machine, known);
  const found =
    known.get(type) ??
    [machine.root, ...allStates(machine)].filter((node) => handlers(node, type).length > 0).map(pathOf);
  known.set(type, found);
  return found;
}

/** The named guards of a transition, in order; of `and([...])` all of them. */
export function guardNames(transition: AnyTransitionDefinition): string[] {
  const names = (guard: unknown): string[] => {
    if (typeof guard === 'string') return [guard];
    if (guard && (typeof guard === 'object' || typeof guard === 'function') && 'guards' in guard)
      return (guard.guards as unknown[]).flatMap(names);
    return [];
  };
  return names(transition.guard);
}
