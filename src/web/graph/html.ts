/** An element of a page: `html('button', { type: 'button' }, 'Now')`. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** A button that only shows a sign; `label` is what it is called. */
export function button(label: string, sign: string, press: () => void): HTMLButtonElement {
  const made = html('button', { type: 'button', 'aria-label': label, title: label }, sign);
  made.addEventListener('click', press);
  return made;
}
