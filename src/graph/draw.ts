import { NotFound } from '../domain/errors.ts';
import type { Language, Text } from '../domain/text.ts';
import type { Direction } from './chart.ts';
import type { Graph } from './graph.ts';
import { mermaid } from './mermaid.ts';
import { scxml } from './scxml.ts';
import type { PaperSheet } from './sheets.ts';

export interface DrawOptions {
  format: 'mermaid' | 'json' | 'svg' | 'scxml';
  lang: Language;
  direction: Direction;
  fold: readonly string[];
  incident?: string;
  /** That it is a drill: a sheet says so. */
  notice?: Text;
  /** Of an SVG: in sheets of this paper, or only one of these, counted from 1. */
  paper?: 'a4';
  sheet?: number;
}

export type Drawing =
  | { format: 'mermaid' | 'svg' | 'scxml'; text: string }
  | { format: 'json'; graphs: Graph[] }
  | { format: 'sheets'; sheets: PaperSheet[] };

/** Throws InvalidInput, at `fold`, for what cannot be folded, and NotFound for a sheet that there is not. */
export async function draw(graphs: Graph[], options: DrawOptions): Promise<Drawing> {
  const { format } = options;
  switch (format) {
    case 'mermaid':
      return { format, text: mermaid(graphs, options.lang) };
    case 'scxml':
      return { format, text: scxml(graphs) };
    case 'json':
      return { format, graphs };
    case 'svg': {
      if (options.paper) return onPaper(graphs, options);
      // A megabyte and a half that only a drawing needs.
      const { picture } = await import('./picture.ts');
      return { format, text: await picture(graphs, options) };
    }
  }
}

async function onPaper(graphs: Graph[], { sheet: number, ...options }: DrawOptions): Promise<Drawing> {
  const { sheets } = await import('./sheets.ts');
  const drawn = await sheets(graphs, options);
  if (number === undefined) return { format: 'sheets', sheets: drawn };
  const sheet = drawn[number - 1];
  if (!sheet) throw new NotFound('sheet', String(number));
  return { format: 'svg', text: sheet.text };
}
