import type { Insertable, Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Calendar } from '../reminders/calendar.ts';
import { plan } from '../reminders/plan.ts';
import type { Policy } from '../reminders/policy.ts';
import type { Rung } from '../reminders/step.ts';
import { sortOut } from '../reminders/strongest.ts';
import type { IncidentRow } from '../store/incidents.ts';
import type { Database, TimerTable } from '../store/schema.ts';
import { armTimers, disarmTimers, type TimerRow, timersOf } from '../store/timers.ts';
import type { LiveInstance } from './record.ts';
import { reminderSteps } from './reminder-steps.ts';

export interface Ladder {
  policy: Policy;
  calendar: Calendar;
}

/** How the armed rows must change to be the plan. Pure. */
export function difference(rows: TimerRow[], rungs: Rung[], at: Instant) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const planned = new Set(rungs.map((rung) => rung.key));
  const fresh = rungs.filter((rung) => (byKey.get(rung.key)?.state ?? 'disarmed') === 'disarmed');
  const { fire, superseded, ahead } = sortOut(fresh, at);
  const moved = rungs.filter((rung) => {
    const row = byKey.get(rung.key);
    return row?.state === 'armed' && row.fire_at !== rung.at;
  });
  return {
    arm: [...fire, ...ahead, ...moved],
    superseded,
    disarm: rows.filter((row) => row.state === 'armed' && !planned.has(row.key)),
  };
}

/**
 * Makes the incident's timers the projection of its state: arms new keys, moves changed instants, disarms keys that
 * are no longer planned. A fired key never arms again. Returns the armed rows that changed.
 */
export async function rearm(
  trx: Transaction<Database>,
  incident: IncidentRow,
  instances: LiveInstance[],
  ladder: Ladder,
  at: Instant,
): Promise<TimerRow[]> {
  const rows = await timersOf(trx, incident.id);
  const rungs = plan(reminderSteps(instances, rows, ladder.policy), ladder.policy, ladder.calendar);
  const { arm, superseded, disarm } = difference(rows, rungs, at);
  await disarmTimers(
    trx,
    disarm.map((row) => row.id),
  );
  const changed = await armTimers(trx, [
    ...arm.map((rung) => timerRow(incident, rung, 'armed')),
    ...superseded.map((rung) => timerRow(incident, rung, 'superseded')),
  ]);
  return changed.filter((row) => row.state === 'armed');
}

const timerRow = (incident: IncidentRow, rung: Rung, state: 'armed' | 'superseded'): Insertable<TimerTable> => ({
  organization_id: incident.organization_id,
  incident_id: incident.id,
  key: rung.key,
  instance_key: rung.instance,
  step: rung.step,
  rung: rung.rung,
  n: rung.n,
  due: rung.due,
  roles: rung.to,
  fire_at: rung.at,
  state,
  seq: 1,
  fired_at: null,
  enqueued_at: null,
});
