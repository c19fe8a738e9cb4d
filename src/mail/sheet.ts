import type { Language } from '../domain/text.ts';
import { html, type Markup } from './html.ts';
import type { Item, Tone } from './letter.ts';

/** White on each is 7:1 or better; they stay as they are in the dark. */
const tones: Record<Tone, string> = { calm: '#1f4e79', soon: '#7a4b00', late: '#a32018' };

/** Light is written into the elements, for readers that drop style sheets; the dark overrides it where it is known. */
const dark = `@media (prefers-color-scheme: dark) {
.page, .foot { background: #101214 !important; }
.sheet { background: #1c1f22 !important; color: #ececec !important; }
.quiet, .foot { color: #b6babe !important; }
.lined { border-color: #3c4146 !important; }
.box { background: #282c30 !important; color: #ececec !important; }
.caution, .banner { background: #3a3013 !important; color: #ffe9a8 !important; }
.go { color: #9cc9ff !important; }
}`;

const gray = '#555555';

/** Days, moments, roles and numbers of incidents stay in one piece: broken in the middle they are misread. */
const whole =
  /(\d{4}年\d{1,2}月\d{1,2}日\(.\)(?: \d{2}:\d{2})?|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) \d{1,2} [A-Z][a-z]+ \d{4}|INC-[\w-]+|副?担当者|管理者|責任者)/;

export const unbroken = (text: string): Markup[] =>
  text
    .split(whole)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<span style="white-space:nowrap">${part}</span>`));

export const heading = (text: string): Markup =>
  html`<h2 style="margin:24px 0 8px;font-size:16px;line-height:1.4">${text}</h2>`;

/** A rule id stays in one piece too: broken at its hyphens it can be neither read nor searched for. */
const code = (id: string): Markup =>
  html` <span class="quiet" style="white-space:nowrap;font-size:12px;color:${gray}">[${id}]</span>`;

export const list = (items: Item[]): Markup =>
  html`<ul style="margin:0;padding:0 0 0 20px">${items.map(
    (item) =>
      html`<li style="margin:0 0 6px;overflow-wrap:anywhere">${unbroken(item.text)}${item.code ? code(item.code) : null}</li>`,
  )}</ul>`;

export const row = ([label, value]: [string, string]): Markup => html`<tr>
<th scope="row" class="quiet lined" style="padding:8px 12px 8px 0;width:84px;text-align:left;vertical-align:top;font-weight:normal;font-size:13px;line-height:1.9;color:${gray};border-bottom:1px solid #e4e4e0">${label}</th>
<td class="lined" style="padding:8px 0;vertical-align:top;border-bottom:1px solid #e4e4e0;overflow-wrap:anywhere">${unbroken(value)}</td>
</tr>`;

export const caution = (text: string): Markup =>
  html`<p class="caution" style="margin:16px 0 0;padding:12px;background:#fff6de;border-left:4px solid #b07a00;color:#3d2f00">${text}</p>`;

export const button = ({ label, url }: { label: string; url: string }): Markup =>
  html`<p style="margin:24px 0 0"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1f4e79;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px">${label}</a></p>`;

export const anchor = ({ label, url }: { label: string; url: string }): Markup =>
  html`<p style="margin:0 0 8px"><a class="go" href="${url}" style="display:inline-block;padding:8px 0;color:#0b4a8f">${label}</a></p>`;

export const command = (label: string, text: string): Markup =>
  html`<p class="quiet" style="margin:8px 0 0;font-size:13px;color:${gray}">${label}: <code class="box" style="padding:2px 4px;background:#f2f2ee;color:#1a1a1a;font-family:Consolas,Menlo,monospace;font-size:12px;overflow-wrap:anywhere">${unbroken(text)}</code></p>`;

export interface Sheet {
  lang: Language;
  subject: string;
  /** Said before anything else: this is a drill. */
  banner: string | null;
  tone: Tone;
  /** The coloured head; its first line is the heading of the mail. */
  head: { title: string; lines: string[]; small: string[] };
  body: Markup[];
  footer: string[];
}

/** One column, nothing fetched from anywhere: it reads the same on a phone and in a locked-down office. */
export function sheet({ lang, subject, banner, tone, head, body, footer }: Sheet): string {
  return html`<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title>
<style>${{ markup: dark }}</style></head>
<body class="page" style="margin:0;padding:0;background:#f2f2ee">
<div class="sheet" style="max-width:600px;margin:0 auto;background:#ffffff;color:#1a1a1a;font-family:'Hiragino Sans','Yu Gothic UI','Noto Sans JP','Noto Sans CJK JP',Meiryo,'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.65">
${banner === null ? null : html`<p class="banner" style="margin:0;padding:12px 20px;background:#ffe9a8;color:#3d2f00;font-weight:bold">${banner}</p>`}
<div style="padding:16px 20px;background:${tones[tone]};color:#ffffff">
<h1 style="margin:0;font-size:20px;line-height:1.4;font-weight:bold;overflow-wrap:anywhere">${head.title}</h1>
${head.lines.map((line) => html`<p style="margin:4px 0 0;font-size:17px;line-height:1.5;font-weight:bold">${line}</p>`)}
${head.small.map((line) => html`<p style="margin:6px 0 0;font-size:13px;line-height:1.5;overflow-wrap:anywhere">${unbroken(line)}</p>`)}
</div>
<div style="padding:16px 20px 24px">
${body}
</div>
<div class="foot" style="padding:12px 20px 20px;background:#f2f2ee;color:${gray};font-size:11px;line-height:1.6">
${footer.map((line) => html`<p style="margin:0 0 2px;overflow-wrap:anywhere">${line}</p>`)}
</div>
</div>
</body>
</html>
`.markup;
}
