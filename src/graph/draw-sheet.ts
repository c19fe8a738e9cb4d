import { dayOf } from '../domain/day.ts';
import { briefDay, whenText } from '../domain/day-text.ts';
import type { Language, Text } from '../domain/text.ts';
import type { Chart } from './chart.ts';
import { drawMachine } from './draw-machine.ts';
import type { Graph } from './graph.ts';
import { headingOf } from './headings.ts';
import { legend } from './legend.ts';
import { linesOf, shortened, widthOf } from './lettering.ts';
import { element, escaped } from './markup.ts';
import { parentOf } from './outline.ts';
import { type MachineSheet, type PlacedChart, room, sheetSize } from './paper.ts';
import { paperStyle } from './style.ts';

/** Which sheet it is, of how many. */
export interface SheetPlace {
  number: number;
  of: number;
  lang: Language;
  /** The number of the incident; left out of a machine on its own. */
  incident?: string;
  /** That it is a drill. */
  notice?: Text;
}

/** One sheet of A4 as an SVG that needs nothing beside itself, black on white. */
export function drawSheet(graph: Graph, sheet: MachineSheet, place: SheetPlace): string {
  return new Drawn(graph, sheet, place).svg();
}

/** What a sheet is called: whose it is, which of how many, and what it shows. */
export function sheetTitle(graph: Graph, { charts }: MachineSheet, { number, of, lang, incident }: SheetPlace): string {
  const parts = of === 1 ? '' : `: ${charts.map(({ chart }) => partLabel(graph, chart.part)[lang]).join(comma[lang])}`;
  return `${incident ? `${incident} ` : ''}${headingOf(graph)[lang]} ${number}/${of}${parts}`;
}

const comma: Text = { ja: '、', en: ', ' };

const words = {
  whole: { ja: '全体', en: 'Overview' },
  now: { ja: '現在', en: 'Now' },
  path: { ja: '経路', en: 'Path' },
} satisfies Record<string, Text>;

const count = ({ number, of, lang }: SheetPlace): string =>
  ({ ja: `${number}枚目(全${of}枚)`, en: `Sheet ${number} of ${of}` })[lang];

/** A part by its own name; the machine itself is the whole. */
const partLabel = (graph: Graph, path: string): Text =>
  graph.states.find((state) => state.path === path)?.label ?? words.whole;

const sizes = { caption: 13.5, small: 9.6, line: 12.5, legend: 0.86 } as const;

class Drawn {
  readonly #graph: Graph;
  readonly #sheet: MachineSheet;
  readonly #place: SheetPlace;
  readonly #lang: Language;

  constructor(graph: Graph, sheet: MachineSheet, place: SheetPlace) {
    this.#graph = graph;
    this.#sheet = sheet;
    this.#place = place;
    this.#lang = place.lang;
  }

