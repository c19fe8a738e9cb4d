import { InvalidInput } from '../domain/errors.ts';
import type { Language } from '../domain/text.ts';

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const japanese = ['日', '月', '火', '水', '木', '金', '土'];

/** `10:00-16:00` and `mon,tue` as the wire has them; the server says what is wrong with the times. Throws InvalidInput. */
export function weekOf(hours: string, weekdays = 'mon,tue,wed,thu,fri') {
  const [opens = '', closes = ''] = hours.split('-').map((time) => time.trim());
  return { weekdays: weekdaysOf(weekdays), opens, closes };
}

export function weekdaysOf(text: string): number[] {
  const days = text.split(',').map((day) => names.indexOf(day.trim().slice(0, 3).toLowerCase()));
  if (days.includes(-1))
    throw new InvalidInput([{ path: 'weekdays', reason: `must be some of ${names.join(', ')}, with commas` }]);
  return days;
}

/** `Mon-Fri` is not guessed at: every day is named. */
export const weekText = (
  { weekdays, opens, closes }: { weekdays: readonly number[]; opens: string; closes: string },
  lang: Language,
): string => {
  const days = weekdays.map((day) => (lang === 'ja' ? japanese : names)[day]);
  return `${days.join(lang === 'ja' ? '・' : ' ')} ${opens}-${closes}`;
};
