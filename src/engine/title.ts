import type { Facts } from '../contract/facts.ts';
import type { Language, Text } from '../domain/text.ts';
import { eventNames } from '../law/event-names.ts';

/** What an incident is called until somebody gives it a name: what happened, and to how many at the most. */
export function titleOf({ incident: { events, persons } }: Facts, lang: Language): string {
  const happened = [...new Set(events)].map((event) => eventNames[event]);
  return titles[lang](happened, persons.max);
}

const titles: Record<Language, (happened: Text[], most: number | null) => string> = {
  ja: (happened, most) =>
    `${happened.map(({ ja }) => ja).join('・')}(${most === null ? '人数不明' : `最大${most.toLocaleString('ja-JP')}人`})`,
  en: (happened, most) => {
    const [first = '', ...more] = happened.map(({ en }) => en);
    const many =
      most === null ? 'number unknown' : `up to ${most.toLocaleString('en-US')} ${most === 1 ? 'person' : 'people'}`;
    return `${[first.charAt(0).toUpperCase() + first.slice(1), ...more].join(', ')} (${many})`;
  },
};
