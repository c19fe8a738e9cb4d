import { type Day, weekdayOf } from '../domain/day.ts';
import type { Calendar, Calendars, Hours, Week } from './calendar.ts';
import { type Roster, tell } from './recipients.ts';

/** When an organization works. */
export interface Office extends Week {
  /** Closed for everybody, whatever their week: national holidays, year-end, the organization's own closed days. */
  isClosed(day: Day): boolean;
}

/** The hours of an office where nobody is known by name. */
export const officeHours = (office: Office): Calendar => ({
  hoursOn: (day) => (office.isClosed(day) ? [] : hoursOf([office], day)),
});

/**
 * A calendar for each set of roles, from the people who hold them: a minute counts when somebody who would be told on
 * that day works in it. Who is away does not count, who stands in for them does. Pure.
 */
export function calendarsOf(office: Office, roster: Roster): Calendars {
  const known = new Map<string, Hours[]>();
  return (to) => ({
    hoursOn(day) {
      const key = `${day} ${to.join()}`;
      const hours = known.get(key) ?? hoursFor(to, day, office, roster);
      known.set(key, hours);
      return hours;
    },
  });
}

function hoursFor(to: Parameters<Calendars>[0], day: Day, office: Office, roster: Roster): Hours[] {
  if (office.isClosed(day)) return [];
  const { told } = tell(to, roster, day);
  return hoursOf(told.length > 0 ? told.map(({ person }) => person.week ?? office) : [office], day);
}

const hoursOf = (weeks: readonly Week[], day: Day): Hours[] =>
  weeks.filter(({ weekdays }) => weekdays.includes(weekdayOf(day))).map(({ opens, closes }) => ({ opens, closes }));
