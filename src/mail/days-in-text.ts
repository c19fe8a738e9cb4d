import { isDay } from '../domain/day.ts';
import { dayText } from '../domain/day-text.ts';
import type { Language } from '../domain/text.ts';

/** `2026-11-24` with or without its weekday, as the reasons of the law hold it. */
const written = /\b(\d{4}-\d{2}-\d{2})(?: ?\((?:[日月火水木金土]|Sun|Mon|Tue|Wed|Thu|Fri|Sat)\))?/g;

/** Reasons are stored as they were said when the law was read: in a mail every day has its weekday and one form. */
export const daysSpelledOut = (text: string, lang: Language): string =>
  text.replace(written, (whole: string, day: string) => (isDay(day) ? dayText(day, lang) : whole));
