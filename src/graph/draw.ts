import type { Language } from '../domain/text.ts';
import type { Direction } from './chart.ts';
import type { Graph } from './graph.ts';
import { mermaid } from './mermaid.ts';
import { scxml } from './scxml.ts';

export interface DrawOptions {
  format: 'mermaid' | 'json' | 'svg' | 'scxml';
  lang: Language;
  direction: Direction;
  fold: readonly string[];
  incident?: string;
}

export type Drawing = { format: 'mermaid' | 'svg' | 'scxml'; text: string } | { format: 'json'; graphs: Graph[] };

/** Throws InvalidInput, at `fold`, for what cannot be folded. */
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
      // A megabyte and a half that only a drawing needs.
      const { picture } = await import('./picture.ts');
      return { format, text: await picture(graphs, options) };
    }
  }
}
