import { addDays, type Day, dayOf, daysBetween, instantAt } from '../domain/day.ts';
import { addMilliseconds, type Instant, millisecondsOf, toInstant } from '../domain/time.ts';
import type { Calendar } from './calendar.ts';
import type { Policy, PolicyRung, When } from './policy.ts';
import { spread } from './spread.ts';
import type { Rung, Step } from './step.ts';
import { isWorking, lastWorkingMinute, nextOpening } from './working-hours.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How far a daily rung looks for an open day before it takes a closed one. */
const DAILY_SEARCH = 60;

/** A rung before the key and the spread: the day it stands for, the minute it goes. */
interface Moment {
  day: Day;
  at: Instant;
  n: number;
}

/**
 * Every rung of every step, soonest first; of a repeating rung only the next. There is no "now" in it, so the
 * armed timers, the forecast and a plan made a year later from the same rows agree. Instants already past are
 * planned all the same: `sortOut` says which of them still fires.
 */
export function plan(steps: Step[], policy: Policy, calendar: Calendar): Rung[] {
  return steps
    .flatMap((step) => rungsOf(step, policy, calendar))
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.key < b.key) ? -1 : 1));
}

function rungsOf(step: Step, policy: Policy, calendar: Calendar): Rung[] {
  const ladder = step.due === null ? policy.withoutDue : policy.withDue;
  const rungs: Rung[] = [];
  let below: Instant | null = null;
  for (const [strength, entry] of ladder.entries()) {
    const moment = momentOf(entry, step, calendar, below);
    if (moment === null) continue;
    below = moment.at;
    // After the instant is found: whether the owner acknowledged must not shift the rungs above.
    if (isSilenced(entry, step, moment.day)) continue;
    const key = `${step.instance}/${step.step}/${entry.rung}/${moment.n}/${step.due ?? 'none'}`;
    rungs.push({
      key,
      instance: step.instance,
      step: step.step,
      rung: entry.rung,
      n: moment.n,
      due: step.due,
      at: addMilliseconds(moment.at, spread(key)),
      to: entry.to,
      strength,
    });
  }
  return rungs;
}

function momentOf(entry: PolicyRung, step: Step, calendar: Calendar, below: Instant | null): Moment | null {
  const anchor = anchorOf(entry.when, step);
  if (anchor === null) return null;
  if (entry.repeats) return nextRepeat(anchor, entry.when, step, calendar, below);
  const at = instantOf(anchor, entry.when, step);
  const day = 'hours' in entry.when ? dayOf(at) : anchor;
  return { day, at: isEarly(step, day) ? moved(at, step, calendar, below) : at, n: 1 };
}

function anchorOf(when: When, step: Step): Day | null {
  if ('hours' in when) return dayOf(step.openedAt);
  const from = { target: step.target, due: step.due, opening: dayOf(step.openedAt) }[when.from];
  return from === null ? null : addDays(from, when.days);
}

/** Hours after the opening are rounded up to the minute, so that every rung starts on one. */
function instantOf(day: Day, when: When, step: Step): Instant {
  if (!('hours' in when)) return instantAt(day, when.time);
  const exact = millisecondsOf(step.openedAt) + when.hours * HOUR_MS;
  return toInstant(Math.ceil(exact / MINUTE_MS) * MINUTE_MS);
}

/** Rungs of the due day and after it go at any hour and in spite of an acknowledgement. */
const isEarly = (step: Step, day: Day): boolean => step.due === null || day < step.due;

const isSilenced = (entry: PolicyRung, step: Step, day: Day): boolean =>
  entry.silenceable === true && step.acknowledgedAt !== null && isEarly(step, day);

/**
 * Into working hours: earlier, to the last working minute, but not before the step opened; else later, to the next
 * opening before the due day (a reminder of the target day on the due day itself would only double that one);
 * else it stays. Past when the step opened: it stays, it is late already.
 *
 * Without a due day nothing is lost by waiting, so a rung does not move to or before the one below it:
 * opened on a Friday afternoon, the manager is not told on that Friday evening together with the owner.
 */
function moved(at: Instant, step: Step, calendar: Calendar, below: Instant | null): Instant {
  if (at <= step.openedAt || isWorking(at, calendar)) return at;
  const overtakes = step.due === null && below !== null && below >= step.openedAt;
  const floor = overtakes ? addMilliseconds(below, MINUTE_MS) : step.openedAt;
  const limit = step.due === null ? null : instantAt(step.due, '00:00');
  return lastWorkingMinute(at, calendar, floor) ?? nextOpening(at, calendar, limit) ?? at;
}

/**
 * The next of a daily rung: of the first day after the one on which it last fired. By day, not by instant, so that
 * a policy that moves it from 09:00 to 10:00 never plans a key again that has fired.
 *
 * Overdue ones go every day. Those of a step without a due day keep to open days, and to a day after the rung below
 * them; `n` counts all days, so that a change of the closed days gives no key a second meaning.
 */
function nextRepeat(first: Day, when: When, step: Step, calendar: Calendar, below: Instant | null): Moment {
  const passed = step.lastRepeatAt === null ? 0 : Math.max(0, daysBetween(first, dayOf(step.lastRepeatAt)) + 1);
  const start = addDays(first, passed);
  const day = step.due === null ? openDayFrom(start, calendar, below) : start;
  return { day, at: instantOf(day, when, step), n: daysBetween(first, day) + 1 };
}

function openDayFrom(start: Day, calendar: Calendar, below: Instant | null): Day {
  for (let ahead = 0; ahead < DAILY_SEARCH; ahead += 1) {
    const day = addDays(start, ahead);
    if (calendar.isOpen(day) && (below === null || day > dayOf(below))) return day;
  }
  return start;
}
