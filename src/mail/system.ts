import { wallClock } from '../domain/day.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import type { Instant } from '../domain/time.ts';
import { html } from './html.ts';
import { systemWords } from './templates/system-words.ts';

interface Said {
  subject: string;
  opening: string;
  what: string[];
  next: string[];
}

/** Real instants as they stand on the wall in Japan. */
const when = (instant: Instant): string => `${wallClock(instant)} (JST)`;

function saidOf({ said, addressee }: SystemMail): Said {
  const { outage, held } = systemWords[addressee.lang];
  if (said.what === 'held')
    return {
      ...held,
      what: [held.cause(said.cause), held.waiting(said.waiting, when(said.heldAt))],
    };
  return {
    ...outage,
    what: [
      ...said.kinds.map(({ kind, since }) => outage.kinds[kind](when(since))),
      outage.noticed(said.noticedBy, when(said.noticedAt)),
    ],
  };
}

/** A mail about the installation, in the addressee's language. The same payload gives the same mail. */
export function renderSystem(mail: SystemMail): { subject: string; text: string; html: string } {
  const words = systemWords[mail.addressee.lang];
  const said = saidOf(mail);
  const drill = mail.clockNotice ? words.drill : null;
  const subject = `${drill ? { ja: '【訓練】', en: '[DRILL] ' }[mail.addressee.lang] : ''}${said.subject}`;
  const greeting = words.greeting(mail.addressee.name.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  const blocks = [
    drill && `*** ${drill} ***`,
    greeting,
    `■ ${said.subject}`,
    said.opening,
    [words.labels.what, ...said.what.map((line) => `- ${line}`)].join('\n'),
    [words.labels.next, ...said.next.map((line) => `- ${line}`)].join('\n'),
    mail.link && `${words.labels.open}: ${mail.link}`,
    `-- \n${words.footer}`,
  ];
  return {
    subject,
    text: `${blocks.filter(Boolean).join('\n\n')}\n`,
    html: pageOf(mail, { said, subject, greeting, drill }),
  };
}

interface Page {
  said: Said;
  subject: string;
  greeting: string;
  drill: string | null;
}

/** One column, inline styles, nothing fetched: as the reminders look. */
function pageOf({ addressee, link }: SystemMail, { said, subject, greeting, drill }: Page): string {
  const { labels, footer } = systemWords[addressee.lang];
  const list = (heading: string, items: string[]) => html`
<h2 style="margin:24px 0 8px;font-size:15px;line-height:1.4;color:#333333">${heading}</h2>
<ul style="margin:0;padding:0 0 0 20px">${items.map((item) => html`<li style="margin:0 0 6px;overflow-wrap:anywhere">${item}</li>`)}</ul>`;
  return html`<!doctype html>
<html lang="${addressee.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${subject}</title></head>
<body style="margin:0;padding:0;background:#f2f2ee">
<div style="max-width:600px;margin:0 auto;background:#ffffff;color:#1a1a1a;font-family:'Hiragino Sans','Yu Gothic UI','Noto Sans JP','Noto Sans CJK JP',Meiryo,'Segoe UI',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.65">
${drill === null ? null : html`<p style="margin:0;padding:12px 20px;background:#ffe9a8;color:#3d2f00;font-weight:bold">${drill}</p>`}
<p style="margin:0;padding:16px 20px;background:#a32018;color:#ffffff;font-size:20px;line-height:1.4;font-weight:bold">${said.subject}</p>
<div style="padding:16px 20px 24px">
<p style="margin:0 0 8px">${greeting}</p>
<p style="margin:0">${said.opening}</p>
${list(labels.what, said.what)}
${list(labels.next, said.next)}
${link === null ? null : html`<p style="margin:24px 0 0"><a href="${link}">${labels.open}</a></p>`}
</div>
<p style="margin:0;padding:16px 20px 24px;background:#f2f2ee;color:#555555;font-size:12px">${footer}</p>
</div>
</body>
</html>
`.markup;
}
