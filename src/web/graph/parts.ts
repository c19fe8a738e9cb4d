import type { Words } from '../words/say.ts';
import { shape } from './drawing.ts';
import { button, html } from './html.ts';
import { Roaming } from './roaming.ts';
import { Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

/** What the element is made of. */
export interface Parts {
  frame: HTMLElement;
  stage: Stage;
  roaming: Roaming;
  timeline: Timeline;
  /** Which graph is shown. */
  which: HTMLElement;
  present: HTMLElement;
  about: HTMLElement;
  legend: HTMLElement;
  offline: HTMLElement;
}

/** What somebody may do with them. */
interface Acts {
  press(event: Event): void;
  travelled(): void;
  findPresent(): void;
  chooseNothing(): void;
  aboutOpened(): void;
}

export function partsOf(words: Words, acts: Acts): Parts {
  const { t } = words;
  const stage = new Stage(
    html('div', { class: 'stage', tabindex: '0', role: 'region', 'aria-label': t('graph.picture') }),
  );
  stage.box.append(html('p', { class: 'empty' }, t('parts.loading')));
  stage.box.addEventListener('click', acts.press);
  const timeline = new Timeline(words, acts.travelled);
  const which = html('div', { class: 'which', role: 'group', 'aria-label': t('graph.which') });
  const present = html('button', { type: 'button' }, t('graph.findPresent'));
  present.addEventListener('click', acts.findPresent);
  const [larger, smaller, fit] = [() => stage.zoomBy(1.25), () => stage.zoomBy(0.8), () => stage.fit()];
  const tools = html(
    'div',
    { class: 'tools', role: 'group', 'aria-label': t('graph.tools') },
    present,
    button(t('graph.smaller'), '−', smaller),
    button(t('graph.larger'), '+', larger),
    button(t('graph.fit'), '⤢', fit),
  );
  const about = aboutBox(acts.aboutOpened);
  const legend = html('ul', {});
  const legendBox = html('details', { class: 'legend' }, html('summary', {}, t('graph.legend')), legend);
  legendBox.open = window.innerWidth >= 640;
  const offline = html('p', { class: 'offline', role: 'status' });
  const frame = html(
    'div',
    { class: 'frame' },
    html('div', { class: 'bar' }, which, tools),
    offline,
    html('div', { class: 'view' }, stage.box, about),
    timeline.box,
    legendBox,
  );
  const keys: Record<string, () => void> = { '+': larger, '-': smaller, 0: fit, Escape: acts.chooseNothing };
  frame.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    if (!ctrlKey && !metaKey && !altKey) keys[key]?.();
  });
  const roaming = new Roaming(stage.box, (item) => stage.reveal(item));
  return { frame, stage, roaming, timeline, which, present, about, legend, offline };
}

/** What the page says of the choice: over the drawing, or below it on a phone. */
function aboutBox(opened: () => void): HTMLElement {
  const slot = html('slot', { name: 'about' });
  const box = html('div', { class: 'about', hidden: '' }, slot);
  slot.addEventListener('slotchange', () => {
    box.hidden = slot.assignedElements().length === 0;
    if (box.hidden) return;
    box.scrollIntoView({ block: 'nearest' });
    opened();
  });
  return box;
}

/** A sign of the drawing's own legend, as an entry of a list that breaks where the page does. */
export function asLegend(sign: SVGElement): HTMLElement {
  const text = sign.querySelector(':scope > text');
  const words = text?.textContent ?? '';
  text?.remove();
  sign.setAttribute('transform', 'translate(2 16)');
  const svg = shape('svg', { class: 'sokuho-graph', width: 44, height: 24, 'aria-hidden': 'true' }, sign);
  return html('li', {}, svg, words);
}
