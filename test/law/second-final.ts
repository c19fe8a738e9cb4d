import japaneseHolidays from 'japanese-holidays';
import type { Temporal } from 'temporal-polyfill';
import { officialYears } from '../../src/law/closed-days.ts';

/** Written from the rules, not from the code: other calendar, other holiday source, another loop. */
export function secondFinal(known: Temporal.PlainDate, wrongfulPurpose: boolean) {
  const day = known.add({ days: wrongfulPurpose ? 59 : 29 });
  const following = Array.from({ length: 15 }, (_, days) => day.add({ days }));
  const open = following.findIndex((each) => !isClosed(each));
  const crossed = following.slice(0, open);
  return {
    day: day.toString(),
    due: day.add({ days: open }).toString(),
    crossed: crossed.map(String),
    review: [day, ...crossed].some(({ year }) => year < officialYears.first || year > officialYears.last),
  };
}

function isClosed({ year, month, day, dayOfWeek }: Temporal.PlainDate): boolean {
  const atYearEnd = (month === 12 && day >= 29) || (month === 1 && day <= 3);
  const official = year >= officialYears.first && year <= officialYears.last;
  return dayOfWeek >= 6 || atYearEnd || (official && isNationalHoliday(year, month, day));
}

const isNationalHoliday = (year: number, month: number, day: number): boolean =>
  japaneseHolidays.getHolidaysOf(year).some((holiday) => holiday.month === month && holiday.date === day);
