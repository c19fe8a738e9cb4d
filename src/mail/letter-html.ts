import { html, type Markup } from './html.ts';
import type { Letter, Section } from './letter.ts';

const tones = { calm: '#1f4e79', soon: '#7a4b00', late: '#a32018' };

const heading = (text: string): Markup =>
  html`<h2 style="margin:24px 0 8px;font-size:15px;line-height:1.4;color:#333333">${text}</h2>`;

const row = ([label, value]: [string, string]): Markup => html`<tr>
<th style="padding:8px 12px 8px 0;width:88px;text-align:left;vertical-align:top;font-weight:normal;font-size:13px;color:#555555;border-bottom:1px solid #e4e4e0">${label}</th>
<td style="padding:8px 0;vertical-align:top;border-bottom:1px solid #e4e4e0;overflow-wrap:anywhere">${value}</td>
</tr>`;

/** A rule id stays in one piece: broken at its hyphens it can be neither read nor searched for. */
const rule = (id: string): Markup =>
  html` <span style="white-space:nowrap;font-size:13px;color:#555555">[${id}]</span>`;

const item = ({ text, rule: id }: Section['items'][number]): Markup =>
  html`<li style="margin:0 0 6px;overflow-wrap:anywhere">${text}${id ? rule(id) : null}</li>`;

const list = (items: Section['items']): Markup => html`<ul style="margin:0;padding:0 0 0 20px">${items.map(item)}</ul>`;

const banner = (text: string): Markup =>
  html`<p style="margin:0;padding:12px 20px;background:#ffe9a8;color:#3d2f00;font-weight:bold">${text}</p>`;

const caution = (text: string): Markup =>
  html`<p style="margin:16px 0 0;padding:12px;background:#fff6de;border-left:4px solid #b07a00;color:#3d2f00">${text}</p>`;

const button = ({ label, url }: { label: string; url: string }): Markup =>
  html`<p style="margin:24px 0 0"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1f4e79;color:#ffffff;text-decoration:none;border-radius:4px">${label}</a></p>`;

/** One column, inline styles, nothing fetched from anywhere: it reads the same on a phone and in a locked-down office. */
export function htmlOf(letter: Letter): string {
  const { acknowledge } = letter;
  return html`<!doctype html>
<html lang="${letter.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${letter.subject}</title></head>
<body style="margin:0;padding:0;background:#f2f2ee">
<div style="max-width:600px;margin:0 auto;background:#ffffff;color:#1a1a1a;font-family:'Hiragino Sans','Yu Gothic UI','Noto Sans JP','Noto Sans CJK JP',Meiryo,'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.65">
${letter.banner === null ? null : banner(letter.banner)}
<div style="padding:16px 20px;background:${tones[letter.tone]};color:#ffffff">
<p style="margin:0;font-size:22px;line-height:1.4;font-weight:bold">${letter.status}</p>
<p style="margin:4px 0 0;font-size:15px;line-height:1.5">${letter.title}</p>
</div>
<div style="padding:16px 20px 24px">
<p style="margin:0 0 8px">${letter.greeting}</p>
<p style="margin:0">${letter.opening}</p>
${letter.caution === null ? null : caution(letter.caution)}
<table role="presentation" cellspacing="0" style="width:100%;margin:16px 0 0;border-collapse:collapse">
${letter.rows.map(row)}
</table>
${letter.sections.map(({ heading: text, items }) => html`${heading(text)}${list(items)}`)}
${letter.link === null ? null : button(letter.link)}
${heading(acknowledge.heading)}
<p style="margin:0 0 8px">${acknowledge.text}</p>
${acknowledge.link === null ? null : html`<p style="margin:0 0 8px"><a href="${acknowledge.link.url}">${acknowledge.link.label}</a></p>`}
<p style="margin:0;padding:10px 12px;background:#f2f2ee;font-family:Consolas,Menlo,monospace;font-size:13px;overflow-wrap:anywhere">${acknowledge.command}</p>
</div>
<div style="padding:16px 20px 24px;background:#f2f2ee;color:#555555;font-size:12px;line-height:1.6">
${letter.footer.map((line) => html`<p style="margin:0 0 4px;overflow-wrap:anywhere">${line}</p>`)}
</div>
</div>
</body>
</html>
`.markup;
}
