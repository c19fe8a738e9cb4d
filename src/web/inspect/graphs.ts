import { useAnswer } from '../asking.ts';
import { machineGraph } from '../machines/calls.ts';
import { useWords } from '../words/words.tsx';

/** What the states and events of a machine are called; by their own names until that is known. */
export function useNames(machine: string) {
  const { say } = useWords();
  const { data } = useAnswer(machineGraph, { params: { name: machine }, query: { format: 'json' } });
  const [graph] = data?.format === 'json' ? data.graphs : [];
  return {
    stateName(path: string): string {
      const found = graph?.states.find((state) => state.path === path);
      return found ? say(found.label) : path;
    },
    eventName(type: string): string {
      const found = graph?.transitions.find(({ event }) => event === type);
      return found ? say(found.label) : type;
    },
  };
}
