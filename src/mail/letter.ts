import { dayText } from '../domain/day-text.ts';
import { basisLabels, dutyTitle, standingLabels } from '../domain/duty-labels.ts';
import { type ReminderMail, rungNames } from '../domain/reminder-mail.ts';
import type { Language } from '../domain/text.ts';
import { remainingOf } from './remaining.ts';
import { english } from './templates/reminder-en.ts';
import { japanese } from './templates/reminder-ja.ts';
import type { DayWord, ReminderWords } from './templates/reminder-words.ts';

const wordsIn: Record<Language, ReminderWords> = { ja: japanese, en: english };

export interface Section {
  heading: string;
  items: { text: string; rule?: string }[];
}

/** A mail in one language before it is text or HTML: both say the same because both are made from this. */
export interface Letter {
  lang: Language;
  subject: string;
  /** Said before anything else: this is a drill. */
  banner: string | null;
  tone: 'calm' | 'soon' | 'late';
  status: string;
  title: string;
  greeting: string;
  opening: string;
  caution: string | null;
  rows: [label: string, value: string][];
  sections: Section[];
  acknowledge: { heading: string; text: string; command: string; link: { label: string; url: string } | null };
  link: { label: string; url: string } | null;
  footer: string[];
}

/** Titles and names are typed by people: one line each, whatever they hold. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

export function letterOf(mail: ReminderMail): Letter {
  const { lang } = mail.addressee;
  const words = wordsIn[lang];
  const remaining = remainingOf(mail);
  const status = words.status(remaining, dayWordOf(mail));
  const title = oneLine(dutyTitle(mail.duty)[lang]);
  const { number } = mail.incident;
  return {
    lang,
    subject: words.subject({
      drill: mail.clockNotice !== null,
      status,
      title,
      day: mail.due && dayText(mail.due, lang),
      number,
    }),
    banner: mail.clockNotice && words.drill(mail.clockNotice.rate),
    tone: toneOf(remaining.kind),
    status,
    title,
    greeting: words.greeting(oneLine(mail.addressee.name)),
    opening: openingOf(mail, words),
    caution: cautionOf(mail, words),
    rows: rowsOf(mail, words),
    sections: [
      {
        heading: words.labels.why,
        items: mail.why.map(({ rule, ...why }) => ({ text: oneLine(why[lang]), ...(rule && { rule }) })),
      },
      { heading: words.labels.next, items: mail.whatNext.map((next) => ({ text: oneLine(next[lang]) })) },
    ].filter((section) => section.items.length > 0),
    acknowledge: {
      heading: words.labels.acknowledge,
      text: words.acknowledge[['ahead', 'tomorrow'].includes(remaining.kind) ? 'early' : 'late'],
      command: `sokuho incident advance ${number} acknowledge --duty ${mail.duty.key}`,
      link: mail.acknowledgeLink ? { label: words.labels.acknowledgeLink, url: mail.acknowledgeLink } : null,
    },
    link: mail.link === null ? null : { label: words.labels.open, url: mail.link },
    footer: words.footer({ number, chainHead: mail.chainHead }),
  };
}

function openingOf({ rung, addressee }: ReminderMail, words: ReminderWords): string {
  const known = rungNames.find((name) => name === rung.name);
  const { insteadOf = [] } = addressee;
  return [
    words.rungs[known ?? 'other'],
    ...(rung.to ? [words.told(rung.to)] : []),
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

function dayWordOf({ duty }: ReminderMail): DayWord {
  if (duty.standing === 'effort' || duty.standing === 'recommended') return 'advised';
  return duty.basis === 'yardstick' ? 'yardstick' : 'due';
}

function toneOf(kind: ReturnType<typeof remainingOf>['kind']): Letter['tone'] {
  if (kind === 'overdue' || kind === 'justPassed') return 'late';
  return kind === 'ahead' ? 'calm' : 'soon';
}

function rowsOf(mail: ReminderMail, words: ReminderWords): Letter['rows'] {
  const { lang } = mail.addressee;
  const { incident, duty, due, target } = mail;
  const { labels } = words;
  const noDay = duty.basis === 'statute' ? words.noDay.statute : words.noDay.other;
  const rows: [string, string | null][] = [
    [labels.incident, oneLine(`${incident.number} ${incident.title ?? ''}`)],
    [labels.day[dayWordOf(mail)], due === null ? noDay : words.byEndOf(dayText(due, lang))],
    [labels.target, target && dayText(target, lang)],
    [labels.standing, duty.standing && standingLabels[duty.standing][lang]],
    [labels.basis, due === null ? null : duty.basis && basisLabels[duty.basis][lang]],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}
