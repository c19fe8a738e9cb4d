import { createHash } from 'node:crypto';
import type { Language } from '../domain/text.ts';
import type { Chart } from './chart.ts';
import type { Graph } from './graph.ts';
import { type LayoutOptions, layout } from './layout.ts';
import { type MachineSheet, onPaper } from './paper.ts';

/**
 * Where everything of a graph stands, laid out once for all instances of a machine. Known by what the drawing says, so
 * that a new version, or a better wording, is laid out anew.
 */
export const chartOf = (graph: Graph, options: LayoutOptions): Promise<Chart> =>
  charts.of([saidBy(graph, options.lang), options.direction, ...[...options.fold].sort()].join(' '), () =>
    layout(graph, options),
  );

/** The same on sheets of A4. */
export const sheetsOfMachine = (graph: Graph, lang: Language): Promise<MachineSheet[]> =>
  sheets.of(saidBy(graph, lang), () => onPaper(graph, lang));

/** Keeps what was made, as long as it is among so many that were asked for last. */
class Kept<Value> {
  readonly #values = new Map<string, Promise<Value>>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  of(key: string, make: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(key) ?? make();
    // The one asked for last goes last.
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#capacity) break;
      this.#values.delete(oldest);
    }
    value.catch(() => this.#values.delete(key));
    return value;
  }
}

/** Every machine in both languages and directions, and what somebody folds just now. */
const charts = new Kept<Chart>(200);
const sheets = new Kept<MachineSheet[]>(50);

function saidBy({ machine, version, initial, states, transitions }: Graph, lang: Language): string {
  const drawn = {
    initial,
    states: states.map(({ path, kind, label, initial: first }) => [path, kind, label[lang], first]),
    transitions: transitions.map(({ from, to, label, conditions }) => [
      from,
      to,
      label[lang],
      conditions.map((condition) => condition[lang]),
    ]),
  };
  const hash = createHash('sha256').update(JSON.stringify(drawn)).digest('hex');
  return [machine, version, hash, lang].join(' ');
}
