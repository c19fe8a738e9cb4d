import type { CourseEvent } from '../../contract/course.ts';
import type { Words } from '../words/say.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { type Chosen, type Graph, isSame, keyOf } from './graph.ts';
import { html } from './html.ts';
import { look } from './look.ts';
import { asLegend, type Parts, partsOf } from './parts.ts';
import { Sheet } from './sheet.ts';
import type { Stage } from './stage.ts';
import { standingOf } from './standing.ts';

/** Everything that a live graph shows. */
export interface Scene {
  words: Words;
  /** The server's picture of the same graphs; null: not there yet. */
  drawing: string | null;
  graphs: readonly Graph[];
  /** What happened; empty of a machine on its own. */
  course: readonly CourseEvent[];
}

/** Names of what it tells, and what each brings. */
export interface GraphEvents {
  'sokuho-graph-choose': CustomEvent<Chosen | null>;
  /** The boxes to be folded from now on, as the API names them. */
  'sokuho-graph-fold': CustomEvent<string[]>;
  /** After which event somebody looks; null: now. */
  'sokuho-graph-travel': CustomEvent<number | null>;
}

/**
 * Statecharts to walk about in: `<sokuho-graph>`. It draws nothing itself and asks nobody; it shows the scene that it is
 * given, at any moment of its course, and tells what was chosen. What is said of that is the page's, in the slot `about`.
 * What it was given stays usable without a network.
 */
export class SokuhoGraph extends HTMLElement {
  #scene: Scene | null = null;
  #drawn: { text: string; drawing: Drawing; sheets: Sheet[] } | null = null;
  #shown: { words: Words; parts: Parts } | null = null;
  /** The key of one graph; '' shows all of them. Null: nobody has decided yet. */
  #which: string | null = null;
  /** Who travels sees what moved, until they say what they want to see. */
  #follows = true;
  #chosen: Chosen | null = null;
  /** What was folded or opened last: it stays in view. */
  #folding: { graph: string; path: string } | null = null;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #own = new CSSStyleSheet();
  readonly #drawingStyle = new CSSStyleSheet();
  #leave = new AbortController();

  constructor() {
    super();
    this.#own.replaceSync(look);
    this.#root.adoptedStyleSheets = [this.#drawingStyle, this.#own];
  }

  set scene(scene: Scene) {
    this.#scene = scene;
    if (this.isConnected) this.#show(scene);
  }

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    for (const name of ['online', 'offline']) window.addEventListener(name, () => this.#tellOffline(), { signal });
    if (this.#scene) this.#show(this.#scene);
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #show({ words, drawing: text, graphs, course }: Scene): void {
    if (this.#shown?.words !== words) {
      this.#shown = { words, parts: this.#newParts(words) };
      this.#root.replaceChildren(this.#shown.parts.frame);
      this.#drawn = null;
    }
    const { parts } = this.#shown;
    if (text !== null && this.#drawn?.text !== text) this.#draw(text, graphs, words, parts);
    const names = new Map(this.#drawn?.sheets.map(({ key, heading }) => [key, heading]));
    parts.timeline.show(course, (target) => names.get(target) ?? target);
    this.#tellOffline();
    this.#paint();
  }

  #draw(text: string, graphs: readonly Graph[], words: Words, parts: Parts): void {
    const drawing = readDrawing(text);
    if (!drawing) return;
    const isFirst = this.#drawn === null;
    const hadFocus = this.#root.activeElement instanceof SVGElement;
    const { scrollLeft, scrollTop } = parts.stage.box;
    this.#drawingStyle.replaceSync(drawing.style);
    parts.stage.box.replaceChildren(drawing.svg);
    const groups = [...drawing.svg.querySelectorAll<SVGGElement>('.machine')];
    const sheets = graphs.flatMap((graph) => {
      const group = groups.find(({ dataset }) => dataset.instance === keyOf(graph));
      return group ? [new Sheet(group, graph, words)] : [];
    });
    this.#drawn = { text, drawing, sheets };
    parts.legend.replaceChildren(...drawing.legend.map(asLegend));
    this.#which ??= sheets[0]?.key ?? '';
    this.#offer(parts, words);
    this.#paint();
    this.#look(this.#which);
    parts.stage.box.scrollTo(scrollLeft, scrollTop);
    if (hadFocus) parts.roaming.focus();
    if (isFirst) this.#begin();
    else this.#revealFold(parts.stage);
  }

  #revealFold(stage: Stage): void {
    const { graph, path } = this.#folding ?? {};
    this.#folding = null;
    const sheet = this.#visible().find(({ key }) => key === graph);
    const fold = sheet?.items.find(({ dataset }) => dataset.fold === path);
    if (fold) stage.reveal(fold);
  }

  #begin(): void {
    const parts = this.#shown?.parts;
    parts?.stage.begin();
    this.#findPresent();
  }

