import { addDays, type Day, daysBetween, weekdayOf } from '../../domain/day.ts';
import type { DutyView } from './calls.ts';

export type Derivation = NonNullable<DutyView['derivation']>;
export type Mark = 'dayOne' | 'target' | 'count' | 'due';

/** A day of the strip, with all that is said of it. */
export interface StripDay {
  day: Day;
  /** Its number in the count from day 1; null: outside of it. */
  n: number | null;
  marks: Mark[];
  /** Stepped over on the way to the due day. */
  crossed: boolean;
  isToday: boolean;
}

export type StripRow = { key: string; week: StripDay[] } | { key: string; skipped: number };

/** More quiet weeks in a row than this become one line. */
const fewWeeks = 2;

/** Weeks from that of day 1 to that of the due day; of a long count the quiet ones in the middle are left out. Pure. */
export function stripRows(derivation: Derivation, today: Day): StripRow[] {
  const weeks = weeksOf(derivation, today);
  const rows: StripRow[] = [];
  for (let index = 0; index < weeks.length; ) {
    const run = weeks.slice(index).findIndex((week) => !isQuiet(week));
    if (run > fewWeeks) {
      rows.push({ key: `skip ${index}`, skipped: run * 7 });
      index += run;
      continue;
    }
    const week = weeks[index] ?? [];
    rows.push({ key: week[0]?.day ?? '', week });
    index += 1;
  }
  return rows;
}

const isQuiet = (week: readonly StripDay[]): boolean =>
  week.every(({ marks, crossed, isToday }) => marks.length === 0 && !crossed && !isToday);

function weeksOf({ dayOne, target, count, crossed, due }: Derivation, today: Day): StripDay[][] {
  const over = new Set(crossed.map(({ day }) => day));
  const first = addDays(dayOne, -weekdayOf(dayOne));
  const last = addDays(due, 6 - weekdayOf(due));
  const marksOf = (day: Day): Mark[] => [
    ...(day === dayOne ? (['dayOne'] as const) : []),
    ...(day === target?.day ? (['target'] as const) : []),
    ...(day === count.day && day !== due ? (['count'] as const) : []),
    ...(day === due ? (['due'] as const) : []),
  ];
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index): StripDay => {
    const day = addDays(first, index);
    return {
      day,
      n: dayOne <= day && day <= due ? daysBetween(dayOne, day) + 1 : null,
      marks: marksOf(day),
      crossed: over.has(day),
      isToday: day === today,
    };
  });
  return Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
}
