import { versionStamp } from '../../../machines/registry.ts';
import { addDays, dayOf, instantAt } from '../../domain/day.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ladder } from '../../engine/ladder.ts';
import { reminderSteps } from '../../engine/reminder-steps.ts';
import type { Calendars } from '../../reminders/calendar.ts';
import { officeHours } from '../../reminders/office.ts';
import { plan } from '../../reminders/plan.ts';
import type { Policy } from '../../reminders/policy.ts';
import type { Step } from '../../reminders/step.ts';
import type { Fault } from '../finding.ts';
import { pathTo, type Search } from '../search.ts';
import { isBelow, liveIn, waitingStates } from '../standing.ts';

/**
 * Nothing waits in silence (ADR 0021). A state that waits says who is to do what; a reminder of the real plan speaks of it,
 * unless its world knows it for a wait of the whole incident; and the reminders of what is open never end.
 */
export function silentWaits(search: Search, { policy, office }: Ladder): Fault[] {
  const { version, world, configurations } = search;
  const calendars = () => officeHours(office);
  const known = new Map<string, { now: boolean; always: boolean }>();
  /** Steps differ between configurations in little: of each kind the plan is made once. */
  const reminders = (step: Step) => {
    const key = JSON.stringify(step);
    const said = known.get(key) ?? {
      now: plan([step], policy, calendars).length > 0,
      always: isRemindedAfter(aYearLater(search.at), step, policy, calendars),
    };
    known.set(key, said);
    return said;
  };
  return configurations.flatMap((configuration) => {
    const at = { machine: versionStamp(version), how: pathTo(configuration) };
    const steps = reminderSteps([liveIn(version, configuration.snapshot)], [], policy);
    const reminded = steps.filter((step) => reminders(step).now);
    const waiting = waitingStates(configuration.snapshot, world);
    const unnamed = waiting.filter((path) => !isNamed(version.labels[path]?.todo));
    const unreminded = waiting
      .filter((path) => !world.unreminded.some((place) => isBelow(path, place)))
      .filter((path) => !reminded.some(({ step }) => isBelow(path, world.placeOf(step))));
    return [
      ...unnamed.map((path): Fault => ({ code: 'wait-without-owner', place: path, ...at })),
      ...unreminded.map((path): Fault => ({ code: 'wait-without-rung', place: path, ...at })),
      ...steps
        .filter((step) => !reminded.includes(step))
        .map((step): Fault => ({ code: 'wait-without-rung', place: step.step, ...at })),
      ...steps
        .filter((step) => reminders(step).now && !reminders(step).always)
        .map((step): Fault => ({ code: 'silent-step', place: step.step, ...at })),
    ];
  });
}

const aYearLater = (at: Instant): Instant => instantAt(addDays(dayOf(at), 365), '09:00');

/** Is there still one to come, when the newest of those that repeat went so late? */
const isRemindedAfter = (lastRepeatAt: Instant, step: Step, policy: Policy, calendars: Calendars): boolean =>
  plan([{ ...step, lastRepeatAt }], policy, calendars).some(({ at }) => at > lastRepeatAt);

const isNamed = (todo: { ja: string; en: string } | undefined): boolean =>
  todo !== undefined && todo.ja !== '' && todo.en !== '';
