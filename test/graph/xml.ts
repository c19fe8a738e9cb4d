/** An element of an XML document, read strictly: whatever is not closed, or stands twice, throws. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;

export function readXml(source: string): Xml {
  const top: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [whole, closing, name = '', said = '', empty, text, stray] of source.matchAll(token)) {
    const around = open.at(-1) ?? top;
    if (stray) throw new SyntaxError(`a tag that is none, in <${around.name}>`);
    if (text !== undefined) around.text += unescaped(text);
    else if (closing) {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes <${around.name}>`);
    } else if (!whole.startsWith('<?')) {
      const element: Xml = { name, attributes: attributesOf(said), children: [], text: '' };
      around.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root, ...more] = top.children;
  if (!root || more.length > 0 || open.length > 1) throw new SyntaxError('not one closed element');
  return root;
}

function attributesOf(said: string): Record<string, string> {
  const pairs = [...said.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, unescaped(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new SyntaxError(`twice the same in ${said}`);
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot);)/.test(text)) throw new SyntaxError(`an & that begins nothing: ${text}`);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** An element and everything within, outer ones first. */
export const allOf = (xml: Xml): Xml[] => [xml, ...xml.children.flatMap(allOf)];
