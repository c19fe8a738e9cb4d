import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailOf } from '../../src/mail/render.ts';
import { kinds } from './kinds.ts';

// `npm run mail:gallery -- DIR`: every kind of mail as HTML and text, and a page that shows them all as a phone would.
const [folder = 'mail-gallery'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const shown = kinds.map(({ name, mail }) => {
  const { subject, text, html } = mailOf(mail, { outboxId: name, host: 'sokuho.example.jp' });
  writeFileSync(join(folder, `${name}.html`), html);
  writeFileSync(join(folder, `${name}.txt`), `Subject: ${subject}\n\n${text}`);
  return `<section><h2>${name}</h2><p>${escaped(subject)}</p>
<iframe src="${name}.html" width="360" height="900" title="${name}"></iframe> <a href="${name}.txt">text</a></section>`;
});

writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title>
<style>body{font:14px sans-serif}section{display:inline-block;width:380px;vertical-align:top;margin:8px}</style>
${shown.join('\n')}</html>\n`,
);
console.log(`${kinds.length} mails: ${join(folder, 'index.html')}`);
