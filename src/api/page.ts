import { html } from 'hono/html';
import type { Text } from '../domain/text.ts';
import type { PageName } from './access.ts';

/** A page that needs no sign-in and no script: a few words, and perhaps a button that posts to where it came from. */
export interface PageContent {
  title: Text;
  subject: string;
  text: Text;
  button?: Text;
}

export interface Page {
  name: PageName;
  handle(params: Record<string, string>): Promise<PageContent>;
}

export const page = (definition: Page): Page => definition;

/** Both languages on one page: whoever follows a link in a mail has told us none. */
export const pageHtml = ({ title, subject, text, button }: PageContent) => html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title.ja} / ${title.en}</title>
<style>
body { font: 1rem/1.7 system-ui, sans-serif; color: #1a1a1c; background: #f8f8fb; margin: 0; padding: 1.5rem; }
main { max-width: 36rem; margin: 0 auto; background: #fff; padding: 1.5rem; border-radius: .5rem; }
h1 { font-size: 1.25rem; margin-top: 0; }
button { font: inherit; padding: .75rem 1.25rem; border: 0; border-radius: .5rem; background: #0017c1; color: #fff; cursor: pointer; }
button:focus-visible { outline: .25rem solid #ffd43d; outline-offset: .125rem; }
p[lang=en] { color: #494949; }
</style>
</head>
<body><main>
<h1>${title.ja} <span lang="en">/ ${title.en}</span></h1>
<p><strong>${subject}</strong></p>
<p>${text.ja}</p>
<p lang="en">${text.en}</p>
${button ? html`<form method="post"><button type="submit">${button.ja} <span lang="en">/ ${button.en}</span></button></form>` : ''}
</main></body>
</html>`;
