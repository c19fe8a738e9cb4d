import type { Graph, GraphState, GraphTransition } from './graph.ts';

/** A state with what is drawn within it. */
export interface Outline {
  state: Pick<GraphState, 'path' | 'kind' | 'label'>;
  children: Outline[];
  /** The child that is entered first. */
  first: string | undefined;
  /** The bundles of transitions between its children. */
  bundles: Bundle[];
  /** Transitions that are said in its own box: those that stay, and those whose line starts further out. */
  own: number[];
  /** Transitions that come to it from outside what is drawn: of a part only. */
  into: number[];
  folded: number | null;
  foldable: boolean;
  region: boolean;
  /** Equal ids are drawn alike: the path, and what is folded or not drawn around it. */
  id: string;
}

/** Everything that leads from one box to another beside it. */
export interface Bundle {
  from: string;
  to: string;
  transitions: number[];
}

/**
 * A graph, or the part of it that is within one state, as boxes within boxes. A line only ever joins two boxes that stand side by side: of a transition that crosses
 * a border, it joins the outermost that differ, and the transition is spelled out in the box that it comes from.
 */
export function outlineOf(graph: Graph, fold: readonly string[], part = ''): Outline {
  const byPath = new Map(graph.states.map((state) => [state.path, state]));
  const isHidden = (path: string) => fold.some((folded) => path.startsWith(`${folded}.`));
  const shown = (path: string) => fold.find((folded) => path.startsWith(`${folded}.`)) ?? path;
  const ends = graph.transitions.map(({ from, to }) => endsOf(shown(from), to === null ? null : shown(to)));

  const outline = (path: string): Outline => {
    const state = byPath.get(path) ?? rootOf(graph);
    const inner = graph.states.filter((each) => parentOf(each.path) === path);
    const folded = path !== '' && fold.includes(path) && inner.length > 0;
    const children = folded ? [] : inner.map((each) => outline(each.path));
    const first = path === '' ? graph.initial : state.kind === 'compound' ? byPath.get(path)?.initial : undefined;
    const within = fold.filter((each) => isWithin(each, path));
    return {
      state,
      id: [path, ...within, isWithin(path, part) ? `of ${part}` : ''].join(' '),
      children,
      first: folded || !first ? undefined : childTowards(path, first),
      bundles: folded ? [] : bundlesOf(path, ends),
      own: graph.transitions.flatMap((transition, index) => {
        if (transition.from !== path || isHidden(transition.from)) return [];
        const end = ends[index];
        if (end === undefined && folded && transition.to !== null) return [];
        // What a part is beside is not drawn: no line begins at it.
        return end === undefined || end.from !== path || path === part ? [index] : [];
      }),
      into: graph.transitions.flatMap(({ from, to }, index) =>
        to !== null && shown(to) === path && isWithin(path, part) && !isWithin(from, part) ? [index] : [],
      ),
      folded: folded ? graph.states.filter((each) => each.path.startsWith(`${path}.`)).length : null,
      foldable: path !== '' && inner.length > 0,
      region: path !== '' && (byPath.get(parentOf(path)) ?? rootOf(graph)).kind === 'parallel',
    };
  };
  return outline(part);
}

const rootOf = (graph: Graph): Outline['state'] => ({
  path: '',
  kind: graph.initial === null ? 'parallel' : 'compound',
  label: { ja: graph.machine, en: graph.machine },
});

interface Ends {
  parent: string;
  from: string;
  to: string;
}

/** The two boxes that a line joins; undefined when there is nothing to join. */
function endsOf(from: string, to: string | null): Ends | undefined {
  if (to === null || from === to) return undefined;
  const parent = commonParent(from, to);
  const ends = { parent, from: childTowards(parent, from), to: childTowards(parent, to) };
  return ends.from === ends.to ? undefined : ends;
}

function bundlesOf(parent: string, ends: (Ends | undefined)[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const [index, end] of ends.entries()) {
    if (end?.parent !== parent) continue;
    const key = `${end.from} ${end.to}`;
    const bundle = bundles.get(key) ?? { from: end.from, to: end.to, transitions: [] };
    bundle.transitions.push(index);
    bundles.set(key, bundle);
  }
  return [...bundles.values()];
}

/** Does entering `outer` lead to `inner` by itself? */
export function isEntered(graph: Graph, outer: string, inner: string): boolean {
  const initial = graph.states.find(({ path }) => path === outer)?.initial;
  return initial !== undefined && (initial === inner || isEntered(graph, initial, inner));
}

/** Where a transition ends, as its text must say it: null when the line says it already. */
export function targetBeyond(graph: Graph, { to }: GraphTransition, drawn: string): string | null {
  return to === null || to === drawn || isEntered(graph, drawn, to) ? null : to;
}

/** It, or one of those around it. */
export const isWithin = (path: string, outer: string): boolean =>
  outer === '' || path === outer || path.startsWith(`${outer}.`);

export const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');

/** The innermost state around both; a line to one's own inside belongs to the state around it. */
export function commonParent(from: string, to: string): string {
  const [a, b] = [from.split('.'), to.split('.')];
  let depth = 0;
  while (depth < Math.min(a.length, b.length) - 1 && a[depth] === b[depth]) depth += 1;
  return a.slice(0, depth).join('.');
}

export const childTowards = (parent: string, path: string): string => {
  const depth = parent === '' ? 1 : parent.split('.').length + 1;
  return path.split('.').slice(0, depth).join('.');
};
