import { minuteOfDay } from '../domain/day.ts';
import { briefDay, whenText } from '../domain/day-text.ts';
import { dutyTitle, recipientBeside } from '../domain/duty-labels.ts';
import type { ReminderMail } from '../domain/reminder-mail.ts';
import type { Language } from '../domain/text.ts';
import { aimOf, dayWordOf, isEarly } from './bearing.ts';
import { daysSpelledOut } from './days-in-text.ts';
import { rowsOf } from './letter-rows.ts';
import { oneLine } from './one-line.ts';
import { type Remaining, remainingOf } from './remaining.ts';
import { briefDuty } from './templates/brief-duty.ts';
import { english } from './templates/reminder-en.ts';
import { japanese } from './templates/reminder-ja.ts';
import type { DayWord, ReminderWords } from './templates/reminder-words.ts';

const wordsIn: Record<Language, ReminderWords> = { ja: japanese, en: english };

export type Tone = 'calm' | 'soon' | 'late';

/** `code` is what it can be looked up by, or typed as: a rule id, an event. */
export interface Item {
  text: string;
  code?: string;
}

/** A page to open, if there is one, and the command that does the same. */
export interface Way {
  heading: string;
  text: string | null;
  link: { label: string; url: string } | null;
  command: string;
}

/** A mail in one language before it is text or HTML: both say the same because both are made from this. */
export interface Letter {
  lang: Language;
  subject: string;
  /** Said before anything else: this is a drill. */
  banner: string | null;
  tone: Tone;
  /** The duty. */
  title: string;
  /** How long is left, and the day. */
  status: string;
  /** Its number, and what it is called where that may be said. */
  incident: string;
  asOf: string;
  greeting: string;
  opening: string;
  caution: string | null;
  rows: [label: string, value: string][];
  /** What to do; shown before why. */
  doing: { heading: string; items: Item[] }[];
  why: { heading: string; items: Item[] } | null;
  open: Way;
  acknowledge: Way;
  commandLabel: string;
  footer: string[];
}

export function letterOf(mail: ReminderMail): Letter {
  const { lang } = mail.addressee;
  const { number, title: called } = mail.incident;
  const words = wordsIn[lang];
  const { labels } = words;
  const remaining = remainingOf(mail);
  const word = dayWordOf(mail);
  const title = oneLine(dutyTitle(mail.duty)[lang]);
  const day = mail.due && briefDay(mail.due, lang);
  const command = 'sokuho incident';
  return {
    lang,
    subject: words.subject({
      drill: mail.clockNotice !== null,
      number,
      duty: briefDuty(mail.duty.id)?.[lang] ?? title,
      day,
      remaining,
      word,
      recipient: recipientBeside(mail.duty)?.[lang] ?? null,
    }),
    banner: mail.clockNotice && words.drill(mail.clockNotice.rate),
    tone: toneOf(remaining.kind, word),
    title,
    status: [words.status(remaining, word), ...(day === null ? [] : [day])].join(': '),
    incident: oneLine(`${number} ${called ?? ''}`),
    asOf: words.asOf(whenText(mail.firedAt, lang)),
    greeting: words.greeting(oneLine(mail.addressee.name)),
    opening: openingOf(mail, words),
    caution: cautionOf(mail, words),
    rows: rowsOf(mail, words),
    doing: [
      { heading: labels.next, items: itemsOf(mail, (next) => next.event === undefined) },
      { heading: labels.record, items: itemsOf(mail, (next) => next.event !== undefined) },
    ].filter(({ items }) => items.length > 0),
    why: mail.why.length === 0 ? null : { heading: labels.why, items: whyOf(mail) },
    open: {
      heading: labels.open,
      text: null,
      link: mail.link === null ? null : { label: labels.open, url: mail.link },
      command: `${command} show ${number}`,
    },
    acknowledge: {
      heading: labels.acknowledge,
      text: words.acknowledge[isEarly(remaining) ? 'early' : 'late'],
      link: mail.acknowledgeLink ? { label: labels.acknowledgeLink, url: mail.acknowledgeLink } : null,
      command: `${command} advance ${number} acknowledge --duty ${mail.duty.key}`,
    },
    commandLabel: labels.command,
    footer: words.footer({ number, chainHead: mail.chainHead }),
  };
}

const itemsOf = (
  { whatNext, addressee: { lang } }: ReminderMail,
  among: (next: ReminderMail['whatNext'][number]) => boolean,
): Item[] =>
  whatNext.filter(among).map((next) => ({ text: oneLine(next[lang]), ...(next.event && { code: next.event }) }));

const whyOf = ({ why, addressee: { lang } }: ReminderMail): Item[] =>
  why.map(({ rule, ...said }) => ({ text: daysSpelledOut(oneLine(said[lang]), lang), ...(rule && { code: rule }) }));

/** The minute of the day from which an evening is spoken of. */
const EVENING = 17 * 60;

function openingOf(mail: ReminderMail, words: ReminderWords): string {
  const { insteadOf = [] } = mail.addressee;
  const remaining = remainingOf(mail);
  return [
    words.opening({
      remaining,
      word: dayWordOf(mail),
      aim: aimOf(mail),
      evening: minuteOfDay(mail.firedAt) >= EVENING,
      owed: mail.duty.standing === 'due',
    }),
    ...(insteadOf.length > 0 ? [words.insteadOf(insteadOf.map(oneLine))] : []),
  ].join(words.space);
}

function cautionOf({ duty, unreachable = [] }: ReminderMail, words: ReminderWords): string | null {
  const said = [
    ...(unreachable.length > 0 ? [words.unreachable(unreachable.map(oneLine))] : []),
    ...(duty.standing === 'possible' ? [words.possible] : []),
  ];
  return said.length > 0 ? said.join(words.space) : null;
}

/** What is only advised alarms nobody. */
function toneOf(kind: Remaining['kind'], word: DayWord): Tone {
  if (kind === 'overdue' || kind === 'justPassed') return word === 'advised' ? 'soon' : 'late';
  return kind === 'ahead' ? 'calm' : 'soon';
}
