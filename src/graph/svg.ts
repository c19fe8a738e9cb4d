import type { Language } from '../domain/text.ts';
import type { Chart } from './chart.ts';
import { drawMachine } from './draw-machine.ts';
import type { Graph } from './graph.ts';
import { legend } from './legend.ts';
import { widthOf } from './lettering.ts';
import { element, escaped } from './markup.ts';
import { style } from './style.ts';

/** A machine, or an instance of one, with its chart and what it is called. */
export interface Sheet {
  graph: Graph;
  chart: Chart;
  heading: string;
}

export interface Caption {
  lang: Language;
  title: string;
  description: string;
}

const margin = 24;
const headingHeight = 40;
const gap = 44;

/** Machines in one SVG that needs nothing beside itself: no script, no font, no other file. */
export function svg(sheets: Sheet[], { lang, title, description }: Caption): string {
  const inner = Math.max(320, ...sheets.map(widthOfSheet));
  const placed = shelved(sheets, inner);
  const key = legend({ lang, width: inner, ofInstance: sheets.some(({ graph }) => graph.instance !== null) });
  const width = Math.ceil(inner + 2 * margin);
  const bottom = margin + placed.height + gap / 2;
  const height = Math.ceil(bottom + key.height + margin);
  const [first] = sheets;
  const id = first ? nameOf(first).replaceAll(/[^\w.-]/g, '-') : 'none';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'sokuho-graph',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang,
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-desc` }, escaped(description)),
    `<style>${style}</style>`,
    element('rect', { class: 'paper', width, height }),
    ...placed.sheets.map(({ sheet, x, y }) => drawn(sheet, margin + x, margin + y)),
    element('g', { class: 'legend', transform: `translate(${margin} ${bottom})` }, key.drawn),
  );
}

const nameOf = ({ graph }: Sheet): string => graph.instance ?? graph.machine;

function drawn(sheet: Sheet, x: number, y: number): string {
  const { graph, chart, heading } = sheet;
  const subtitle = `${nameOf(sheet)} · ${graph.machine}@${graph.version}`;
  return element(
    'g',
    {
      class: 'machine',
      'data-instance': nameOf(sheet),
      'data-machine': graph.machine,
      transform: `translate(${x} ${y})`,
    },
    element('text', { class: 'heading', x: 0, y: 18 }, escaped(heading)),
    element('text', { class: 'subtitle', x: widthOf(heading, 17) + 12, y: 18 }, escaped(subtitle)),
    element('g', { transform: `translate(0 ${headingHeight})` }, drawMachine(graph, chart)),
  );
}

const widthOfSheet = ({ chart, heading }: Sheet): number => Math.max(chart.width, widthOf(heading, 17) + 180);

/** In their order, side by side where two have room, else below each other. */
function shelved(sheets: Sheet[], room: number) {
  let [x, y, rowHeight] = [0, 0, 0];
  const placed = sheets.map((sheet) => {
    const width = widthOfSheet(sheet);
    if (x > 0 && x + width > room) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    const place = { sheet, x, y };
    x += width + gap;
    rowHeight = Math.max(rowHeight, headingHeight + sheet.chart.height);
    return place;
  });
  return { sheets: placed, height: y + rowHeight };
}
