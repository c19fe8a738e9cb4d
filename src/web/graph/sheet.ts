import { dayOf } from '../../domain/day.ts';
import { briefDay } from '../../domain/day-text.ts';
import type { Words } from '../words/say.ts';
import { pill, shape, widthOf } from './drawing.ts';
import { type Chosen, type Graph, isSame, keyOf, type State, type Transition } from './graph.ts';
import type { Area } from './stage.ts';
import type { Standing } from './standing.ts';

const margin = 20;

/** One machine of the drawing: it marks how an instance stood, and what can be chosen in it. */
export class Sheet {
  readonly key: string;
  readonly heading: string;
  readonly group: SVGGElement;
  /** Everything that can be chosen or folded, in the order of the keyboard: a state, its fold, what leads out of it. */
  readonly items: SVGElement[];
  readonly #states = new Map<string, SVGGElement>();
  readonly #edges = new Map<number, SVGGElement>();
  readonly #pills = shape('g', {});
  readonly #words: Words;
  /** What is marked. */
  #standing: Standing | null = null;

  constructor(group: SVGGElement, graph: Graph, words: Words) {
    this.group = group;
    this.key = keyOf(graph);
    this.#words = words;
    this.heading = group.querySelector('.heading')?.textContent ?? this.key;
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', this.heading);
    // What the server marked is marked anew for every moment.
    for (const mark of group.querySelectorAll('.here, .badge, .inside + .inside')) mark.remove();
    for (const state of group.querySelectorAll<SVGGElement>('.state'))
      this.#states.set(state.dataset.path ?? '', state);
    for (const edge of group.querySelectorAll<SVGGElement>('.edge')) this.#edges.set(Number(edge.dataset.index), edge);
    for (const edge of this.#edges.values()) widen(edge);
    // Words of two lines would be read as one.
    if (words.lang !== 'ja') for (const text of group.querySelectorAll('.state > text, .edge > text')) text.after(' ');
    const folds = [...this.#states].map(([path, state]) => [path, this.#fold(path, state, graph)] as const);
    const edges = [...this.#edges.values()].filter((edge) => edge.querySelector('.said'));
    const from = (path: string) => edges.filter(({ dataset }) => dataset.from === path);
    this.items = [...from(''), ...folds.flatMap(([path, fold]) => this.#itemsOf(path, fold, from(path)))];
    for (const item of this.items) {
      item.setAttribute('role', 'button');
      item.setAttribute('tabindex', '-1');
      item.dataset.in = this.key;
    }
    const drawn = group.querySelector(':scope > g');
    drawn?.append(...folds.flatMap(([, fold]) => fold ?? []), this.#pills);
  }

  /** The part of the drawing that it stands in. */
  area(): Area {
    const { x, y, width, height } = this.group.getBBox();
    const { e = 0, f = 0 } = this.group.transform.baseVal.consolidate()?.matrix ?? {};
    return { x: x + e - margin, y: y + f - margin, width: width + 2 * margin, height: height + 2 * margin };
  }

  /** The first of the innermost states that are marked as present. */
  present(): SVGElement | undefined {
    return [...this.#states.values()].find(({ classList }) => classList.contains('present') && isInnermost(classList));
  }

  /** The innermost state that this event led to. */
  moved(seq: number): SVGElement | undefined {
    const led = [...(this.#standing?.entered ?? [])].filter(([, moment]) => moment.seq === seq).at(-1);
    return led && this.#states.get(led[0]);
  }

  paint(graph: Graph, standing: Standing, chosen: Chosen | null): void {
    this.#standing = standing;
    this.group.classList.toggle('absent', graph.instance !== null && !standing.begun);
    const labels = new Map(graph.states.map((state) => [state.path, state]));
    this.#pills.replaceChildren();
    for (const [path, group] of this.#states) {
      const state = labels.get(path);
      this.#paintInside(group, path, graph, standing);
      if (state) this.#paintState(group, state, standing, isSame(chosen, { graph: this.key, state: path }));
    }
    for (const [index, group] of this.#edges) {
      const transition = graph.transitions[index];
      const to = transition?.to ? labels.get(transition.to) : undefined;
      const isChosen = isSame(chosen, { graph: this.key, transition: index });
      if (transition) this.#paintEdge(group, transition, index, to, standing, isChosen);
    }
  }

  #paintState(group: SVGGElement, { path, label }: State, standing: Standing, isChosen: boolean): void {
    const { t, say, lang } = this.#words;
    const present = standing.present.has(path);
    const moment = standing.entered.get(path);
    mark(group, { present, visited: moment !== undefined }, isChosen);
    const what = this.#saidIn(group) || say(label);
    const said = present ? t('graph.present') : moment ? t('graph.visited') : null;
    group.setAttribute('aria-label', said ? t('graph.named', { what, said }) : what);
    if (!isInnermost(group.classList)) return;
    const { x, y, width } = boxOf(group);
    const here = present ? t('graph.present') : '';
    const when = moment ? briefDay(dayOf(moment.at), lang) : '';
    const [hereWidth, whenWidth] = [here ? widthOf(here, 11) + 14 : 0, widthOf(when, 10) + 14];
    if (here) this.#pills.append(pill('here', x + 8, y - 9, hereWidth, here));
    if (when)
      this.#pills.append(pill('badge', x + Math.max(width - whenWidth - 8, hereWidth + 12), y - 9, whenWidth, when));
  }

  /** Of a folded box: what is present in it. */
  #paintInside(group: SVGGElement, path: string, { states }: Graph, { present }: Standing): void {
    if (!group.classList.contains('folded')) return;
    const [count, ...said] = group.querySelectorAll('.inside');
    for (const line of said) line.remove();
    const within = states.filter(
      (state) =>
        state.path.startsWith(`${path}.`) &&
        present.has(state.path) &&
        !states.some((inner) => inner.path.startsWith(`${state.path}.`)),
    );
    if (!count || within.length === 0) return;
    const { t, say } = this.#words;
    const what = within.map(({ label }) => say(label)).join(t('parts.listSeparator'));
    const place = { x: count.getAttribute('x') ?? 0, y: Number(count.getAttribute('y')) + 15 };
    group.append(shape('text', { class: 'inside', ...place }, t('graph.inside', { what })));
  }

  #paintEdge(
    group: SVGGElement,
    { label }: Transition,
    index: number,
    to: State | undefined,
    { taken, next }: Standing,
    isChosen: boolean,
  ): void {
    const { t, say } = this.#words;
    const done = taken.get(index);
    const allowed = next.get(index);
    mark(group, { taken: done !== undefined, next: allowed === true, blocked: allowed === false }, isChosen);
    const seen = this.#saidIn(group) || say(label);
    const what = to ? t('graph.leads', { what: seen, to: say(to.label) }) : seen;
    const said = [
      ...(done ? [t('graph.taken', { order: done.order })] : []),
      ...(allowed === undefined ? [] : [t(allowed ? 'graph.may' : 'graph.mayNot')]),
    ].join(t('parts.listSeparator'));
    group.setAttribute('aria-label', said ? t('graph.named', { what, said }) : what);
    const text = [...group.querySelectorAll('.said')].at(-1);
    if (!done || !text) return;
    const order = String(done.order);
    const [x, y] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))];
    this.#pills.append(
      pill('badge order', x + widthOf(text.textContent, 12) + 3, y - 13, Math.max(17, widthOf(order, 10) + 8), order),
    );
  }

  /** What is to be read in it: its name begins with it, so that whoever speaks to the page says what they see. */
  #saidIn(group: SVGGElement): string {
    const texts = [...group.querySelectorAll('text')].map(({ textContent }) => textContent);
    return texts.join(this.#words.lang === 'ja' ? '' : ' ');
  }

  #itemsOf(path: string, fold: SVGElement | null, edges: SVGElement[]): SVGElement[] {
    const state = this.#states.get(path);
    return [...(state ? [state] : []), ...(fold ? [fold] : []), ...edges];
  }

  #fold(path: string, group: SVGGElement, graph: Graph): SVGElement | null {
    const { foldable } = group.dataset;
    if (!foldable) return null;
    const { t, say } = this.#words;
    const label = graph.states.find((state) => state.path === path)?.label ?? { ja: path, en: path };
    const { x, y, width } = boxOf(group);
    const isFolded = foldable === 'folded';
    return shape(
      'g',
      {
        class: 'fold',
        'data-fold': path,
        'aria-label': t(isFolded ? 'graph.unfold' : 'graph.fold', { what: say(label) }),
        'aria-expanded': String(!isFolded),
        transform: `translate(${x + width - 32} ${y + 8})`,
      },
      shape('rect', { width: 24, height: 24, rx: 6 }),
      shape('path', { d: isFolded ? 'M7 12h10M12 7v10' : 'M7 12h10' }),
    );
  }
}

const isInnermost = (classes: DOMTokenList): boolean =>
  classes.contains('folded') || classes.contains('atomic') || classes.contains('final');

function mark(group: SVGElement, marks: Record<string, boolean>, isChosen: boolean): void {
  for (const [name, holds] of Object.entries({ ...marks, chosen: isChosen })) group.classList.toggle(name, holds);
  group.setAttribute('aria-pressed', String(isChosen));
}

function boxOf(group: SVGGElement): Omit<Area, 'height'> {
  const box = group.querySelector('.shape');
  const of = (name: string) => Number(box?.getAttribute(name) ?? 0);
  return { x: of('x'), y: of('y'), width: of('width') };
}

/** A thin line is hard to hit. */
function widen(edge: SVGGElement): void {
  const way = edge.querySelector('.way');
  if (way) edge.prepend(shape('path', { class: 'reach', d: way.getAttribute('d') ?? '' }));
}
