import type { ReminderChanges } from '../contract/reminder-changes.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import type { Rung } from '../reminders/step.ts';
import type { TimerRow } from '../store/timers.ts';
import type { differenceOf } from './arm.ts';
import { forecastSteps } from './forecast-steps.ts';
import type { LiveInstance } from './record.ts';

/** What a duty or task of an instance is called. */
export type Labels = (instance: string, step: string) => Text;

export function labelsOf(instances: LiveInstance[]): Labels {
  const labels = new Map(forecastSteps(instances, []).map((step) => [`${step.instance} ${step.duty}`, step.label]));
  return (instance, step) => labels.get(`${instance} ${step}`) ?? dutyTitle({ id: step, recipient: null });
}

/** What a difference between timers and plan means for those who are reminded. */
export function changesOf(
  rows: TimerRow[],
  { arm, superseded, disarm }: ReturnType<typeof differenceOf>,
  labels: Labels,
  at: Instant,
): ReminderChanges {
  const viewOf = ({
    instance,
    step,
    rung,
    due,
    at,
    to,
  }: Pick<Rung, 'instance' | 'step' | 'rung' | 'due' | 'at' | 'to'>) => ({
    instance,
    duty: step,
    label: labels(instance, step),
    rung,
    due,
    at,
    roles: to,
  });
  const armedBefore = new Map(rows.filter(({ state }) => state === 'armed').map((row) => [row.key, row]));
  const fresh = arm.filter(({ key }) => !armedBefore.has(key));
  return {
    armed: fresh.filter((rung) => rung.at > at).map(viewOf),
    // New or moved: its instant is past under this policy.
    atOnce: arm.filter((rung) => rung.at <= at).map(viewOf),
    moved: arm.flatMap((rung) => {
      const row = armedBefore.get(rung.key);
      return row && rung.at > at ? [{ ...viewOf(rung), was: { at: row.fire_at, roles: row.roles } }] : [];
    }),
    disarmed: disarm.map((row) => viewOf({ ...row, instance: row.instance_key, at: row.fire_at, to: row.roles })),
    superseded: superseded.map(viewOf),
  };
}
