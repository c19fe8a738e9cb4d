import { type Day, dayOf, wallClock, weekdayOf } from './day.ts';
import type { Language, Text } from './text.ts';
import type { Instant } from './time.ts';

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026年12月21日(月)`, `Mon 21 December 2026`: no date is shown without its weekday. */
export function dayText(day: Day, lang: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = weekdays[lang][weekdayOf(day)];
  return lang === 'ja' ? `${year}年${month}月${date}日(${weekday})` : `${weekday} ${date} ${months[month - 1]} ${year}`;
}

/** The same in a line of text or a table: `2026-12-21(月)`, `2026-12-21 (Mon)`. */
export function shortDay(day: Day): Text {
  const weekday = weekdayOf(day);
  return { ja: `${day}(${weekdays.ja[weekday]})`, en: `${day} (${weekdays.en[weekday]})` };
}

/** An instant as people in Japan read it, with its weekday: `2026年12月21日(月) 09:00`. */
export const whenText = (instant: Instant, lang: Language): string =>
  `${dayText(dayOf(instant), lang)} ${wallClock(instant).slice(11)}`;

/** Where every character counts and the year is plain: `12/21(月)`, `Mon 21 Dec`. */
export function briefDay(day: Day, lang: Language): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  const weekday = weekdays[lang][weekdayOf(day)];
  return lang === 'ja' ? `${month}/${date}(${weekday})` : `${weekday} ${date} ${months[month - 1]?.slice(0, 3)}`;
}
