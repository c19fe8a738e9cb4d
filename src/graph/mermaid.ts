import type { Language } from '../domain/text.ts';
import type { Graph, GraphState, GraphTransition } from './graph.ts';
import { childTowards, commonParent, parentOf, targetBeyond } from './outline.ts';

/**
 * Graphs as the text of one Mermaid `stateDiagram-v2`. Of an instance the present states are marked. Mermaid draws no
 * arrow between the insides of two composite states: such an arrow is drawn between the outermost states that
 * differ, and its text names the inner ones.
 */
export function mermaid(graphs: Graph[], lang: Language): string {
  const drawings = graphs.map((graph) => new Drawing(graph, lang));
  const marked = drawings.flatMap((drawing) => drawing.marked());
  return [
    'stateDiagram-v2',
    ...drawings.flatMap((drawing) => drawing.lines()).map((line) => `  ${line}`),
    ...(marked.length > 0
      ? ['  classDef present fill:#ffe08a,stroke:#8a5a00,stroke-width:3px', `  class ${marked.join(',')} present`]
      : []),
    '',
  ].join('\n');
}

class Drawing {
  readonly #graph: Graph;
  readonly #lang: Language;
  readonly #byPath: Map<string, GraphState>;

  constructor(graph: Graph, lang: Language) {
    this.#graph = graph;
    this.#lang = lang;
    this.#byPath = new Map(graph.states.map((state) => [state.path, state]));
  }

  lines(): string[] {
    const { instance, machine, version } = this.#graph;
    return this.#composite('', `${instance ?? machine} (${machine}@${version})`);
  }

  /** Ids of the innermost present states: Mermaid styles no composite one. */
  marked(): string[] {
    return this.#graph.states
      .filter(({ path, present }) => present && this.#childrenOf(path).length === 0)
      .map(({ path }) => this.#id(path));
  }

  #composite(path: string, title: string): string[] {
    return [`state "${title}" as ${this.#id(path)} {`, ...this.#inside(path).map((line) => `  ${line}`), '}'];
  }

  #inside(path: string): string[] {
    const children = this.#childrenOf(path);
    const initial = path === '' ? this.#graph.initial : this.#byPath.get(path)?.initial;
    const regions = children.map((child) => this.#state(child));
    // Regions that run side by side are divided by a line.
    if (!initial) return regions.flatMap((region, index) => (index === 0 ? region : ['--', ...region]));
    return [`[*] --> ${this.#id(initial)}`, ...regions.flat(), ...this.#arrows(path)];
  }

  #state({ path, label, kind }: GraphState): string[] {
    const title = quoted(label[this.#lang]);
    if (this.#childrenOf(path).length > 0) return this.#composite(path, title);
    const id = this.#id(path);
    return [`state "${title}" as ${id}`, ...(kind === 'final' ? [`${id} --> [*]`] : [])];
  }

  #childrenOf(path: string): GraphState[] {
    return this.#graph.states.filter((state) => parentOf(state.path) === path);
  }

  /** The arrows between the children of a state, each once. */
  #arrows(path: string): string[] {
    const arrows = this.#graph.transitions.flatMap((transition) => {
      const { from, to } = transition;
      if (to === null || from === to || commonParent(from, to) !== path) return [];
      const [source, target] = [childTowards(path, from), childTowards(path, to)];
      return [`${this.#id(source)} --> ${this.#id(target)}: ${this.#text(transition, source, target)}`];
    });
    return [...new Set(arrows)];
  }

  #text(transition: GraphTransition, source: string, target: string): string {
    const { from, label } = transition;
    const before = from === source ? '' : `(${this.#label(from)}) `;
    const beyond = targetBeyond(this.#graph, transition, target);
    const after = beyond === null ? '' : ` → ${this.#label(beyond)}`;
    return spoken(`${before}${label[this.#lang]}${after}`);
  }

  #label(path: string): string {
    return this.#byPath.get(path)?.label[this.#lang] ?? path;
  }

  #id(path: string): string {
    const root = (this.#graph.instance ?? this.#graph.machine).replaceAll(/\W/g, '_');
    return path === '' ? root : `${root}__${path.replaceAll('.', '__')}`;
  }
}

const quoted = (text: string): string => text.replaceAll('"', '”');

/** In the text of an arrow, Mermaid reads `:` and `;` as its own. */
const spoken = (text: string): string => text.replaceAll(/\s*[:;]\s*/g, ' – ');
