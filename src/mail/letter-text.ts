import type { Letter } from './letter.ts';

/** The plain part: for readers without HTML, for `sokuho mail show`, and for whoever greps a mailbox. */
export function textOf(letter: Letter): string {
  const blocks: (string[] | null)[] = [
    letter.banner === null ? null : [`*** ${letter.banner} ***`],
    [letter.greeting],
    [`■ ${letter.status}`, letter.title],
    [letter.opening],
    letter.caution === null ? null : [`! ${letter.caution}`],
    letter.rows.map(([label, value]) => `${label}: ${value}`),
    ...letter.sections.map(({ heading, items }) => [
      heading,
      ...items.map(({ text, rule }) => `- ${text}${rule ? ` [${rule}]` : ''}`),
    ]),
    [
      letter.acknowledge.heading,
      letter.acknowledge.text,
      ...(letter.acknowledge.link ? [`${letter.acknowledge.link.label}: ${letter.acknowledge.link.url}`] : []),
      `  ${letter.acknowledge.command}`,
    ],
    letter.link === null ? null : [`${letter.link.label}: ${letter.link.url}`],
    ['-- ', ...letter.footer],
  ];
  return `${blocks
    .filter((block) => block !== null)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
