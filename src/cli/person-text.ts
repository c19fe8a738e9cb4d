import type { z } from 'zod';
import type { personSchema } from '../contract/person.ts';
import { shortDay } from '../domain/day-text.ts';
import type { Language } from '../domain/text.ts';
import { weekText } from './week.ts';

type Person = z.output<typeof personSchema>;

export const personLine = ({ name, email, roles, lang }: Person): string =>
  `${name} <${email}>  ${roles.join(', ')}  (${lang})`;

/** A person with everything that decides whether and when they are told. */
export function personText(person: Person, persons: Person[], lang: Language): string {
  const { secondEmail, week } = person;
  return [
    personLine(person),
    ...(secondEmail ? [`    ${WORDS.second[lang]}: ${secondEmail}`] : []),
    ...(week ? [`    ${WORDS.hours[lang]}: ${weekText(week, lang)}`] : []),
    ...absenceLines(person, lang),
    ...deputyLines(person, persons, lang),
    '',
  ].join('\n');
}

export const absenceLines = ({ absences }: Person, lang: Language): string[] =>
  absences.map(({ id, from, to }) => `    ${WORDS.away[lang]}: ${spanText(from, to, lang)}  (${id})`);

export const deputyLines = ({ deputies }: Person, persons: Person[], lang: Language): string[] =>
  deputies.map(({ id, from, to }) => {
    const deputy = persons.find((person) => person.id === id);
    const span = from || to ? `  ${spanText(from, to, lang)}` : '';
    return `    ${WORDS.deputy[lang]}: ${deputy ? `${deputy.name} <${deputy.email}>` : id}${span}`;
  });

const spanText = (from: string | null, to: string | null, lang: Language): string =>
  [from, to].map((day) => (day ? shortDay(day)[lang] : '')).join(lang === 'ja' ? '〜' : ' to ');

const WORDS = {
  second: { ja: '第二のアドレス', en: 'second address' },
  hours: { ja: '勤務時間', en: 'works' },
  away: { ja: '不在', en: 'away' },
  deputy: { ja: '代行', en: 'deputy' },
} as const;