  svg(): string {
    const { width, height } = sheetSize;
    const title = sheetTitle(this.#graph, this.#sheet, this.#place);
    const key = legend({
      lang: this.#lang,
      width: width / sizes.legend,
      ofInstance: this.#graph.instance !== null,
      onSheets: this.#place.of > 1,
    });
    const bottom = height - key.height * sizes.legend;
    const heading = this.#heading();
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'sokuho-graph',
        width: '186mm',
        height: '272mm',
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        lang: this.#lang,
        'aria-label': title,
      },
      element('title', {}, escaped(title)),
      `<style>${paperStyle}</style>`,
      element('rect', { class: 'paper', width, height }),
      heading.drawn,
      this.#charts(heading.height, bottom - 6),
      element('g', { class: 'legend', transform: `translate(0 ${bottom}) scale(${sizes.legend})` }, key.drawn),
    );
  }

  /** In the room between the heading and the legend: what is larger than that is made smaller. */
  #charts(top: number, bottom: number): string {
    const { charts, scale } = this.#sheet;
    const { instance, machine } = this.#graph;
    const width = Math.max(...charts.map(({ chart, x }) => x + chart.width));
    const height = Math.max(...charts.map(({ chart, y }) => y + chart.height));
    const fitting = Math.min(scale, (bottom - top) / height);
    const left = (room.width - width * fitting) / 2;
    return element(
      'g',
      {
        class: 'machine',
        'data-instance': instance ?? machine,
        'data-machine': machine,
        transform: `translate(${round(left)} ${round(top)}) scale(${round(fitting)})`,
      },
      ...charts.map((placed) => this.#chart(placed)),
    );
  }

  #chart({ chart, x, y }: PlacedChart): string {
    const caption = element('text', { class: 'caption', x: 0, y: -9 }, escaped(this.#caption(chart)));
    return element(
      'g',
      { transform: `translate(${x} ${y})`, 'data-part': chart.part },
      this.#place.of === 1 ? '' : caption,
      drawMachine(this.#graph, chart),
    );
  }

  /** `報告 › 速報`: a part with as much of what is around it as there is room for. */
  #caption({ part, width }: Chart): string {
    if (part === '') return words.whole[this.#lang];
    let caption = partLabel(this.#graph, part)[this.#lang];
    for (let path = parentOf(part); path !== ''; path = parentOf(path)) {
      const longer = `${partLabel(this.#graph, path)[this.#lang]} › ${caption}`;
      if (widthOf(longer, sizes.caption) > width) break;
      caption = longer;
    }
    return shortened(caption, sizes.caption, width);
  }

  #heading(): { drawn: string; height: number } {
    const { instance, machine, version } = this.#graph;
    const { incident, notice } = this.#place;
    const said = `${incident ? `${incident} ` : ''}${headingOf(this.#graph)[this.#lang]}`;
    const name = [instance ?? machine, `${machine}@${version}`, ...this.#until()].join(' · ');
    const lines = [...(notice ? [notice[this.#lang]] : []), name, ...this.#present(), ...this.#path()];
    const drawn = [
      element('text', { class: 'heading', x: 0, y: 15 }, escaped(said)),
      element('text', { class: 'count', x: sheetSize.width, y: 15, 'text-anchor': 'end' }, escaped(count(this.#place))),
      ...lines.map((line, index) =>
        element('text', { class: 'standing', x: 0, y: 31 + index * sizes.line }, escaped(line)),
      ),
    ];
    return { drawn: drawn.join(''), height: 31 + lines.length * sizes.line };
  }

  #present(): string[] {
    const present = this.#graph.states.filter(
      ({ present: isPresent, kind }) => isPresent && (kind === 'atomic' || kind === 'final'),
    );
    if (present.length === 0) return [];
    const places = present.map(({ label }) => label[this.#lang]).join(comma[this.#lang]);
    return broken(`${words.now[this.#lang]}: ${places}`, this.#lang).slice(0, 2);
  }

  /** The innermost states that it went through, in their order; of a long path the end. */
  #path(): string[] {
    const steps = this.#graph.states
      .filter(({ kind }) => kind === 'atomic' || kind === 'final')
      .flatMap(({ label, entered = [] }) =>
        entered.map(({ seq, at }) => ({ seq, at, said: `${label[this.#lang]} ${briefDay(dayOf(at), this.#lang)}` })),
      )
      .sort((a, b) => a.seq - b.seq);
    if (steps.length === 0) return [];
    for (let first = 0; ; first += 1) {
      const said = steps.slice(first).map((step) => step.said);
      const text = `${words.path[this.#lang]}: ${[...(first === 0 ? [] : ['…']), ...said].join(' → ')}`;
      const lines = broken(text, this.#lang);
      if (lines.length <= 2 || said.length === 1) return lines;
    }
  }

  /** Up to which event it is told. */
  #until(): string[] {
    const { states, transitions } = this.#graph;
    const moments = [
      ...states.flatMap(({ entered = [] }) => entered),
      ...transitions.flatMap(({ taken = [] }) => taken),
    ].sort((a, b) => a.seq - b.seq);
    const last = moments.at(-1);
    if (!last) return [];
    const when = whenText(last.at, this.#lang);
    return [{ ja: `${when} の出来事まで`, en: `up to ${when}` }[this.#lang]];
  }
}

const broken = (text: string, lang: Language): string[] => linesOf(text, sizes.small, sheetSize.width, lang);

const round = (value: number): number => Math.floor(value * 1000) / 1000;
