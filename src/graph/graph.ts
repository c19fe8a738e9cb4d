import type { AnyStateNode } from 'xstate';
import { allStates, eventTypes, guardNames, pathOf, statesOf } from '../../machines/reading.ts';
import { allMachineVersions, type MachineVersion, machineVersion } from '../../machines/registry.ts';
import type { Text } from '../domain/text.ts';
import { type Arrow, arrowsOf } from './arrows.ts';
import { conditionLabel } from './headings.ts';
import { eventLabel, placeLabel } from './labels.ts';
import type { Placed } from './places.ts';
import type { Moment, Trail } from './trail.ts';

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
  /** When it was entered, and by whose doing. */
  entered?: Moment[];
}

/** Whether an event may happen now, and if not, why not. */
export interface Possibility {
  allowed: boolean;
  reasons: Text[];
}

export interface GraphTransition {
  from: string;
  /** Null: it stays where it is. */
  to: string | null;
  /** Null: taken by itself, as soon as its guards hold. */
  event: string | null;
  /** Taken by itself once all that it holds has come to an end. */
  done?: boolean;
  label: Text;
  guards: string[];
  /** What each guard asks. */
  conditions: Text[];
  /** When it was taken, and by whom. */
  taken?: Moment[];
  /** Of what may happen next. */
  next?: Possibility;
}

/** What the regions of a parallel state being done is called. */
const allDone: Text = { ja: 'すべて完了', en: 'all done' };
const byItself: Text = { ja: '自動', en: 'by itself' };

/** What became of an instance, and what may become of it. */
export interface Story {
  trail: Trail;
  /** What can be done next: the event, and the state that takes it. */
  next: (Possibility & { type: string; state: string })[];
}

/** The same, with the states marked that the instance is in, those around them, and its story when it is known. */
export function instanceGraph({ key, version, snapshot }: Placed, story?: Story): Graph {
  const places = statesOf(snapshot);
  const isPresent = (path: string) => places.some((place) => place === path || place.startsWith(`${path}.`));
  const graph = machineGraph(version);
  return {
    ...graph,
    instance: key,
    states: graph.states.map((state) => {
      const entered = story?.trail.entered.get(state.path);
      return { ...state, present: isPresent(state.path), ...(entered && { entered }) };
    }),
    transitions: graph.transitions.map((transition, index) => {
      const taken = story?.trail.taken.get(index);
      const next = story?.next.find(({ type, state }) => type === transition.event && state === transition.from);
      return {
        ...transition,
        ...(taken && { taken }),
        ...(next && { next: { allowed: next.allowed, reasons: next.reasons } }),
      };
    }),
  };
}

export function machineGraph(version: MachineVersion): Graph {
  const { machine } = version;
  const nodes = allStates(machine);
  return {
    instance: null,
    machine: version.name,
    version: version.version,
    initial: initialOf(machine.root) ?? null,
    states: nodes.map((node) => stateOf(version, node)),
    transitions: arrowsOf(version).map(transitionOf),
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

function transitionOf({ node, type, definition, to }: Arrow): GraphTransition {
  const own = type !== '' && !type.startsWith('xstate.');
  const done = type.startsWith('xstate.done.state.');
  const guards = guardNames(definition);
  return {
    from: pathOf(node),
    to: to === null ? null : pathOf(to),
    event: own ? type : null,
    ...(done && { done }),
    label: own ? eventLabel(type) : done ? allDone : byItself,
    guards,
    conditions: guards.map(conditionLabel),
  };
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
