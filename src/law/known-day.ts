import { type Day, dayOf } from '../domain/day.ts';
import type { Reason } from '../domain/duty.ts';
import type { CompleteFacts } from './complete-facts.ts';
import { reason } from './reason.ts';

/** Day 1 of every clock, and why. */
export interface KnownDay {
  day: Day;
  because: Reason;
}

/**
 * The day in Japan on which any department first knew (APPI-KNOW); for an entrustor at the latest the day on which
 * the entrustee's notice arrived (APPI-DUTY-4).
 */
export function knownDay({ incident }: CompleteFacts): KnownDay {
  const day = dayOf(incident.knownAt);
  const { role, receivedNoticeAt } = incident.entrustment;
  if (role === 'entrustor' && receivedNoticeAt !== undefined) {
    const received = dayOf(receivedNoticeAt);
    if (received < day)
      return {
        day: received,
        because: reason(
          'APPI-DUTY-4',
          ['incident.knownAt', 'incident.entrustment.receivedNoticeAt'],
          `委託元の期間は、遅くとも委託先からの通知が届いた日(${received})から数えます。`,
          `An entrustor's clock starts at the latest when the entrustee's notice arrives, on ${received}.`,
        ),
      };
  }
  return {
    day,
    because: reason(
      'APPI-KNOW',
      ['incident.knownAt'],
      `いずれかの部署が事態を知った日(日本時間で${day})を1日目とします。`,
      `Day 1 is the day, in Japan, on which any department first knew: ${day}.`,
    ),
  };
}
