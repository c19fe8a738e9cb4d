import { html } from 'hono/html';
import { type Language, languages, type Text } from '../domain/text.ts';
import type { PageName } from './access.ts';

/** A page that needs no sign-in and no script: a few words, and perhaps a button that posts to where it came from. */
export interface PageContent {
  /** The reader's language, which comes first; the other follows, since a mail may be read by somebody else. */
  lang: Language;
  title: Text;
  /** What it is about, a line each. */
  about: Text[];
  text: Text;
  button?: Text;
  /** What else than 200 it is answered with. */
  status?: 404;
}

export interface Page {
  name: PageName;
  handle(params: Record<string, string>): Promise<PageContent>;
}

export const page = (definition: Page): Page => definition;

const words = ({ title, about, text }: PageContent, lang: Language, first: boolean) => html`
${first ? html`<h1>${title[lang]}</h1>` : html`<h2>${title[lang]}</h2>`}
${about.map((line, index) => html`<p class="about">${index === 0 ? html`<strong>${line[lang]}</strong>` : line[lang]}</p>`)}
<p>${text[lang]}</p>`;

export function pageHtml(content: PageContent) {
  const { lang, title, button } = content;
  const other = languages.find((each) => each !== lang) ?? lang;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title[lang]} / ${title[other]}</title>
<style>
body { font: 1rem/1.7 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo, system-ui, sans-serif; color: #1a1a1a; background: #f2f2ee; margin: 0; padding: 1rem; }
main { max-width: 36rem; margin: 0 auto; background: #fff; padding: 1.25rem; border-radius: .5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; line-height: 1.4; margin: 0 0 .75rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: 0 0 .75rem; }
.about { margin: 0 0 .25rem; }
.about + p:not(.about) { margin-top: .75rem; }
button { font: inherit; font-weight: bold; width: 100%; padding: .75rem 1.25rem; border: 0; border-radius: .25rem; background: #1f4e79; color: #fff; cursor: pointer; }
button span { display: block; font-size: .875rem; font-weight: normal; }
button:focus-visible { outline: .25rem solid #ffd43d; outline-offset: .125rem; }
section { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid #e4e4e0; font-size: .875rem; color: #555; }
@media (prefers-color-scheme: dark) {
body { background: #101214; color: #ececec; }
main { background: #1c1f22; }
section { border-color: #3c4146; color: #b6babe; }
}
</style>
</head>
<body><main>
${words(content, lang, true)}
${button ? html`<form method="post"><button type="submit">${button[lang]}<span lang="${other}">${button[other]}</span></button></form>` : ''}
<section lang="${other}">${words(content, other, false)}</section>
</main></body>
</html>`;
}
