import type { Language, Text } from '../domain/text.ts';
import { sheetsOfMachine } from './cache.ts';
import { drawSheet, sheetTitle } from './draw-sheet.ts';
import type { Graph } from './graph.ts';

export interface SheetsOptions {
  lang: Language;
  /** The number of the incident; left out of a machine on its own. */
  incident?: string;
  /** That it is a drill. */
  notice?: Text;
}

/** A sheet of A4: `report-ppc-2`, what stands on it, and the SVG. */
export interface PaperSheet {
  name: string;
  title: string;
  text: string;
}

/** Graphs on paper, each beginning on a sheet of its own. */
export async function sheets(graphs: Graph[], { lang, incident, notice }: SheetsOptions): Promise<PaperSheet[]> {
  const drawn: PaperSheet[] = [];
  for (const graph of graphs) {
    const own = await sheetsOfMachine(graph, lang);
    const name = [incident, graph.instance ?? graph.machine]
      .filter(Boolean)
      .join('-')
      .replaceAll(/[^\w-]/g, '-');
    for (const [index, sheet] of own.entries()) {
      const place = {
        number: index + 1,
        of: own.length,
        lang,
        ...(incident !== undefined && { incident }),
        ...(notice && { notice }),
      };
      drawn.push({
        name: `${name}-${index + 1}`,
        title: sheetTitle(graph, sheet, place),
        text: drawSheet(graph, sheet, place),
      });
    }
  }
  return drawn;
}
