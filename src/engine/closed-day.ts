import type { OfficeCalendar } from '../contract/calendar.ts';
import type { Collision } from '../contract/forecast.ts';
import { addDays, type Day, weekdayOf } from '../domain/day.ts';
import { closureOf } from '../law/closed-days.ts';
import { covers, type settingsOf } from './arrangement.ts';

type Settings = Pick<Awaited<ReturnType<typeof settingsOf>>, 'office' | 'stored'>;

/** Which days are closed, for whom and why, as of a day: nobody can work before it any more. */
export function closedDaysOf({ office, stored }: Settings, today: Day) {
  const calendar = stored.get('calendar');
  const own = calendar ? (JSON.parse(calendar.text) as OfficeCalendar).closed : [];
  const isWorkingDay = (day: Day) => office.weekdays.includes(weekdayOf(day)) && !office.isClosed(day);

  const closedOn = (day: Day): Collision['closed'] | null => {
    const closure = closureOf(day);
    const organization = !isWorkingDay(day);
    if (!closure && !organization) return null;
    const named = own.find((closed) => covers(closed, day));
    return {
      why: closure?.why ?? 'organization',
      name: closure?.name ?? named?.name ?? null,
      authority: closure !== null,
      organization,
    };
  };
  /** The last day up to this one on which the organization works; null when none is left. */
  const lastWorkingDay = (latest: Day): Day | null => {
    for (let day = latest; day >= today; day = addDays(day, -1)) if (isWorkingDay(day)) return day;
    return null;
  };
  return { closedOn, lastWorkingDay };
}
