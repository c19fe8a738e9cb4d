/** The server's picture, ready to be part of a page. */
export interface Drawing {
  svg: SVGSVGElement;
  /** Its own style: the page's policy lets it in as a sheet only. */
  style: string;
  /** Each sign with its meaning. */
  legend: SVGElement[];
}

const styleElement = /<style>([\s\S]*?)<\/style>/;

export function readDrawing(text: string): Drawing | null {
  const [, style = ''] = styleElement.exec(text) ?? [];
  const parsed = new DOMParser().parseFromString(text.replace(styleElement, ''), 'image/svg+xml').documentElement;
  const svg = document.importNode(parsed, true);
  if (!(svg instanceof SVGSVGElement)) return null;
  const legend = svg.querySelector('.legend');
  legend?.remove();
  // What they say stands in the names of what is drawn, and is about a moment that may be over.
  for (const title of svg.querySelectorAll('title, desc')) title.remove();
  for (const name of ['role', 'aria-labelledby']) svg.removeAttribute(name);
  return {
    svg,
    style,
    legend: [...(legend?.children ?? [])].filter((sign) => sign instanceof SVGElement),
  };
}

export function shape(name: string, attributes: Record<string, string | number>, ...content: (Node | string)[]) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}

/** About how wide a text is: nothing has to be laid out to know it. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, sign) => width + size * (sign > '\u2e7f' ? 1 : 0.58), 0);

/** A word in a rounded frame, its upper left corner at this place. */
export const pill = (name: string, x: number, y: number, width: number, text: string): SVGElement =>
  shape(
    'g',
    { class: name, 'aria-hidden': 'true' },
    shape('rect', { x, y, width, height: 17, rx: 8.5 }),
    shape('text', { x: x + width / 2, y: y + 12.5 }, text),
  );
