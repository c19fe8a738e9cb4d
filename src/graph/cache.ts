import { createHash } from 'node:crypto';
import type { Chart } from './chart.ts';
import type { Graph } from './graph.ts';
import { type LayoutOptions, layout } from './layout.ts';

/** So many charts are kept: every machine in both languages and directions, and what somebody folds just now. */
const capacity = 200;

const charts = new Map<string, Promise<Chart>>();

/**
 * Where everything of a graph stands, laid out once for all instances of a machine. Known by what the drawing says, so
 * that a new version, or a better wording, is laid out anew.
 */
export function chartOf(graph: Graph, options: LayoutOptions): Promise<Chart> {
  const key = keyOf(graph, options);
  const chart = charts.get(key) ?? layout(graph, options);
  // The one asked for last goes last.
  charts.delete(key);
  charts.set(key, chart);
  for (const oldest of charts.keys()) {
    if (charts.size <= capacity) break;
    charts.delete(oldest);
  }
  chart.catch(() => charts.delete(key));
  return chart;
}

function keyOf(
  { machine, version, initial, states, transitions }: Graph,
  { lang, direction, fold }: LayoutOptions,
): string {
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
  return [machine, version, hash, lang, direction, ...[...fold].sort()].join(' ');
}
