import type { Ladder } from '../engine/arm.ts';
import { closureOf } from '../law/closed-days.ts';
import { defaultPolicy } from '../reminders/default-policy.ts';

/** Working hours until organizations set their own: 09:00-18:00 in Japan on days that are not closed, for everybody. */
export const defaultLadder: Ladder = {
  policy: defaultPolicy,
  calendar: { isOpen: (day) => closureOf(day) === null, opens: '09:00', closes: '18:00' },
};
