import type { GraphAnswer } from '../../contract/graph.ts';

export type Graph = Extract<GraphAnswer, { format: 'json' }>['graphs'][number];
export type State = Graph['states'][number];
export type Transition = Graph['transitions'][number];
export type Moment = NonNullable<State['entered']>[number];

/** What a graph is found by: its instance, or the machine itself. */
export const keyOf = ({ instance, machine }: Pick<Graph, 'instance' | 'machine'>): string => instance ?? machine;

/** A state, or what leads from one: what somebody wants to know more about. */
export type Chosen = { graph: string } & ({ state: string } | { transition: number });

export const isSame = (a: Chosen | null, b: Chosen | null): boolean => JSON.stringify(a) === JSON.stringify(b);
