import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { allStates, eventTypes, guardNames, pathOf, statesOf } from '../../machines/reading.ts';
import { allMachineVersions, type MachineVersion, machineVersion } from '../../machines/registry.ts';
import type { Text } from '../domain/text.ts';
import { eventLabel, placeLabel } from './labels.ts';
import type { Placed } from './places.ts';

/** A machine as plain data, ready to be drawn. Pure: the same machine gives the same graph. */
export interface Graph {
  /** The key of the instance; null of a machine on its own. */
  instance: string | null;
  machine: string;
  version: number;
  /** The state entered first; null when its regions run side by side. */
  initial: string | null;
  states: GraphState[];
  transitions: GraphTransition[];
}

export interface GraphState {
  path: string;
  kind: 'atomic' | 'compound' | 'parallel' | 'final';
  label: Text;
  todo?: Text;
  initial?: string;
  tags: string[];
  rules: string[];
  present?: boolean;
}

export interface GraphTransition {
  from: string;
  /** Null: it stays where it is. */
  to: string | null;
  /** Null: taken by itself, as soon as its guards hold. */
  event: string | null;
  label: Text;
  guards: string[];
}

/** What the regions of a parallel state being done is called. */
const allDone: Text = { ja: 'すべて完了', en: 'all done' };
const byItself: Text = { ja: '自動', en: 'by itself' };

export const machineGraph = (version: MachineVersion): Graph => graphOf(version, null, () => ({}));

/** The same, with the states marked that the instance is in, and those around them. */
export function instanceGraph({ key, version, snapshot }: Placed): Graph {
  const places = statesOf(snapshot);
  return graphOf(version, key, (path) => ({
    present: places.some((place) => place === path || place.startsWith(`${path}.`)),
  }));
}

function graphOf(
  version: MachineVersion,
  instance: string | null,
  mark: (path: string) => Pick<GraphState, 'present'>,
): Graph {
  const { machine } = version;
  const nodes = allStates(machine);
  return {
    instance,
    machine: version.name,
    version: version.version,
    initial: initialOf(machine.root) ?? null,
    states: nodes.map((node) => ({ ...stateOf(version, node), ...mark(pathOf(node)) })),
    transitions: [machine.root, ...nodes].flatMap(transitionsFrom),
  };
}

function stateOf(version: MachineVersion, node: AnyStateNode): GraphState {
  const path = pathOf(node);
  const todo = version.labels[path]?.todo;
  const initial = initialOf(node);
  return {
    path,
    kind: kindOf(node),
    label: placeLabel(version, path),
    ...(todo && { todo }),
    ...(initial !== undefined && { initial }),
    tags: [...node.tags],
    rules: rulesOf(node.meta),
  };
}

const kindOf = ({ type }: AnyStateNode): GraphState['kind'] => (type === 'history' ? 'atomic' : type);

/** Of a compound state only: a parallel one enters all its regions. */
const initialOf = (node: AnyStateNode): string | undefined =>
  node.type === 'compound' ? node.initial.target.map(pathOf)[0] : undefined;

const rulesOf = (meta: unknown): string[] =>
  typeof meta === 'object' && meta !== null && 'rules' in meta && Array.isArray(meta.rules)
    ? meta.rules.filter((rule): rule is string => typeof rule === 'string')
    : [];

function transitionsFrom(node: AnyStateNode): GraphTransition[] {
  const named = [...node.transitions.entries()].flatMap(([type, transitions]) =>
    transitions.map((transition) => ({ type, transition })),
  );
  const eventless = (node.always ?? []).map((transition) => ({ type: '', transition }));
  return [...eventless, ...named].flatMap(({ type, transition }) => transitionOf(node, type, transition));
}

function transitionOf(node: AnyStateNode, type: string, transition: AnyTransitionDefinition): GraphTransition[] {
  const own = type !== '' && !type.startsWith('xstate.');
  const base = {
    from: pathOf(node),
    event: own ? type : null,
    label: own ? eventLabel(type) : type.startsWith('xstate.done.') ? allDone : byItself,
    guards: guardNames(transition),
  };
  const targets = transition.target ?? [];
  return targets.length === 0 ? [{ ...base, to: null }] : targets.map((to) => ({ ...base, to: pathOf(to) }));
}

/** Every machine in every version that this program holds. */
export const listMachines = (): { name: string; version: number; states: number; events: string[] }[] =>
  allMachineVersions().map(({ name, version, machine }) => ({
    name,
    version,
    states: allStates(machine).length,
    events: eventTypes(machine),
  }));

/** A machine by name, in its newest version. Throws NotFound. */
export const namedGraph = (name: string): Graph => machineGraph(machineVersion(name));
