import { InvalidInput } from '../domain/errors.ts';
import type { Language } from '../domain/text.ts';
import type { Graph } from './graph.ts';
import { mermaid } from './mermaid.ts';

/** What can be drawn; `svg` and `scxml` are known by name and come later. */
export const drawnFormats = ['mermaid', 'json'] as const;

export type Drawing = { format: 'mermaid'; text: string } | { format: 'json'; graphs: Graph[] };

/** Throws InvalidInput, at `format`, for what cannot be drawn yet. */
export function draw(graphs: Graph[], format: string, lang: Language): Drawing {
  switch (format) {
    case 'mermaid':
      return { format, text: mermaid(graphs, lang) };
    case 'json':
      return { format, graphs };
    default:
      throw new InvalidInput([
        { path: 'format', reason: `"${format}" is not drawn yet; there are: ${drawnFormats.join(', ')}` },
      ]);
  }
}
