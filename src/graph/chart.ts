import type { Language } from '../domain/text.ts';
import type { GraphState } from './graph.ts';

/** Where everything of a drawing stands. It knows nothing of an instance: one chart serves every incident. */
export interface Chart {
  machine: string;
  version: number;
  lang: Language;
  direction: Direction;
  /** The state that is drawn with what is within it; '' is the machine itself. */
  part: string;
  /** How each depth runs, and how wide the text of a line may grow: as fills the page best. */
  runs: Direction[];
  lineRoom: number;
  width: number;
  height: number;
  /** Outer ones before what is within them. */
  boxes: ChartBox[];
  lines: ChartLine[];
  starts: ChartStart[];
}

export type Direction = 'right' | 'down';

export interface Point {
  x: number;
  y: number;
}

export interface Area extends Point {
  width: number;
  height: number;
}

/** A state; '' is the machine itself. */
export interface ChartBox extends Area {
  path: string;
  kind: GraphState['kind'];
  /** How deep it lies within others. */
  depth: number;
  title: string[];
  /** What happens within it, and what leads far out of it. */
  rows: ChartRow[];
  /** May be folded into one box; a folded one says how many states are within. */
  foldable: boolean;
  folded: number | null;
  /** The sheet of paper that shows a folded one open. */
  sheet?: number;
  /** It runs beside others. */
  region: boolean;
}

/** What is said of one transition, or of several that say the same. */
export interface ChartRow extends Area {
  transitions: number[];
  /** `within`: it stays. `out`: it leads to a state that stands elsewhere, `into`: it comes from one. `line`: it is said of a line. */
  kind: 'within' | 'out' | 'into' | 'line';
  text: string[];
  /** What its guards ask; of `into`, where it comes from. */
  condition: string[];
}

export interface ChartLine {
  from: string;
  to: string;
  transitions: number[];
  points: Point[];
  rows: ChartRow[];
}

/** Where a state begins: the middle of a dot, and the line to what is entered first. */
export interface ChartStart extends Point {
  to: string;
  points: Point[];
}
