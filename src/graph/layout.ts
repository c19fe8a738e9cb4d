import type { Language } from '../domain/text.ts';
import type { Chart, ChartBox, Direction } from './chart.ts';
import { arrange } from './elk.ts';
import type { Graph } from './graph.ts';
import { heightOf, lineRoom, Measure, type SheetOf, sizes, stacked } from './measure.ts';
import { type Bundle, type Outline, outlineOf } from './outline.ts';
import { pack } from './pack.ts';
import { movedBy, type Piece } from './piece.ts';

export interface LayoutOptions {
  lang: Language;
  direction: Direction;
  /** Paths of the states to be drawn as one box each. */
  fold: readonly string[];
}

export interface Page {
  width: number;
  height: number;
}

/** The page that a drawing should fill: a screen, or A4 upright. */
const pages: Record<Direction, Page> = {
  right: { width: 1600, height: 1000 },
  down: { width: 720, height: 1040 },
};

/** Where everything of a graph stands. */
export function layout(graph: Graph, { lang, direction, fold }: LayoutOptions): Promise<Chart> {
  return new Layout(graph, lang).chart({ direction, fold });
}

export interface ChartOptions {
  direction: Direction;
  fold: readonly string[];
  /** The state that is drawn with what is within it; '' is the machine itself. */
  part?: string;
  /** The page to be filled; else the usual one of the direction. */
  page?: Page;
  /** How small a drawing may become before its lines have to do with less room for their texts. */
  least?: number;
  /** Laid out in the same way as this chart, which differs from it in a few words. */
  like?: Chart;
}

/** Charts of one graph; what several of them hold is laid out once. */
export class Layout {
  readonly #graph: Graph;
  readonly #lang: Language;
  readonly #sheetOf: SheetOf | undefined;
  readonly #measures = new Map<number, Measure>();
  readonly #known = new Map<string, Promise<Piece>>();

  /** With `sheetOf`, what is folded is drawn open on another sheet. */
  constructor(graph: Graph, lang: Language, sheetOf?: SheetOf) {
    this.#graph = graph;
    this.#lang = lang;
    this.#sheetOf = sheetOf;
  }

  get #onSheets(): boolean {
    return this.#sheetOf !== undefined;
  }

  /**
   * From the inside out: what is within a state is laid out before what is around it. Each depth runs either to the
   * right or down; of all ways to mix them, the one is kept that fills the page with the largest letters.
   */
  async chart({ direction, fold, part = '', page = pages[direction], least = 0, like }: ChartOptions): Promise<Chart> {
    const outline = outlineOf(this.#graph, fold, part);
    const ways = like ? [like.runs] : mixtures(depthOf(outline));
    const rooms = like ? [like.lineRoom] : this.#onSheets ? [lineRoom.usual, lineRoom.narrow] : [lineRoom.usual];
    let best: { piece: Piece; scale: number; runs: Direction[]; lineRoom: number } | undefined;
    for (const widest of rooms) {
      // Large enough already, or so small that this does not help.
      if (best && (best.scale >= least || best.scale < least * 0.7)) break;
      for (const runs of ways) {
        const piece = await this.#piece(outline, runs, this.#measure(widest));
        const scale = Math.min(page.width / piece.width, page.height / piece.height);
        if (!best || scale > best.scale) best = { piece, scale, runs, lineRoom: widest };
        // A sheet has no use for letters larger than usual.
        if (this.#onSheets && scale >= 1) break;
      }
    }
    const { machine, version } = this.#graph;
    const { piece, runs, lineRoom: widest } = best ?? { piece: empty, runs: [], lineRoom: lineRoom.usual };
    const { width, height, boxes, lines, starts } = piece;
    const drawn = { machine, version, lang: this.#lang, direction, part, runs, lineRoom: widest };
    return { ...drawn, width, height, boxes, lines, starts };
  }

  /** A box and what is within; the first of `runs` is how what is within runs. */
  #piece(outline: Outline, runs: Direction[], measure: Measure): Promise<Piece> {
    const ways = runs.slice(0, depthOf(outline));
    const key = [outline.id, measure.lineRoom, ...ways].join(' ');
    const piece = this.#known.get(key) ?? this.#laid(outline, runs, measure);
    this.#known.set(key, piece);
    return piece;
  }

  #measure(widest: number): Measure {
    const measure = this.#measures.get(widest) ?? new Measure(this.#graph, this.#lang, widest, this.#sheetOf);
    this.#measures.set(widest, measure);
    return measure;
  }

  async #laid(outline: Outline, runs: Direction[], measure: Measure): Promise<Piece> {
    const { state, children } = outline;
    const isRoot = state.path === '';
    const header = measure.header(outline, { briefly: this.#onSheets && outline.folded !== null });
    const inner = await this.#within(outline, runs, measure);
    const margin = isRoot || children.length === 0 ? 0 : sizes.padding + 2;
    const width = Math.ceil(Math.max(header.width, inner.width + 2 * margin, isRoot ? 0 : 96));
    const height = Math.ceil(header.height + inner.height + margin);
    const box: ChartBox = {
      path: state.path,
      kind: state.kind,
      depth: isRoot ? 0 : state.path.split('.').length,
      x: 0,
      y: 0,
      width,
      height,
      title: header.title,
      rows: stacked(header.rows, sizes.padding - 2, header.height - heightOf(header.rows) - sizes.padding + 2),
      foldable: outline.foldable,
      folded: outline.folded,
      region: outline.region,
    };
    const moved = movedBy(inner, { x: (width - inner.width) / 2, y: header.height });
    return { width, height, boxes: [box, ...moved.boxes], lines: moved.lines, starts: moved.starts };
  }

  /** All that is to be said of what leads out of a folded box is said on the sheet that shows it open. */
  #isBrief = ({ from }: Bundle, children: Outline[]): boolean =>
    this.#onSheets && children.some(({ state, folded }) => state.path === from && folded !== null);

  async #within(
    { state, children, bundles, first }: Outline,
    [run = 'down', ...runs]: Direction[],
    measure: Measure,
  ): Promise<Piece> {
    const pieces = await Promise.all(children.map((child) => this.#piece(child, runs, measure)));
    const arranged =
      state.kind === 'parallel'
        ? pack(pieces, run === 'right' ? 'row' : 'shelves', runs[0] ?? 'down')
        : await arrange({
            pieces,
            lines: bundles.map((bundle) => ({
              ...bundle,
              rows: measure.line(bundle, { briefly: this.#isBrief(bundle, children) }),
            })),
            first,
            run,
          });
    return {
      width: arranged.width,
      height: arranged.height,
      boxes: arranged.pieces.flatMap(({ boxes }) => boxes),
      lines: [...arranged.lines, ...arranged.pieces.flatMap(({ lines }) => lines)],
      starts: [...arranged.starts, ...arranged.pieces.flatMap(({ starts }) => starts)],
    };
  }
}

const empty: Piece = { width: 0, height: 0, boxes: [], lines: [], starts: [] };

const depthOf = ({ children }: Outline): number => (children.length === 0 ? 0 : 1 + Math.max(...children.map(depthOf)));

/** Every way for so many depths to run. */
const mixtures = (depth: number): Direction[][] =>
  depth === 0
    ? [[]]
    : mixtures(depth - 1).flatMap((runs): Direction[][] => [
        ['right', ...runs],
        ['down', ...runs],
      ]);
