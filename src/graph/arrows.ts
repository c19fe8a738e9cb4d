import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { allStates } from '../../machines/reading.ts';
import type { MachineVersion } from '../../machines/registry.ts';

/** A transition of the machine, and one of the states that it leads to. */
export interface Arrow {
  node: AnyStateNode;
  type: string;
  definition: AnyTransitionDefinition;
  to: AnyStateNode | null;
}

/** Every transition, in the order of a graph's: those of the machine itself first, then state by state. */
export const arrowsOf = ({ machine }: Pick<MachineVersion, 'machine'>): Arrow[] =>
  [machine.root, ...allStates(machine)].flatMap(arrowsFrom);

function arrowsFrom(node: AnyStateNode): Arrow[] {
  const named = [...node.transitions.entries()].flatMap(([type, definitions]) =>
    definitions.map((definition) => ({ type, definition })),
  );
  const eventless = (node.always ?? []).map((definition) => ({ type: '', definition }));
  return [...eventless, ...named].flatMap(({ type, definition }) => {
    const targets: readonly (AnyStateNode | null)[] = definition.target?.length ? definition.target : [null];
    return targets.map((to) => ({ node, type, definition, to }));
  });
}
