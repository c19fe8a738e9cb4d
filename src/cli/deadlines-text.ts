import type { Deadlines } from '../contract/deadlines.ts';
import { daysBetween } from '../domain/day.ts';
import { shortDay } from '../domain/day-text.ts';
import type { Language } from '../domain/text.ts';
import { crossedText } from '../law/rolling-reasons.ts';

/** Deadlines to be read: each day with its weekday, and the closed days stepped over. */
export function deadlinesText({ known, preliminary, final, review }: Deadlines, language: Language): string {
  const day = (text: string): string => shortDay(text)[language];
  const nth = (text: string): number => daysBetween(known, text) + 1;
  const crossed = final.crossed.map((each) => `  ${crossedText(each)[language]}`);
  const lines =
    language === 'ja'
      ? [
          `知った日(1日目): ${day(known)}`,
          `速報の目安: ${nth(preliminary.target)}日目 ${day(preliminary.target)} から ${nth(preliminary.due)}日目 ${day(preliminary.due)} まで(休日でも動きません)`,
          `確報の期限: ${day(final.due)}`,
          `  ${nth(final.day)}日目は ${day(final.day)}${crossed.length > 0 ? 'です。次の休日の後の最初の開庁日が期限です:' : ''}`,
        ]
      : [
          `Known (day 1): ${day(known)}`,
          `Preliminary report, yardstick: day ${nth(preliminary.target)}, ${day(preliminary.target)}, to day ${nth(preliminary.due)}, ${day(preliminary.due)} (never moved)`,
          `Final report, due: ${day(final.due)}`,
          `  day ${nth(final.day)} is ${day(final.day)}${crossed.length > 0 ? '; the first open day after these closed days:' : ''}`,
        ];
  return `${[...lines, ...crossed.map((line) => `  ${line}`), ...review.map((each) => `${each[language]} [${each.rule}]`)].join('\n')}\n`;
}
