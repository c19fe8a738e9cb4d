import type { Language } from '../domain/text.ts';
import type { ChartRow } from './chart.ts';
import type { Graph, GraphTransition } from './graph.ts';
import { linesOf, listOf, widthOf } from './lettering.ts';
import { type Bundle, type Outline, targetBeyond } from './outline.ts';

/** Sizes of letters and of what stands around them, in units of the drawing (CSS pixels at full size). */
export const sizes = {
  title: 14,
  titleLine: 19,
  text: 12,
  textLine: 16,
  condition: 11,
  conditionLine: 14,
  /** In front of a text: what tells its kind, that it may happen now, or in what order it happened. */
  slot: 16,
  padding: 10,
  rowGap: 3,
} as const;

/** How wide a text may grow before it is broken. */
const room = { title: 168, own: 216, wide: 420 } as const;

/** The same of what is said of a line, and where a page is too narrow for that. */
export const lineRoom = { usual: 136, narrow: 84 } as const;

/** What is folded on paper is drawn open on another sheet, which says the rest. */
interface Brevity {
  briefly: boolean;
}

export type Measured = Omit<ChartRow, 'x' | 'y'>;

export interface Header {
  title: string[];
  rows: Measured[];
  width: number;
  height: number;
}

/** The texts of a drawing in one language, broken into lines and measured. */
export class Measure {
  readonly #graph: Graph;
  readonly #lang: Language;
  /** How wide the text of a line may grow. */
  readonly lineRoom: number;
  readonly #sheetOf: SheetOf;

  constructor(graph: Graph, lang: Language, widest: number = lineRoom.usual, sheetOf: SheetOf = () => undefined) {
    this.#graph = graph;
    this.#lang = lang;
    this.lineRoom = widest;
    this.#sheetOf = sheetOf;
  }

  /** The title of a box and what is said in it. */
  header({ state, own, into, children, folded }: Outline, { briefly }: Brevity): Header {
    const wide = children.length > 0;
    const title =
      state.path === '' ? [] : linesOf(state.label[this.#lang], sizes.title, wide ? room.wide : room.title, this.#lang);
    const widest = wide ? room.wide : room.own;
    const rows = briefly
      ? []
      : [...this.#into(into, state.path, widest), ...this.#rows(own, widest, (transition) => this.#own(transition))];
    const inside = folded === null ? 0 : 2 * sizes.textLine;
    const widths = [...title.map((line) => widthOf(line, sizes.title) * 1.03 + 12), ...rows.map(({ width }) => width)];
    const titleHeight = title.length * sizes.titleLine + inside;
    return {
      title,
      rows,
      width: Math.max(folded === null ? 0 : briefly ? 140 : 180, ...widths) + 2 * sizes.padding,
      height: titleHeight + heightOf(rows) + (titleHeight > 0 || rows.length > 0 ? 2 * sizes.padding - 4 : 0),
    };
  }

  /** What is said of a line, each thing once; `briefly` only the events. */
  line({ from, to, transitions }: Bundle, { briefly }: Brevity): Measured[] {
    return this.#rows(transitions, this.lineRoom, (transition) => {
      const direct = !briefly && transition.from === from;
      const beyond = targetBeyond(this.#graph, transition, to);
      const text = transition.label[this.#lang] + (direct && beyond !== null ? ` → ${this.#label(beyond)}` : '');
      return { kind: 'line', text, condition: direct ? this.#condition(transition) : [] };
    });
  }

  #own(transition: GraphTransition): Said {
    const { from, to, label } = transition;
    const stays = to === null || to === from;
    const text = label[this.#lang] + (stays ? '' : ` → ${this.#place(to)}`);
    return { kind: stays ? 'within' : 'out', text, condition: this.#condition(transition) };
  }

  /** Each event once, with all the states that it comes from; its guards are said there. */
  #into(indices: number[], path: string, widest: number): Measured[] {
    const entries = new Map<string, { transitions: number[]; from: Set<string> }>();
    for (const index of indices) {
      const transition = this.#graph.transitions[index];
      if (!transition) continue;
      const beyond = targetBeyond(this.#graph, transition, path);
      const text = transition.label[this.#lang] + (beyond === null ? '' : ` → ${this.#label(beyond)}`);
      const entry = entries.get(text) ?? { transitions: [], from: new Set() };
      entry.transitions.push(index);
      entry.from.add(this.#place(transition.from));
      entries.set(text, entry);
    }
    return [...entries].map(([text, { transitions, from }]) => {
      const condition = enumerated(['← ', this.#lang === 'ja' ? '、' : ', ', ''], [...from]);
      return { ...this.#row({ kind: 'into', text, condition }, widest), transitions };
    });
  }

  #rows(indices: number[], widest: number, say: (transition: GraphTransition) => Said): Measured[] {
    const rows = new Map<string, Measured>();
    for (const index of indices) {
      const transition = this.#graph.transitions[index];
      if (!transition) continue;
      const said = say(transition);
      const key = `${said.kind} ${said.text} ${said.condition.join('')}`;
      const row = rows.get(key) ?? this.#row(said, widest);
      row.transitions.push(index);
      rows.set(key, row);
    }
    return [...rows.values()];
  }

  #row({ kind, text: said, condition: asked }: Said, widest: number): Measured {
    const text = linesOf(said, sizes.text, widest, this.#lang);
    const condition = asked.length === 0 ? [] : listOf(asked, sizes.condition, widest, this.#lang);
    const widths = [
      ...text.map((line) => widthOf(line, sizes.text)),
      ...condition.map((line) => widthOf(line, sizes.condition)),
    ];
    return {
      transitions: [],
      kind,
      text,
      condition,
      width: Math.ceil(Math.max(...widths)) + sizes.slot + 4,
      height: text.length * sizes.textLine + condition.length * sizes.conditionLine + sizes.rowGap,
    };
  }

  /** In brackets, each guard a member. */
  #condition({ conditions }: GraphTransition): string[] {
    const said = conditions.map((condition) => condition[this.#lang]);
    return enumerated(this.#lang === 'ja' ? ['〔', '・', '〕'] : ['[', ', ', ']'], said);
  }

  /** What a state is called, and the sheet that shows it when it is not this one. */
  #place(path: string): string {
    const sheet = this.#sheetOf(path);
    return this.#label(path) + (sheet === undefined ? '' : { ja: `(${sheet}枚目)`, en: ` (${sheet})` }[this.#lang]);
  }

  #label(path: string): string {
    return this.#graph.states.find((state) => state.path === path)?.label[this.#lang] ?? path;
  }
}

/** On which other sheet a state is shown; undefined of one that is shown here. */
export type SheetOf = (path: string) => number | undefined;

/** The members of an enumeration, each with the sign that follows it, the first with the one in front. */
const enumerated = ([open, between, close]: [string, string, string], members: string[]): string[] =>
  members.map(
    (member, index) => `${index === 0 ? open : ''}${member}${index === members.length - 1 ? close : between}`,
  );

interface Said {
  kind: ChartRow['kind'];
  text: string;
  condition: string[];
}

export const heightOf = (rows: Measured[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Rows below each other, from a place on. */
export function stacked(rows: Measured[], x: number, y: number): ChartRow[] {
  let next = y;
  return rows.map((row) => {
    const placed = { ...row, x, y: next };
    next += row.height;
    return placed;
  });
}
