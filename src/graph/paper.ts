import type { Language } from '../domain/text.ts';
import type { Chart, Point } from './chart.ts';
import type { Graph } from './graph.ts';
import { Layout } from './layout.ts';
import { type Part, partsOf } from './parts.ts';

/** One sheet of a machine, the same for all its instances. */
export interface MachineSheet {
  charts: PlacedChart[];
  /** Of the charts, to fit on the sheet; 1 is a unit of the drawing to a CSS pixel. */
  scale: number;
}

export interface PlacedChart extends Point {
  chart: Chart;
}

/** What a printer leaves free on A4 upright, in CSS pixels: 186 by 272 mm. */
export const sheetSize = { width: 703, height: 1028 } as const;

/** What is left beside the heading, of six lines at the most, and the legend. */
export const room = { width: sheetSize.width, height: 848 } as const;

/** What is written above each chart. */
export const captionHeight = 24;

const gap = 28;

/** The smallest letters are 8.25 points at full size: on a sheet of its own a part may have 6.2, sharing one 6.5. */
const scales = { alone: 6.2 / 8.25, together: 6.5 / 8.25 } as const;

const page = { width: room.width, height: room.height - captionHeight };

/** A machine on as few sheets as show it in letters that can be read. */
export async function onPaper(graph: Graph, lang: Language): Promise<MachineSheet[]> {
  const parts = await partsOf(graph, new Layout(graph, lang, () => undefined), { page, least: scales.alone });
  const shared = together(parts);
  const sheets: MachineSheet[] = [];
  for (const own of shared) {
    const sheetOf = (path: string) => {
      const isHere = own.some(({ chart }) => chart.boxes.some((box) => box.path === path));
      return isHere ? undefined : numberOf(shared, path);
    };
    const layout = new Layout(graph, lang, sheetOf);
    const charts: Chart[] = [];
    for (const { path, fold, chart: like } of own) {
      const chart = await layout.chart({ direction: 'down', part: path, fold, like });
      charts.push({ ...chart, boxes: chart.boxes.map((box) => referring(box, shared)) });
    }
    sheets.push(placed(charts));
  }
  return sheets;
}

const referring = (box: Chart['boxes'][number], sheets: Part[][]): Chart['boxes'][number] =>
  box.folded === null ? box : { ...box, sheet: numberOf(sheets, box.path) ?? 0 };

/** The sheet, counted from 1, that shows a state open: of a state that is folded somewhere, where it is a part itself. */
function numberOf(sheets: Part[][], path: string): number | undefined {
  const isPart = sheets.findIndex((parts) => parts.some((part) => part.path === path));
  const shows = ({ chart }: Part) => chart.boxes.some((box) => box.path === path && box.folded === null);
  const index = isPart >= 0 ? isPart : sheets.findIndex((parts) => parts.some(shows));
  return index < 0 ? undefined : index + 1;
}

/** Each on the first sheet that has room for it in letters of 6.5 points, else on the next. */
function together(parts: Part[]): Part[][] {
  const sheets: Part[][] = [];
  for (const part of parts) {
    const shared = sheets.find((others) => fitTogether([...others, part]));
    if (shared) shared.push(part);
    else sheets.push([part]);
  }
  return sheets;
}

function fitTogether(parts: Part[]): boolean {
  const { width, height } = shelved(parts.map(({ chart }) => chart));
  return width * scales.together <= room.width && height * scales.together <= room.height;
}

function placed(charts: Chart[]): MachineSheet {
  const { width, height, placed: places } = shelved(charts);
  return { charts: places, scale: Math.min(1, room.width / width, room.height / height) };
}

/** Side by side where two have room, else below each other, the widest first; under each caption. */
function shelved(charts: Chart[]) {
  const widest = Math.max(room.width / scales.together, ...charts.map(({ width }) => width));
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  const places = charts
    .toSorted((a, b) => b.width - a.width)
    .map((chart): PlacedChart => {
      if (x > 0 && x + chart.width > widest) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
      const place = { chart, x, y: y + captionHeight };
      width = Math.max(width, x + chart.width);
      x += chart.width + gap;
      rowHeight = Math.max(rowHeight, captionHeight + chart.height);
      return place;
    });
  return { width, height: y + rowHeight, placed: places };
}
