import { html, type Markup } from './html.ts';
import type { Letter, Way } from './letter.ts';
import { anchor, button, caution, command, heading, list, row, sheet, unbroken } from './sheet.ts';

const section = ({ heading: text, items }: Letter['doing'][number]): Markup => html`${heading(text)}${list(items)}`;

/** With a page to open the button says it all. */
const opening = ({ heading: text, link, command: typed }: Way, label: string): Markup =>
  html`${link === null ? heading(text) : button(link)}${command(label, typed)}`;

const acknowledging = ({ heading: text, text: said, link, command: typed }: Way, label: string): Markup =>
  html`${heading(text)}<p style="margin:0 0 4px">${said}</p>${link === null ? null : anchor(link)}${command(label, typed)}`;

export const htmlOf = ({ lang, subject, banner, tone, footer, ...letter }: Letter): string =>
  sheet({
    lang,
    subject,
    banner,
    tone,
    footer,
    head: { title: letter.title, lines: [letter.status], small: [letter.incident, letter.asOf] },
    body: [
      html`<p style="margin:0 0 8px">${letter.greeting}</p>
<p style="margin:0">${unbroken(letter.opening)}</p>`,
      letter.caution === null ? html`` : caution(letter.caution),
      html`<table cellspacing="0" style="width:100%;margin:16px 0 0;border-collapse:collapse">
${letter.rows.map(row)}
</table>`,
      ...letter.doing.map(section),
      opening(letter.open, letter.commandLabel),
      acknowledging(letter.acknowledge, letter.commandLabel),
      letter.why === null ? html`` : section(letter.why),
    ],
  });
