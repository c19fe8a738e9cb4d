import { guardNames, pathOf } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';

/** A state in the words of XState 4: names where XState 5 has functions, and nothing that could be run. */
export interface LegacyState {
  id: string;
  type: 'atomic' | 'compound' | 'parallel' | 'final';
  initial?: string;
  tags: string[];
  meta: object;
  entry: string[];
  exit: string[];
  on: Record<string, LegacyTransition[]>;
  always: LegacyTransition[];
  onDone?: LegacyTransition[];
  states: Record<string, LegacyState>;
}

export interface LegacyTransition {
  /** Left out: it stays where it is. */
  target?: string[];
  /** Of several, all must hold. */
  cond?: string;
  /** What is kept or asked for, by name. */
  actions: string[];
}

type Node = MachineVersion['machine']['root'];
type Transition = ReturnType<Node['transitions']['values']> extends Iterator<(infer Each)[]> ? Each : never;

/** A machine of ours as a definition of XState 4. Pure. */
export const legacyConfig = ({ machine }: Pick<MachineVersion, 'machine'>): LegacyState => stateOf(machine.root);

function stateOf(node: Node): LegacyState {
  const named = [...node.transitions].filter(([type]) => !type.startsWith('xstate.'));
  const done = [...node.transitions].filter(([type]) => type.startsWith('xstate.done.state.'));
  const initial = initialOf(node);
  return {
    id: node.id,
    type: node.type === 'history' ? 'atomic' : node.type,
    ...(initial !== undefined && { initial }),
    tags: [...node.tags],
    meta: { ...(node.meta as object | undefined) },
    entry: node.entry.flatMap(nameOf),
    exit: node.exit.flatMap(nameOf),
    on: Object.fromEntries(named.map(([type, transitions]) => [type, transitions.map(transitionOf)])),
    always: (node.always ?? []).map(transitionOf),
    ...(done.length > 0 && { onDone: done.flatMap(([, transitions]) => transitions.map(transitionOf)) }),
    states: Object.fromEntries(Object.entries(node.states).map(([key, child]) => [key, stateOf(child)])),
  };
}

/** The key of the child that a compound state enters first; a parallel one enters all. */
function initialOf(node: Node): string | undefined {
  const [target] = node.type === 'compound' ? node.initial.target : [];
  return target && pathOf(target).split('.')[node.path.length];
}

function transitionOf(transition: Transition): LegacyTransition {
  const guards = guardNames(transition);
  return {
    ...(transition.target && { target: transition.target.map(({ id }) => `#${id}`) }),
    ...(guards.length > 0 && { cond: guards.join(' & ') }),
    actions: transition.actions.flatMap(nameOf),
  };
}

/** An action's name; one that is only a function has none. */
function nameOf(action: unknown): string[] {
  if (typeof action === 'string') return [action];
  const named = typeof action === 'object' && action !== null && 'type' in action ? action.type : null;
  return typeof named === 'string' ? [named] : [];
}
