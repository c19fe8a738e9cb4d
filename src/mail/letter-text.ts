import type { Item, Letter, Way } from './letter.ts';

const section = ({ heading, items }: { heading: string; items: Item[] }): string[] => [
  `■ ${heading}`,
  ...items.map(({ text, code }) => `- ${text}${code ? ` [${code}]` : ''}`),
];

const way = ({ heading, text, link, command }: Way, commandLabel: string): string[] => [
  `■ ${heading}`,
  ...(text === null ? [] : [text]),
  ...(link === null ? [] : [link.url]),
  `${commandLabel}: ${command}`,
];

/** The plain part: for readers without HTML, for `sokuho mail show`, and for whoever greps a mailbox. */
export function textOf(letter: Letter): string {
  const blocks: (string[] | null)[] = [
    letter.banner === null ? null : [`*** ${letter.banner} ***`],
    [letter.title, letter.status, letter.incident, letter.asOf],
    [letter.greeting],
    [letter.opening],
    letter.caution === null ? null : [`! ${letter.caution}`],
    letter.rows.map(([label, value]) => `${label}: ${value}`),
    ...letter.doing.map(section),
    way(letter.open, letter.commandLabel),
    way(letter.acknowledge, letter.commandLabel),
    letter.why === null ? null : section(letter.why),
    ['-- ', ...letter.footer],
  ];
  return `${blocks
    .filter((block) => block !== null)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
