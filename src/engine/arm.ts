import type { Insertable, Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { plan } from '../reminders/plan.ts';
import type { Rung } from '../reminders/step.ts';
import { sortOut } from '../reminders/strongest.ts';
import type { IncidentRow } from '../store/incidents.ts';
import type { Database, TimerTable } from '../store/schema.ts';
import { armTimers, disarmTimers, type TimerRow, timersOf } from '../store/timers.ts';
import type { Arrangement } from './arrangement.ts';
import type { LiveInstance } from './record.ts';
import { reminderSteps } from './reminder-steps.ts';

const startOfMinute = (at: Instant): Instant => `${at.slice(0, 16)}:00.000Z`;

/**
 * How the armed rows must change to be the plan. A rung that is planned for the first time when its instant is past, or
 * that a changed setting moved into the past, is late: of each step only the strongest of these fires. One that is new
 * and whose step was reminded of since fires no more. Pure.
 */
export function difference(rows: TimerRow[], rungs: Rung[], at: Instant) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const planned = new Set(rungs.map((rung) => rung.key));
  const toldSince = ({ instance, step, due, at: instant }: Rung) =>
    rows.some(
      (row) =>
        row.state === 'fired' &&
        row.instance_key === instance &&
        row.step === step &&
        row.due === due &&
        (row.fired_at ?? '') >= startOfMinute(instant),
    );
  const fresh = rungs.filter((rung) => (byKey.get(rung.key)?.state ?? 'disarmed') === 'disarmed');
  // A clock that was put back makes "since" lie ahead. And the last rung of a ladder is what keeps an open step reminded.
  const isLast = ({ instance, step, strength }: Rung) =>
    rungs.every((other) => other.instance !== instance || other.step !== step || other.strength <= strength);
  const said = fresh.filter((rung) => rung.at <= at && !isLast(rung) && toldSince(rung));
  const changed = rungs.filter((rung) => {
    const row = byKey.get(rung.key);
    return row?.state === 'armed' && (row.fire_at !== rung.at || row.roles.join() !== rung.to.join());
  });
  const overtaken = changed.filter((rung) => rung.at <= at && (byKey.get(rung.key)?.fire_at ?? at) > at);
  const { fire, superseded, ahead } = sortOut([...fresh.filter((rung) => !said.includes(rung)), ...overtaken], at);
  return {
    arm: [...fire, ...ahead, ...changed.filter((rung) => !overtaken.includes(rung))],
    superseded: [...superseded, ...said],
    disarm: rows.filter((row) => row.state === 'armed' && !planned.has(row.key)),
  };
}

/** The plan of an incident against its rows. */
export function differenceOf(
  rows: TimerRow[],
  instances: LiveInstance[],
  { policy, calendars }: Pick<Arrangement, 'policy' | 'calendars'>,
  at: Instant,
) {
  return difference(rows, plan(reminderSteps(instances, rows, policy), policy, calendars), at);
}

export interface Rearmed {
  /** Armed rows that are new or changed. */
  timers: TimerRow[];
  /** Every armed row of the incident. */
  armed: TimerRow[];
  /** How many rows were armed, moved, superseded, disarmed. */
  counts: { armed: number; moved: number; superseded: number; disarmed: number };
}

/**
 * Makes the incident's timers the projection of its state: arms new keys, moves changed instants, disarms keys that
 * are no longer planned. A fired key never arms again. `rows`: its timers, where the caller has read them in this transaction.
 */
export async function rearm(
  trx: Transaction<Database>,
  incident: IncidentRow,
  instances: LiveInstance[],
  arrangement: Arrangement,
  at: Instant,
  known: { rows?: TimerRow[] } = {},
): Promise<Rearmed> {
  const rows = known.rows ?? (await timersOf(trx, incident.id));
  const { arm, superseded, disarm } = differenceOf(rows, instances, arrangement, at);
  await disarmTimers(
    trx,
    disarm.map((row) => row.id),
  );
  const changed = await armTimers(trx, [
    ...arm.map((rung) => timerRow(incident, rung, 'armed')),
    ...superseded.map((rung) => timerRow(incident, rung, 'superseded')),
  ]);
  const before = new Set(rows.filter(({ state }) => state === 'armed').map(({ key }) => key));
  const moved = arm.filter(({ key }) => before.has(key)).length;
  const anew = new Set(changed.map(({ key }) => key));
  const kept = rows.filter((row) => row.state === 'armed' && !disarm.includes(row) && !anew.has(row.key));
  const timers = changed.filter((row) => row.state === 'armed');
  return {
    timers,
    armed: [...kept, ...timers],
    counts: { armed: arm.length - moved, moved, superseded: superseded.length, disarmed: disarm.length },
  };
}

/** What a row takes over of the rung that it stands for. */
export const ofRung = ({ key, instance, step, rung, n, due, to, at }: Rung) => ({
  key,
  instance_key: instance,
  step,
  rung,
  n,
  due,
  roles: to,
  fire_at: at,
});

const timerRow = (incident: IncidentRow, rung: Rung, state: 'armed' | 'superseded'): Insertable<TimerTable> => ({
  organization_id: incident.organization_id,
  incident_id: incident.id,
  ...ofRung(rung),
  state,
  seq: 1,
  fired_at: null,
  enqueued_at: null,
});
