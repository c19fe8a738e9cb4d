import { InvalidInput } from '../domain/errors.ts';
import type { Language, Text } from '../domain/text.ts';
import { chartOf } from './cache.ts';
import type { Chart, Direction } from './chart.ts';
import type { Graph } from './graph.ts';
import { headingOf } from './headings.ts';
import { svg } from './svg.ts';

export interface PictureOptions {
  lang: Language;
  direction: Direction;
  /** Paths of states to be one box each; of one instance only as `report:ppc/active.interim`. */
  fold: readonly string[];
  /** The number of the incident; left out of a machine on its own. */
  incident?: string;
}

/** Graphs as one SVG. Throws InvalidInput, at `fold`, for what cannot be folded. */
export async function picture(graphs: Graph[], options: PictureOptions): Promise<string> {
  const { lang, incident } = options;
  const charts = await positions(graphs, options);
  const sheets = graphs.flatMap((graph, index) => {
    const chart = charts[index];
    return chart ? [{ graph, chart, heading: headingOf(graph)[lang] }] : [];
  });
  const of = incident ?? graphs.map((graph) => headingOf(graph)[lang]).join(', ');
  return svg(sheets, {
    lang,
    title: title(of)[lang],
    description: graphs.map((graph) => described(graph, lang)).join('\n'),
  });
}

/** Where everything stands, a chart a graph, in their order. Throws as above. */
export function positions(graphs: Graph[], { lang, direction, fold }: PictureOptions): Promise<Chart[]> {
  const folds = graphs.map((graph) => fold.flatMap((named) => foldedIn(graph, named) ?? []));
  const unknown = fold.filter((named) => graphs.every((graph) => foldedIn(graph, named) === undefined));
  if (unknown.length > 0)
    throw new InvalidInput(
      unknown.map((named) => ({ path: 'fold', reason: `"${named}" is no state that holds others` })),
    );
  return Promise.all(graphs.map((graph, index) => chartOf(graph, { lang, direction, fold: folds[index] ?? [] })));
}

/** The path that is folded in this graph, if it is one of this graph's. */
function foldedIn(graph: Graph, named: string): string | undefined {
  const [path = '', instance] = named.split('/').reverse();
  if (instance !== undefined && instance !== (graph.instance ?? graph.machine)) return undefined;
  return graph.states.some((state) => state.path.startsWith(`${path}.`)) ? path : undefined;
}

const title = (of: string): Text => ({ ja: `${of}の状態遷移図`, en: `Statechart of ${of}` });

function described(graph: Graph, lang: Language): string {
  const heading = headingOf(graph)[lang];
  const count = {
    ja: `状態${graph.states.length}、遷移${graph.transitions.length}`,
    en: `${graph.states.length} states, ${graph.transitions.length} transitions`,
  }[lang];
  const present = graph.states.filter((state) => state.present).map(({ label }) => label[lang]);
  const next = graph.transitions.filter((transition) => transition.next?.allowed).map(({ label }) => label[lang]);
  const comma = lang === 'ja' ? '、' : ', ';
  return [
    `${heading}: ${count}`,
    ...(present.length > 0 ? [`${{ ja: '現在', en: 'now' }[lang]}: ${present.join(comma)}`] : []),
    ...(next.length > 0
      ? [`${{ ja: '今できること', en: 'possible now' }[lang]}: ${[...new Set(next)].join(comma)}`]
      : []),
  ].join('; ');
}
