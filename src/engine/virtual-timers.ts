import type { Instant } from '../domain/time.ts';
import type { Rung } from '../reminders/step.ts';
import type { TimerRow } from '../store/timers.ts';
import { differenceOf, ofRung } from './arm.ts';
import type { Arrangement } from './arrangement.ts';
import type { LiveInstance } from './record.ts';

export type { TimerRow };

/** Timers on a virtual clock, by the very plan that arms the rows: nothing is written. */

/** The one that fires first. */
export const firstOf = (timers: TimerRow[]): TimerRow | undefined =>
  timers.reduce<TimerRow | undefined>((first, row) => (first && first.fire_at <= row.fire_at ? first : row), undefined);

/** The rows as `rearm` would leave them. */
export function replanned(
  rows: TimerRow[],
  instances: LiveInstance[],
  arrangement: Pick<Arrangement, 'policy' | 'calendars'>,
  at: Instant,
): TimerRow[] {
  const { arm, superseded, disarm } = differenceOf(rows, instances, arrangement, at);
  const dropped = new Set(disarm);
  const next = new Map(
    rows.map((row): [string, TimerRow] => [row.key, dropped.has(row) ? { ...row, state: 'disarmed' } : row]),
  );
  for (const rung of arm) next.set(rung.key, rowOf(rung, 'armed', at, next.get(rung.key)));
  for (const rung of superseded) next.set(rung.key, rowOf(rung, 'superseded', at, next.get(rung.key)));
  return [...next.values()];
}

const rowOf = (rung: Rung, state: TimerRow['state'], at: Instant, before: TimerRow | undefined): TimerRow => ({
  id: before?.id ?? 0,
  organization_id: '',
  incident_id: '',
  ...ofRung(rung),
  state,
  seq: (before?.seq ?? 0) + 1,
  fired_at: null,
  enqueued_at: null,
  queue_life: 0,
  armed_at: at,
  trace: null,
});
