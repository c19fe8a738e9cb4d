import type { Text } from '../domain/text.ts';
import type { Graph, GraphState, GraphTransition } from './graph.ts';
import { headingOf } from './headings.ts';
import { type Attributes, element } from './markup.ts';
import { childTowards, parentOf } from './outline.ts';

/**
 * Graphs as one SCXML document. A guard is a function of the host, asked by its name; what a state or an event is
 * called stands in a namespace of ours. The machines of an incident run side by side.
 */
export function scxml(graphs: Graph[]): string {
  const machines = graphs.map((graph) => new Document(graph).root());
  const [first] = graphs;
  const root: Attributes = {
    xmlns: 'http://www.w3.org/2005/07/scxml',
    'xmlns:sokuho': 'urn:sokuho:graph',
    version: '1.0',
    datamodel: 'ecmascript',
    initial: machines.length === 1 && first ? idOf(first, '') : 'machines',
  };
  const content = machines.length === 1 ? machines : [element('parallel', { id: 'machines' }, ...machines)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('scxml', root, ...content)}\n`;
}

/** Paths are unique within a machine only, and an XML id has no colon. */
export const idOf = ({ instance, machine }: Pick<Graph, 'instance' | 'machine'>, path: string): string =>
  [(instance ?? machine).replaceAll(':', '-'), path].filter(Boolean).join('.');

class Document {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  root(): string {
    const { initial, machine, version } = this.#graph;
    return this.#element(
      initial === null ? 'parallel' : 'state',
      {
        id: this.#id(''),
        initial: initial === null ? undefined : this.#id(initial),
        'sokuho:machine': `${machine}@${version}`,
      },
      headingOf(this.#graph),
      '',
    );
  }

  #state({ path, kind, label, initial, present }: GraphState): string {
    return this.#element(
      kind === 'final' || kind === 'parallel' ? kind : 'state',
      {
        id: this.#id(path),
        initial: initial === undefined ? undefined : this.#id(initial),
        'sokuho:present': present ? 'true' : undefined,
      },
      label,
      path,
    );
  }

  #element(name: string, attributes: Attributes, label: Text, path: string): string {
    const { states, transitions } = this.#graph;
    return element(
      name,
      { ...attributes, ...labelled(label) },
      ...transitions.filter(({ from }) => from === path).map((transition) => this.#transition(transition)),
      ...states
        .filter((state) => state.path !== '' && parentOf(state.path) === path)
        .map((state) => this.#state(state)),
    );
  }

  #transition({ from, to, event, done, label, guards }: GraphTransition): string {
    // Of a target within, SCXML would leave and enter the state again; XState does not.
    const within = to !== null && to !== from && childTowards(from, to).startsWith(from === '' ? '' : `${from}.`);
    return element('transition', {
      event: event ?? (done ? `done.state.${this.#id(from)}` : undefined),
      cond: guards.length === 0 ? undefined : guards.map((guard) => `${guard}(_event)`).join(' && '),
      target: to === null ? undefined : this.#id(to),
      type: within ? 'internal' : undefined,
      ...labelled(label),
    });
  }

  #id = (path: string): string => idOf(this.#graph, path);
}

const labelled = ({ ja, en }: Text): Attributes => ({ 'sokuho:ja': ja, 'sokuho:en': en });
