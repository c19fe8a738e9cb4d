import { dayOf } from '../domain/day.ts';
import { briefDay, whenText } from '../domain/day-text.ts';
import type { Language, Text } from '../domain/text.ts';
import type { Chart, ChartBox, ChartLine, ChartRow, ChartStart } from './chart.ts';
import type { Graph, GraphState, GraphTransition } from './graph.ts';
import { icons } from './icons.ts';
import { shortened, widthOf } from './lettering.ts';
import { element, escaped } from './markup.ts';
import { sizes } from './measure.ts';
import { headOf, wayOf } from './path.ts';
import type { Moment } from './trail.ts';

/** One machine where its chart puts everything; of an instance, what is present, past and next is told by classes. */
export function drawMachine(graph: Graph, chart: Chart): string {
  return new Machine(graph, chart).drawn();
}

class Machine {
  readonly #graph: Graph;
  readonly #chart: Chart;
  readonly #lang: Language;
  readonly #states: Map<string, GraphState>;
  readonly #lines: Map<number, ChartLine>;
  /** What is said of a transition: of a line only once, where others say the same. */
  readonly #rows: Map<number, ChartRow[]>;
  /** The order in which the events of the path happened, counted from 1. */
  readonly #order: Map<number, number>;

  constructor(graph: Graph, chart: Chart) {
    this.#graph = graph;
    this.#chart = chart;
    this.#lang = chart.lang;
    this.#states = new Map(graph.states.map((state) => [state.path, state]));
    this.#lines = new Map(chart.lines.flatMap((line) => line.transitions.map((index) => [index, line] as const)));
    const said = [
      ...chart.lines.flatMap((line) => line.rows.map((row) => ({ row, of: row.transitions.slice(0, 1) }))),
      ...chart.boxes.flatMap((box) =>
        box.rows.map((row) => ({ row, of: row.kind === 'into' ? row.transitions.slice(0, 1) : row.transitions })),
      ),
    ];
    this.#rows = new Map();
    for (const { row, of } of said)
      for (const index of of) this.#rows.set(index, [...(this.#rows.get(index) ?? []), row]);
    const seqs = new Set(graph.transitions.flatMap(({ taken = [] }) => taken.map(({ seq }) => seq)));
    this.#order = new Map([...seqs].sort((a, b) => a - b).map((seq, index) => [seq, index + 1]));
  }

