import type { CrossedDay } from '../contract/deadlines.ts';
import { addDays, type Day, nthDay } from '../domain/day.ts';
import { closureOf, isOfficial } from './closed-days.ts';

export interface FinalDay {
  /** The n-th day of the count, before rolling. */
  day: Day;
  /** The last day to file. */
  due: Day;
  /** Closed days stepped over, in order. */
  crossed: CrossedDay[];
  /** A year whose holidays are not official was touched: a person looks at it. */
  unofficial: boolean;
}

/** The n-th day of a count whose day 1 is `known` (DL-DAY1), rolled to the first open day (DL-ROLL). Days in Japan. */
export function finalDay(known: Day, n: number): FinalDay {
  const day = nthDay(known, n);
  const crossed: CrossedDay[] = [];
  let due = day;
  let unofficial = !isOfficial(day);
  for (let closed = closureOf(due); closed; closed = closureOf(due)) {
    crossed.push(closed);
    if (!isOfficial(due)) unofficial = true;
    due = addDays(due, 1);
  }
  return { day, due, crossed, unofficial };
}

/** The n-th day where no closed day moves it. */
export function unmovedDay(known: Day, n: number): FinalDay {
  const day = nthDay(known, n);
  return { day, due: day, crossed: [], unofficial: false };
}
