import type { Ladder } from '../engine/ladder.ts';
import { closureOf } from '../law/closed-days.ts';
import type { Calendars } from '../reminders/calendar.ts';
import { defaultPolicy } from '../reminders/default-policy.ts';
import { officeHours } from '../reminders/office.ts';

/** Working hours until organizations set their own: 09:00-18:00 in Japan on days that are not closed, for everybody. */
export const defaultLadder: Ladder = {
  policy: defaultPolicy,
  office: {
    weekdays: [1, 2, 3, 4, 5],
    opens: '09:00',
    closes: '18:00',
    // Not Saturdays and Sundays: whoever works on these is at work.
    isClosed: (day) => ['holiday', 'yearEnd'].includes(closureOf(day)?.why ?? ''),
  },
};

/** The calendars of an organization that has set nothing and whose people keep its hours. */
export const defaultCalendars: Calendars = () => officeHours(defaultLadder.office);