  drawn(): string {
    const { boxes, starts } = this.#chart;
    const edges = this.#graph.transitions.map((transition, index) => this.#edge(transition, index));
    const rank = ({ taken = [], next }: GraphTransition) => (next?.allowed ? 3 : next ? 2 : taken.length > 0 ? 1 : 0);
    const inOrder = this.#graph.transitions
      .map((transition, index) => ({ rank: rank(transition), index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    return [
      ...boxes.filter(({ path }) => path !== '').map((box) => this.#state(box)),
      ...starts.map((start) => this.#start(start)),
      ...inOrder.map(({ index }) => edges[index] ?? ''),
      ...boxes.map((box) => this.#badges(box)),
    ].join('');
  }

  #state(box: ChartBox): string {
    const state = this.#states.get(box.path);
    const { x, y, width, height, kind, path, depth } = box;
    const visited = (state?.entered ?? []).length > 0;
    const classes = [
      'state',
      kind,
      depth % 2 === 0 && 'deep',
      box.region && 'region',
      box.folded !== null && 'folded',
      state?.present && 'present',
      visited && 'visited',
    ];
    const rx = kind === 'final' ? Math.min(height, 40) / 2 : 8;
    const shape = element('rect', { class: 'shape', x, y, width, height, rx });
    const ring =
      kind === 'final'
        ? element('rect', { class: 'ring', x: x + 4, y: y + 4, width: width - 8, height: height - 8, rx: rx - 4 })
        : '';
    const stack = box.folded === null ? '' : element('rect', { class: 'stack', x: x + 5, y: y + 5, width, height, rx });
    return element(
      'g',
      {
        class: classes.filter(Boolean).join(' '),
        id: this.#id(path),
        'data-path': path,
        'data-foldable': box.foldable ? (box.folded === null ? 'open' : 'folded') : undefined,
      },
      element('title', {}, escaped(this.#stateTitle(box, state))),
      stack,
      shape,
      ring,
      ...this.#title(box),
      box.folded === null ? '' : this.#inside(box, box.folded),
    );
  }

  #title({ x, y, width, title, rows, folded, height }: ChartBox): string[] {
    const centred = rows.length === 0 && folded === null && height < 90;
    const top = centred ? y + (height - title.length * sizes.titleLine) / 2 : y + sizes.padding - 3;
    return title.map((line, index) =>
      element(
        'text',
        {
          class: 'title',
          x: centred ? x + width / 2 : x + sizes.padding + 2,
          y: top + sizes.titleLine * index + 14.5,
          'text-anchor': centred ? 'middle' : undefined,
        },
        escaped(line),
      ),
    );
  }

  #inside({ x, y, width, path, title, sheet }: ChartBox, count: number): string {
    const present = this.#graph.states.filter(
      (state) => state.present && state.path.startsWith(`${path}.`) && !this.#hasPresentInside(state.path),
    );
    const within = { ja: `${count}の状態を含む`, en: `${count} states inside` };
    const onSheet = { ja: `${count}の状態 → ${sheet}枚目`, en: `${count} states → sheet ${sheet}` };
    const lines = [
      (sheet === undefined ? within : onSheet)[this.#lang],
      ...(present.length === 0
        ? []
        : [`${words.present[this.#lang]}: ${present.map(({ label }) => label[this.#lang]).join('、')}`]),
    ];
    const top = y + sizes.padding + title.length * sizes.titleLine;
    return lines
      .map((line, index) =>
        element(
          'text',
          { class: 'inside', x: x + sizes.padding + 2, y: top + 10 + index * sizes.textLine },
          escaped(shortened(line, 11, width - 2 * sizes.padding)),
        ),
      )
      .join('');
  }

  #hasPresentInside = (path: string): boolean =>
    this.#graph.states.some((state) => state.present && state.path.startsWith(`${path}.`));

  #start({ x, y, points }: ChartStart): string {
    return element(
      'g',
      { class: 'start' },
      element('circle', { class: 'dot', cx: x, cy: y, r: 6 }),
      element('path', { class: 'way', d: wayOf(points) }),
      element('path', { class: 'head', d: headOf(points) }),
    );
  }

  #edge(transition: GraphTransition, index: number): string {
    const { from, to, event, taken = [], next } = transition;
    const line = this.#lines.get(index);
    const rows = this.#rows.get(index) ?? [];
    if (!line && rows.length === 0) return '';
    const classes = ['edge', next && (next.allowed ? 'next' : 'blocked'), taken.length > 0 && 'taken'];
    return element(
      'g',
      {
        class: classes.filter(Boolean).join(' '),
        'data-from': from,
        'data-to': to ?? from,
        'data-event': event ?? '',
        'data-index': index,
      },
      taken.length > 0 || next ? element('title', {}, escaped(this.#edgeTitle(transition))) : '',
      line ? element('path', { class: 'way', d: wayOf(line.points) }) : '',
      line ? element('path', { class: 'head', d: headOf(line.points) }) : '',
      ...rows.map((row) => this.#row(row, transition)),
    );
  }

  #row({ x, y, kind, text, condition }: ChartRow, { taken = [], next }: GraphTransition): string {
    const left = x + sizes.slot;
    const sign = (name: keyof typeof icons, cls: string) =>
      element('path', { class: cls, d: icons[name], transform: `translate(${x + 2} ${y + 3})` });
    const bottom = y + text.length * sizes.textLine;
    const order = this.#order.get(taken.at(-1)?.seq ?? -1);
    return [
      kind === 'line' ? '' : sign(kind, 'sign'),
      sign('next', 'when may'),
      sign('blocked', 'when not'),
      ...text.map((line, at) =>
        element('text', { class: 'said', x: left, y: y + 12 + at * sizes.textLine }, escaped(line)),
      ),
      ...condition.map((line, at) =>
        element('text', { class: 'condition', x: left, y: bottom + 10.5 + at * sizes.conditionLine }, escaped(line)),
      ),
      // In the slot; in front of it when that says whether it may happen again.
      order === undefined ? '' : tally(next ? x - 9 : x + 7, y + 8, order),
    ].join('');
  }

  #badges(box: ChartBox): string {
    const state = this.#states.get(box.path);
    if (!state || box.path === '') return '';
    const { x, y, width } = box;
    const isLeaf = box.folded !== null || (state.kind !== 'compound' && state.kind !== 'parallel');
    const last = state.entered?.at(-1);
    const here = state.present && isLeaf ? words.present[this.#lang] : undefined;
    const when = last && isLeaf ? briefDay(dayOf(last.at), this.#lang) : undefined;
    const hereWidth = here ? widthOf(here, 11) + 14 : 0;
    const whenWidth = when ? widthOf(when, 10) + 14 : 0;
    return [
      here ? pill('here', x + 8, y - 12, hereWidth, here) : '',
      when ? pill('badge', x + Math.max(width - whenWidth - 8, hereWidth + 12), y - 12, whenWidth, when) : '',
    ].join('');
  }

  #stateTitle({ folded }: ChartBox, state: GraphState | undefined): string {
    if (!state) return '';
    const { label, todo, entered = [], present } = state;
    return [
      label[this.#lang] + (present ? ` (${words.present[this.#lang]})` : ''),
      ...(todo ? [todo[this.#lang]] : []),
      ...(folded === null ? [] : [`${{ ja: '折りたたみ', en: 'folded' }[this.#lang]}: ${folded}`]),
      ...entered.map((moment) => this.#moment(moment)),
    ].join('\n');
  }

  #edgeTitle({ label, taken = [], next }: GraphTransition): string {
    return [
      label[this.#lang],
      ...taken.map((moment) => `${this.#order.get(moment.seq)}. ${this.#moment(moment)}`),
      ...(next ? [words[next.allowed ? 'next' : 'blocked'][this.#lang]] : []),
      ...(next?.reasons ?? []).map((reason) => reason[this.#lang]),
    ].join('\n');
  }

  #moment = ({ at, actor }: Moment): string => `${whenText(at, this.#lang)} ${actor}`;

  #id(path: string): string {
    const { instance, machine } = this.#graph;
    const drawn = [instance ?? machine, this.#chart.part].filter((name) => name !== '').join('-of-');
    return `${drawn}.${path}`.replaceAll(/[^\w.-]/g, '-');
  }
}

const tally = (cx: number, cy: number, order: number): string =>
  element(
    'g',
    { class: 'badge' },
    element('circle', { cx, cy, r: 8 }),
    element('text', { x: cx, y: cy + 3.5 }, String(order)),
  );

const pill = (name: string, x: number, y: number, width: number, text: string): string =>
  element(
    'g',
    { class: name },
    element('rect', { x, y, width, height: 17, rx: 8.5 }),
    element('text', { x: x + width / 2, y: y + 12.5 }, escaped(text)),
  );

export const words = {
  present: { ja: '現在', en: 'now' },
  visited: { ja: '通った状態と日付', en: 'been here, with the day' },
  taken: { ja: '起きた出来事とその順', en: 'what happened, in order' },
  next: { ja: '今できること', en: 'possible now' },
  blocked: { ja: '今はできないこと', en: 'not possible now' },
  start: { ja: '開始', en: 'start' },
  final: { ja: '終わり', en: 'end' },
  region: { ja: '並行して進む', en: 'side by side' },
  within: { ja: '状態は変わらない', en: 'stays in the state' },
  out: { ja: '離れた状態へ進む', en: 'leads to a state elsewhere' },
  into: { ja: '離れた状態から来る', en: 'comes from a state elsewhere' },
  condition: { ja: '〔条件〕', en: '[condition]' },
} satisfies Record<string, Text>;
