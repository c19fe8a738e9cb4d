import type { Language } from '../domain/text.ts';
import { words } from './draw-machine.ts';
import { icons } from './icons.ts';
import { widthOf } from './lettering.ts';
import { element, escaped } from './markup.ts';

const rowHeight = 26;
const swatch = 40;

const sign = (d: string, name: string): string => element('path', { class: name, d, transform: 'translate(14 -9)' });

const box = (classes: string, extra = ''): string =>
  element(
    'g',
    { class: `state ${classes}` },
    element('rect', { class: 'shape', x: 2, y: -13, width: 32, height: 18, rx: classes.startsWith('final') ? 9 : 5 }),
    extra,
  );

const way = (classes: string): string =>
  element(
    'g',
    { class: `edge ${classes}` },
    element('path', { class: 'way', d: 'M0-4H28' }),
    element('path', { class: 'head', d: 'M36-4 27-8.5V.5z' }),
  );

const always: [keyof typeof words, string][] = [
  ['start', element('g', { class: 'start' }, element('circle', { class: 'dot', cx: 18, cy: -4, r: 6 }))],
  ['final', box('final', element('rect', { class: 'ring', x: 5, y: -10, width: 26, height: 12, rx: 6 }))],
  ['region', box('compound region')],
  ['condition', way('')],
  ['within', element('g', { class: 'edge' }, sign(icons.within, 'sign'))],
  ['out', element('g', { class: 'edge' }, sign(icons.out, 'sign'))],
];

const ofSheets: typeof always = [['into', element('g', { class: 'edge' }, sign(icons.into, 'sign'))]];

const ofInstances: [keyof typeof words, string][] = [
  ['present', box('atomic present')],
  ['visited', box('atomic visited')],
  ['taken', way('taken')],
  ['next', way('next') + sign(icons.next, 'may')],
  ['blocked', way('blocked') + sign(icons.blocked, 'not')],
];

/** What the signs mean, in as many rows as the width asks for. */
export function legend({
  lang,
  width,
  ofInstance,
  onSheets = false,
}: {
  lang: Language;
  width: number;
  ofInstance: boolean;
  onSheets?: boolean;
}) {
  let [x, y] = [0, 16];
  const drawn = [...(ofInstance ? ofInstances : []), ...always, ...(onSheets ? ofSheets : [])].map(
    ([name, picture]) => {
      const text = words[name][lang];
      const needed = swatch + widthOf(text, 11) + 22;
      if (x > 0 && x + needed > width) [x, y] = [0, y + rowHeight];
      const place = `translate(${x} ${y})`;
      x += needed;
      return element('g', { transform: place }, picture, element('text', { x: swatch + 2, y: 0 }, escaped(text)));
    },
  );
  return { drawn: drawn.join(''), height: y + 8 };
}
