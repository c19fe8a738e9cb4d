import type { GraphAnswer } from '../../contract/graph.ts';

export type Graph = Extract<GraphAnswer, { format: 'json' }>['graphs'][number];
export type State = Graph['states'][number];
export type Transition = Graph['transitions'][number];

export interface Branch {
  state: State;
  /** The ways out of it; of a state that holds others, those that lead out of all of them. */
  ways: Transition[];
  within: Branch[];
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** The states of a machine as they lie within each other, in the machine's own order. */
export function branchesOf(graph: Graph, path = ''): Branch[] {
  return graph.states
    .filter((state) => state.path !== '' && parentOf(state.path) === path)
    .map((state) => ({
      state,
      ways: graph.transitions.filter(({ from }) => from === state.path),
      within: branchesOf(graph, state.path),
    }));
}