  #findPresent(): void {
    const shape = this.#visible()
      .map((sheet) => sheet.present())
      .find((found) => found !== undefined);
    if (shape) this.#shown?.parts.stage.centre(shape);
  }

  #visible(): Sheet[] {
    return this.#drawn?.sheets.filter(({ key }) => this.#which === '' || this.#which === key) ?? [];
  }

  /** Only one of the graphs, or all. */
  #look(which: string): void {
    const { drawing, sheets = [] } = this.#drawn ?? {};
    const stage = this.#shown?.parts.stage;
    if (!drawing || !stage) return;
    this.#which = which;
    for (const choice of this.#shown?.parts.which.children ?? [])
      choice.setAttribute('aria-pressed', String(choice.getAttribute('data-which') === which));
    const one = sheets.find(({ key }) => key === which);
    for (const { group, key } of sheets) group.setAttribute('visibility', !one || key === which ? 'visible' : 'hidden');
    const { width, height } = drawing.svg.querySelector<SVGRectElement>('.paper')?.getBBox() ?? { width: 1, height: 1 };
    stage.show(drawing.svg, one?.area() ?? { x: 0, y: 0, width, height });
    const seen = one ? [one] : sheets;
    this.#shown?.parts.roaming.over(
      seen.flatMap(({ items }) => items),
      seen[0]?.present(),
    );
  }

  #paint(): void {
    const { scene, shown } = { scene: this.#scene, shown: this.#shown };
    if (!scene || !shown) return;
    const { seq } = shown.parts.timeline;
    shown.parts.frame.classList.toggle('past', seq !== null);
    for (const sheet of this.#drawn?.sheets ?? []) {
      const graph = scene.graphs.find((each) => keyOf(each) === sheet.key);
      if (graph) sheet.paint(graph, standingOf(graph, scene.course, seq), this.#chosen);
    }
  }

  #follow(seq: number | null): void {
    if (seq === null) this.#follows = true;
    const target = this.#scene?.course.find((event) => event.seq === seq)?.target;
    const sheet = this.#drawn?.sheets.find(({ key }) => key === target);
    if (!sheet || seq === null || !this.#follows) return;
    if (this.#which !== '' && this.#which !== target) this.#look(sheet.key);
    const moved = sheet.moved(seq) ?? sheet.present();
    if (moved) this.#shown?.parts.stage.reveal(moved);
  }

  /** Null, or the same once more: nothing. */
  choose(chosen: Chosen | null): void {
    if (chosen === null && this.#chosen === null) return;
    this.#chosen = isSame(chosen, this.#chosen) ? null : chosen;
    this.#paint();
    this.#tell('sokuho-graph-choose', this.#chosen);
    // What was pressed to get here may be gone.
    if (this.#chosen === null) this.#shown?.parts.roaming.focus();
    else this.#uncover();
  }

  /** What is said of the choice does not lie over it. */
  #uncover(): void {
    const shape = this.#drawn?.drawing.svg.querySelector('.machine .chosen');
    const { stage, about } = this.#shown?.parts ?? {};
    if (shape && about && !about.hidden) stage?.uncover(shape, about);
  }

  #press({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const graph = target.closest<SVGGElement>('.machine')?.dataset.instance;
    const { fold, index, path } = target.closest<SVGGElement>('.fold, .edge, .state')?.dataset ?? {};
    if (graph === undefined) return;
    if (fold !== undefined) this.#fold(graph, fold);
    else if (index !== undefined) this.choose({ graph, transition: Number(index) });
    else if (path !== undefined) this.choose({ graph, state: path });
  }

  #fold(graph: string, path: string): void {
    this.#folding = { graph, path };
    const name = `${graph}/${path}`;
    const folded = (this.#drawn?.sheets ?? []).flatMap(({ key, group }) =>
      [...group.querySelectorAll<SVGGElement>('.state.folded')].map(({ dataset }) => `${key}/${dataset.path}`),
    );
    this.#tell('sokuho-graph-fold', folded.includes(name) ? folded.filter((each) => each !== name) : [...folded, name]);
  }

  #tell<Name extends keyof GraphEvents>(name: Name, detail: GraphEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #tellOffline(): void {
    const { words, parts } = this.#shown ?? {};
    if (parts && words) parts.offline.textContent = navigator.onLine ? '' : words.t('graph.offline');
  }

  #newParts(words: Words): Parts {
    let painting = 0;
    const parts = partsOf(words, {
      press: (event) => this.#press(event),
      travelled: () => {
        cancelAnimationFrame(painting);
        painting = requestAnimationFrame(() => {
          this.#paint();
          this.#follow(parts.timeline.seq);
        });
        this.#tell('sokuho-graph-travel', parts.timeline.seq);
      },
      findPresent: () => this.#findPresent(),
      chooseNothing: () => this.choose(null),
      aboutOpened: () => this.#uncover(),
    });
    if (this.#shown) parts.timeline.goOn(this.#shown.parts.timeline);
    return parts;
  }

  /** The graphs to choose from, where there are several. */
  #offer({ which, present }: Parts, { t }: Words): void {
    const sheets = this.#drawn?.sheets ?? [];
    const choices = [...sheets.map(({ key, heading }) => [key, heading] as const), ['', t('graph.all')] as const];
    const buttons = choices.map(([key, label]) => {
      const choice = html('button', { type: 'button', 'data-which': key }, label);
      choice.addEventListener('click', () => {
        this.#follows = false;
        this.#look(key);
        this.#begin();
      });
      return choice;
    });
    which.replaceChildren(...buttons);
    which.hidden = sheets.length < 2;
    present.hidden = this.#scene?.graphs.every(({ instance }) => instance === null) ?? true;
  }
}

if (!customElements.get('sokuho-graph')) customElements.define('sokuho-graph', SokuhoGraph);
