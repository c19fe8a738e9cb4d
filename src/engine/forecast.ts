import type { Collision, Forecast, ForecastEntry } from '../contract/forecast.ts';
import { addDays, dayOf, endOf, instantAt, weekdayOf } from '../domain/day.ts';
import { addMilliseconds, type Instant } from '../domain/time.ts';
import { tell } from '../reminders/recipients.ts';
import { timersOfIncident } from '../store/queries/incidents.ts';
import { members } from '../store/queries/people.ts';
import type { TimerRow } from '../store/timers.ts';
import { addresseesOf } from './addressees.ts';
import { type Arrangement, arrangementWith, settingsOf } from './arrangement.ts';
import { closedDaysOf } from './closed-day.ts';
import type { EngineDependencies } from './dependencies.ts';
import { rolesTold } from './fire.ts';
import { type ForecastStep, forecastSteps } from './forecast-steps.ts';
import type { Look } from './look.ts';
import { repeatingRungs } from './reminder-steps.ts';
import { firstOf, replanned } from './virtual-timers.ts';

/** A ladder that ends in no repeating rung, or a policy gone wrong, must not keep us here. */
const mostReminders = 20_000;

/**
 * What happens to an incident if nobody acts: its timers fire on a virtual clock that begins now, by the very plan that
 * arms them, and who is told is decided as of each day. Repeating reminders are followed for so many days. Nothing is
 * written.
 */
export async function forecast(
  { db, clock, ladder }: EngineDependencies,
  { incident, instances, duties }: Pick<Look, 'incident' | 'instances' | 'duties'>,
  days: number,
): Promise<Forecast> {
  const from = clock.now();
  const until = addMilliseconds(from, days * 86_400_000);
  const [rows, settings, people] = await Promise.all([
    timersOfIncident(db, incident.id),
    settingsOf(db, incident.organization_id, ladder),
    members(db, incident.organization_id),
  ]);
  const { policy, office } = settings;
  const arrangement = arrangementWith(incident, policy, office, people);
  const steps = forecastSteps(instances, duties);
  const stepOf = ({ instance_key, step }: TimerRow) =>
    steps.find((one) => one.instance === instance_key && one.duty === step);
  const repeating = repeatingRungs(policy);
  const fired = firings({ rows, instances, arrangement, repeating }, from, until);
  const reminders = fired.flatMap(({ timer, at, roles }): ForecastEntry[] => {
    const step = stepOf(timer);
    if (!step) return [];
    const day = dayOf(at);
    const { deserted, vacant } = tell(roles, arrangement.roster, day);
    const told = addresseesOf(roles, arrangement.roster, day, { mailCompromised: incident.mail_compromised });
    return [
      {
        kind: 'reminder',
        at,
        ...whatOf(step),
        ...whenOf(day),
        basis: step.basis,
        rung: timer.rung,
        n: timer.n,
        roles,
        to: told.map(({ name, email, insteadOf }) => ({
          name,
          email,
          insteadOf: insteadOf.map((member) => member.name),
        })),
        deserted,
        vacant,
        repeats: repeating.has(timer.rung),
      },
    ];
  });
  const entries = [...reminders, ...steps.flatMap((step) => dayEntries(step, from))];
  const closed = closedDaysOf(settings, dayOf(from));
  const collisions = [
    ...steps.flatMap((step) => dayCollisions(step, from, closed)),
    ...reminders.filter(({ repeats }) => !repeats).flatMap((entry) => reminderCollision(entry, closed)),
  ];
  return {
    from,
    until,
    entries: entries.sort(byInstant),
    collisions: collisions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    overdue: steps.filter(({ due }) => due !== null && due < dayOf(from)).map(whatOf),
  };
}

interface Firing {
  timer: TimerRow;
  at: Instant;
  roles: TimerRow['roles'];
}

interface Standing extends Pick<Look, 'instances'> {
  rows: TimerRow[];
  arrangement: Arrangement;
  repeating: ReadonlySet<string>;
}

/** One timer after the other, and after each the plan made anew, as `fire` does it. */
function firings({ rows, instances, arrangement, repeating }: Standing, from: Instant, until: Instant): Firing[] {
  let timers = replanned(rows, instances, arrangement, from);
  const fired: Firing[] = [];
  while (fired.length < mostReminders) {
    const timer = firstOf(
      timers.filter(({ state, rung, fire_at }) => state === 'armed' && !(repeating.has(rung) && fire_at > until)),
    );
    if (!timer) break;
    const at = timer.fire_at > from ? timer.fire_at : from;
    fired.push({ timer, at, roles: rolesTold(timer, timers) });
    const after = timers.map((row): TimerRow => (row === timer ? { ...row, state: 'fired', fired_at: at } : row));
    timers = replanned(after, instances, arrangement, at);
  }
  return fired;
}

const whenOf = (day: string) => ({ day, weekday: weekdayOf(day) });

const whatOf = ({ instance, duty, label, recipient, standing, due }: ForecastStep) => ({
  instance,
  duty,
  label,
  recipient,
  standing,
  due,
});

/** Nobody is told of these: they simply come. */
const untold = { rung: null, n: null, roles: [], to: [], deserted: false, vacant: false, repeats: false };

/** Of a step: its due day, and, where it is owed, the end of that day without it. */
function dayEntries(step: ForecastStep, from: Instant): ForecastEntry[] {
  const { due, basis, isOwed } = step;
  if (due === null || endOf(due) <= from) return [];
  const begins = instantAt(due, '00:00');
  const end = endOf(due);
  const entry = { ...whatOf(step), basis, ...untold };
  return [
    { kind: 'due', at: begins > from ? begins : from, ...entry, ...whenOf(due) },
    ...(isOwed ? [{ kind: 'breach' as const, at: end, ...entry, ...whenOf(dayOf(end)) }] : []),
  ];
}

type ClosedDays = ReturnType<typeof closedDaysOf>;

function dayCollisions(step: ForecastStep, from: Instant, { closedOn, lastWorkingDay }: ClosedDays): Collision[] {
  const days = [
    { kind: 'due' as const, day: step.due },
    { kind: 'target' as const, day: step.target },
  ];
  return days.flatMap(({ kind, day }) => {
    const closed = day !== null && day >= dayOf(from) ? closedOn(day) : null;
    if (day === null || !closed) return [];
    const lastDay = lastWorkingDay(addDays(day, -1));
    return [{ kind, ...whatOf(step), ...whenOf(day), rung: null, closed, lastWorkingDay: lastDay }];
  });
}

function reminderCollision(entry: ForecastEntry, { closedOn, lastWorkingDay }: ClosedDays): Collision[] {
  const { day, weekday, instance, duty, label, recipient, standing, due, rung } = entry;
  const closed = closedOn(day);
  if (!closed?.organization) return [];
  const what = { instance, duty, label, recipient, standing, due };
  return [{ kind: 'reminder', day, weekday, ...what, rung, closed, lastWorkingDay: lastWorkingDay(addDays(day, -1)) }];
}

/** By time; what comes at one instant, the end of a day before what it sets off. */
function byInstant(a: ForecastEntry, b: ForecastEntry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  const rank = ({ kind }: ForecastEntry) => ['breach', 'due', 'reminder'].indexOf(kind);
  return rank(a) - rank(b) || (a.duty < b.duty ? -1 : 1);
}
