import type { Policy } from '../reminders/policy.ts';
import type { Step } from '../reminders/step.ts';
import type { TimerRow } from '../store/timers.ts';
import type { LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';

/** The names of the rungs that go again and again. */
export const repeatingRungs = (policy: Policy): ReadonlySet<string> =>
  new Set(
    [policy, policy.optional]
      .flatMap(({ withDue, withoutDue }) => [...withDue, ...withoutDue])
      .filter((rung) => rung.repeats)
      .map((rung) => rung.rung),
  );

/** Every open duty and every task, as the reminder plan wants them: also when its last repeating rung went. */
export function reminderSteps(instances: LiveInstance[], timers: TimerRow[], policy: Policy): Step[] {
  const repeating = repeatingRungs(policy);
  const lastRepeat = (instance: string, step: string, due: string | null) =>
    timers
      .filter((row) => row.state === 'fired' && repeating.has(row.rung))
      .filter((row) => row.instance_key === instance && row.step === step && row.due === due)
      .reduce<string | null>((last, row) => (last && row.fired_at && last > row.fired_at ? last : row.fired_at), null);

  return instances.flatMap(({ key, snapshot }) => {
    const { duties, tasks } = commitmentsOf(snapshot);
    return [
      ...duties
        .filter((duty) => duty.state === 'open')
        .map(({ ref, openedAt, acknowledgedAt }) => ({
          step: ref.id,
          standing: ref.standing,
          target: ref.target,
          due: ref.due,
          openedAt,
          acknowledgedAt,
        })),
      ...tasks.map(({ id, due, openedAt, acknowledgedAt }) => ({
        step: id,
        standing: null,
        target: null,
        due,
        openedAt,
        acknowledgedAt,
      })),
    ].map((step): Step => ({ ...step, instance: key, lastRepeatAt: lastRepeat(key, step.step, step.due) }));
  });
}
