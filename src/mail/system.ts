import { whenText } from '../domain/day-text.ts';
import type { SystemMail } from '../domain/system-mail.ts';
import type { Language } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import { html, type Markup } from './html.ts';
import { oneLine } from './one-line.ts';
import { button, heading, list, sheet, unbroken } from './sheet.ts';
import { invitationWords } from './templates/invitation-words.ts';
import { systemWords } from './templates/system-words.ts';

interface Said {
  subject: string;
  title: string;
  opening: string;
  what: string[];
  next: string[];
  /** What stands on the link, unless it leads to the state of the server. */
  open?: string;
}

/** Real instants as they stand on the wall in Japan. */
const when = (instant: Instant, lang: Language): string =>
  `${whenText(instant, lang)}${{ ja: '(日本時間)', en: ' in Japan' }[lang]}`;

function saidOf({ said, addressee: { lang } }: SystemMail): Said {
  const { outage, held, test } = systemWords[lang];
  if (said.what === 'test') return { ...test, what: [test.asked(said.by, when(said.at, lang))] };
  if (said.what === 'invitation') return invitationWords[lang].said(said, when(said.expiresAt, lang));
  if (said.what === 'held')
    return {
      ...held,
      what: [held.cause(said.cause), held.waiting(said.waiting, when(said.heldAt, lang))],
    };
  return {
    ...outage,
    what: [
      ...said.kinds.map(({ kind, since }) => outage.kinds[kind](when(since, lang))),
      outage.noticed(said.noticedBy, when(said.noticedAt, lang)),
    ],
  };
}

/** A mail about the installation, in the addressee's language. The same payload gives the same mail. */
export function renderSystem(mail: SystemMail): { subject: string; text: string; html: string } {
  const { lang, name } = mail.addressee;
  const words = systemWords[lang];
  const said = saidOf(mail);
  const banner = mail.clockNotice ? words.drill : null;
  const subject = `${banner ? { ja: '【訓練】', en: '[DRILL] ' }[lang] : ''}${said.subject}`;
  const greeting = words.greeting(oneLine(name));
  const sections = [
    { heading: words.labels.what, items: said.what },
    { heading: words.labels.next, items: said.next },
  ];
  const blocks = [
    banner && `*** ${banner} ***`,
    said.title,
    greeting,
    said.opening,
    ...sections.map((section) => [`■ ${section.heading}`, ...section.items.map((line) => `- ${line}`)].join('\n')),
    mail.link && `■ ${said.open ?? words.labels.open}\n${mail.link}`,
    `-- \n${words.footer}`,
  ];
  const body: Markup[] = [
    html`<p style="margin:0 0 8px">${greeting}</p>
<p style="margin:0">${unbroken(said.opening)}</p>`,
    ...sections.map((section) => html`${heading(section.heading)}${list(section.items.map((text) => ({ text })))}`),
    mail.link === null ? html`` : button({ label: said.open ?? words.labels.open, url: mail.link }),
  ];
  return {
    subject,
    text: `${blocks.filter(Boolean).join('\n\n')}\n`,
    html: sheet({
      lang,
      subject,
      banner,
      tone: mail.said.what === 'test' || mail.said.what === 'invitation' ? 'calm' : 'late',
      head: { title: said.title, lines: [], small: [] },
      body,
      footer: [words.footer],
    }),
  };
}
