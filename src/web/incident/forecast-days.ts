import type { z } from 'zod';
import type { forecastSchema } from '../../contract/forecast.ts';

type Forecast = z.output<typeof forecastSchema>;
export type ForecastEntry = Forecast['entries'][number];
export type Collision = Forecast['collisions'][number];

export interface ForecastDay {
  day: string;
  entries: ForecastEntry[];
  /** Repetitions of a reminder after its first: said in one line. */
  repeated: ForecastEntry[];
  collisions: Collision[];
}

/** A day on which something new happens, or a run of days with repetitions only. */
export type ForecastItem = ForecastDay | { from: string; to: string; count: number };

/** What happens, day by day. Repeating reminders are shown once, and then only counted. Pure. */
export function forecastItems({ entries, collisions }: Pick<Forecast, 'entries' | 'collisions'>): ForecastItem[] {
  const items: ForecastItem[] = [];
  for (const day of daysOf(entries, collisions)) {
    const last = items.at(-1);
    const isNew = day.entries.length > 0 || day.collisions.length > 0;
    if (isNew) items.push(day);
    else if (last && 'from' in last) {
      last.to = day.day;
      last.count += day.repeated.length;
    } else items.push({ from: day.day, to: day.day, count: day.repeated.length });
  }
  return items;
}

function daysOf(entries: readonly ForecastEntry[], collisions: readonly Collision[]): ForecastDay[] {
  const days = new Map<string, ForecastDay>();
  const dayOf = (day: string): ForecastDay => {
    const known = days.get(day) ?? { day, entries: [], repeated: [], collisions: [] };
    days.set(day, known);
    return known;
  };
  const said = new Set<string>();
  for (const entry of entries) {
    const key = `${entry.instance} ${entry.duty} ${entry.rung}`;
    const isRepetition = entry.kind === 'reminder' && entry.repeats && said.has(key);
    if (entry.kind === 'reminder') said.add(key);
    const { repeated, entries: own } = dayOf(entry.day);
    (isRepetition ? repeated : own).push(entry);
  }
  for (const collision of collisions) {
    const { collisions: own } = dayOf(collision.day);
    if (!own.some((one) => isSame(one, collision))) own.push(collision);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Two reminders of one duty on a closed day are one thing to know. */
const isSame = (a: Collision, b: Collision): boolean =>
  a.kind === b.kind && a.instance === b.instance && a.duty === b.duty;
