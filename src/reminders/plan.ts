import { addDays, type Day, dayOf, daysBetween, endOf, instantAt } from '../domain/day.ts';
import { isOptional } from '../domain/duty.ts';
import { roles } from '../domain/role.ts';
import { addMilliseconds, type Instant, millisecondsOf, toInstant } from '../domain/time.ts';
import { type Calendar, type Calendars, isOpen } from './calendar.ts';
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
export function plan(steps: Step[], policy: Policy, calendars: Calendars): Rung[] {
  return steps
    .flatMap((step) => rungsOf(step, policy, calendars))
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.key < b.key) ? -1 : 1));
}

/** The ladder that a step climbs: a quieter one when a person may set it aside. */
export function ladderOf(step: Pick<Step, 'standing' | 'due'>, policy: Policy): PolicyRung[] {
  const optional = step.standing !== null && isOptional({ standing: step.standing });
  const ladders = optional ? policy.optional : policy;
  return step.due === null ? ladders.withoutDue : ladders.withDue;
}

function rungsOf(step: Step, policy: Policy, calendars: Calendars): Rung[] {
  const climbed: { entry: PolicyRung; moment: Moment; strength: number }[] = [];
  let below: Instant | null = null;
  for (const [strength, entry] of ladderOf(step, policy).entries()) {
    const moment = momentOf(entry, step, calendars(entry.to), below);
    if (moment === null) continue;
    below = moment.at;
    // After the instant is found: whether the owner acknowledged must not shift the rungs above.
    if (!isSilenced(entry, step, moment.day)) climbed.push({ entry, moment, strength });
  }
  return climbed.flatMap(({ entry, moment, strength }, index): Rung[] => {
    // Of several in one minute the strongest goes, to everybody whom the others would have told.
    const together = climbed.filter((other) => other.moment.at === moment.at);
    if (climbed.slice(index + 1).some((stronger) => together.includes(stronger))) return [];
    const to = together.flatMap((other) => other.entry.to);
    const key = `${step.instance}/${step.step}/${entry.rung}/${moment.n}/${step.due ?? `from-${dayOf(step.openedAt)}`}`;
    return [
      {
        key,
        instance: step.instance,
        step: step.step,
        rung: entry.rung,
        n: moment.n,
        due: step.due,
        at: addMilliseconds(moment.at, spread(key)),
        to: roles.filter((role) => to.includes(role)),
        strength,
      },
    ];
  });
}

function momentOf(entry: PolicyRung, step: Step, calendar: Calendar, below: Instant | null): Moment | null {
  const anchor = anchorOf(entry.when, step);
  if (anchor === null) return null;
  if (entry.repeats) return nextRepeat(anchor, entry, step, calendar, below);
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
 * The next of a repeating rung: a day, or a week, after the day on which it last fired. By day, not by instant, so that
 * a policy that moves it from 09:00 to 10:00 never plans a key again that has fired.
 *
 * Those past a due day go on every such day. Those of a step without one keep to working hours, and to a day after the
 * rung below them; `n` counts all days, so that a change of the closed days gives no key a second meaning.
 */
function nextRepeat(
  first: Day,
  { when, repeats }: PolicyRung,
  step: Step,
  calendar: Calendar,
  below: Instant | null,
): Moment {
  const again = step.lastRepeatAt && addDays(dayOf(step.lastRepeatAt), repeats === 'weekly' ? 7 : 1);
  const start = again && again > first ? again : first;
  const day = step.due === null ? openDayFrom(start, calendar, below) : start;
  const at = instantOf(day, when, step);
  const late = step.due === null && !isWorking(at, calendar) ? nextOpening(at, calendar, endOf(day)) : null;
  return { day, at: late ?? at, n: daysBetween(first, day) + 1 };
}

function openDayFrom(start: Day, calendar: Calendar, below: Instant | null): Day {
  for (let ahead = 0; ahead < DAILY_SEARCH; ahead += 1) {
    const day = addDays(start, ahead);
    if (isOpen(day, calendar) && (below === null || day > dayOf(below))) return day;
  }
  return start;
}
