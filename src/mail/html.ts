/** Text that is already HTML. Everything else that comes into a template is escaped. */
export interface Markup {
  readonly markup: string;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

type Value = string | Markup | Markup[] | null;

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escaped(value);
  return Array.isArray(value) ? value.map(markupOf).join('') : value.markup;
}

/** A template whose values are escaped; null is nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return { markup: parts.map((part, index) => part + markupOf(values[index] ?? null)).join('') };
}
