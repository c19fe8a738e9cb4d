import type { Day } from '../../../src/domain/day.ts';
import {
  type DutyId,
  type DutyKey,
  type DutyRef,
  type DutyState,
  dutyKey,
  isOptional,
} from '../../../src/domain/duty.ts';
import type { ProcedureStep } from '../../../src/domain/procedure.ts';
import type { Instant } from '../../../src/domain/time.ts';

/** A duty that an instance carries, and where it stands. */
export interface CarriedDuty {
  ref: DutyRef;
  state: DutyState;
  openedAt: Instant;
  /** Holds for the present due day only. */
  acknowledgedAt: Instant | null;
}

export type TaskId = 'tellRecipient' | 'supplement' | 'recheckDeferral' | 'refile' | ProcedureStep;

/** Something to be done that is no duty of its own, but must not be forgotten. */
export interface Task {
  id: TaskId;
  openedAt: Instant;
  due: Day | null;
  acknowledgedAt: Instant | null;
}

/** What every machine keeps of what it owes. */
export interface Commitments {
  duties: CarriedDuty[];
  tasks: Task[];
}

const open = (ref: DutyRef, at: Instant): CarriedDuty => ({ ref, state: 'open', openedAt: at, acknowledgedAt: null });

export const opened = (duties: DutyRef[], at: Instant): Commitments => ({
  duties: duties.map((ref) => open(ref, at)),
  tasks: [],
});

/**
 * The duties after a re-assessment listed `listed`. What is fulfilled stays settled, also when it is no longer
 * listed; what is open and no longer listed is withdrawn; what was declined and is now owed is open again.
 * A moved day voids the acknowledgement: it was given for another day.
 */
export function revised(carried: CarriedDuty[], listed: DutyRef[], at: Instant): CarriedDuty[] {
  const byKey = new Map(listed.map((ref) => [dutyKey(ref), ref]));
  const kept = carried.map((duty): CarriedDuty => {
    const ref = byKey.get(dutyKey(duty.ref));
    byKey.delete(dutyKey(duty.ref));
    if (duty.state === 'settled') return ref ? { ...duty, ref } : duty;
    if (!ref) return { ...duty, state: 'withdrawn' };
    if (duty.state === 'withdrawn' || (duty.state === 'declined' && !isOptional(ref))) return open(ref, at);
    const moved = ref.due !== duty.ref.due || ref.target !== duty.ref.target;
    return { ...duty, ref, acknowledgedAt: moved ? null : duty.acknowledgedAt };
  });
  return [...kept, ...[...byKey.values()].map((ref) => open(ref, at))];
}

const to = (state: DutyState) => (duty: CarriedDuty) => (duty.state === 'open' ? { ...duty, state } : duty);

/** Open duties of these ids are fulfilled; of all ids when none is named. */
export const settled = (carried: CarriedDuty[], ...ids: DutyId[]): CarriedDuty[] =>
  carried.map((duty) => (ids.length === 0 || ids.includes(duty.ref.id) ? to('settled')(duty) : duty));

export const declined = (carried: CarriedDuty[], ...ids: DutyId[]): CarriedDuty[] =>
  carried.map((duty) => (ids.length === 0 || ids.includes(duty.ref.id) ? to('declined')(duty) : duty));

/** What an acknowledgement is about: one duty, one task, or everything open when neither is named. */
export interface About {
  duty?: DutyKey;
  task?: string;
  at: Instant;
}

export function acknowledged({ duties, tasks }: Commitments, { duty: key, task: id, at }: About): Commitments {
  return {
    duties: duties.map((duty) =>
      duty.state === 'open' && id === undefined && (key === undefined || dutyKey(duty.ref) === key)
        ? { ...duty, acknowledgedAt: at }
        : duty,
    ),
    tasks: tasks.map((task) =>
      key === undefined && (id === undefined || task.id === id) ? { ...task, acknowledgedAt: at } : task,
    ),
  };
}

export const withTask = (tasks: Task[], id: TaskId, openedAt: Instant, due: Day | null = null): Task[] => [
  ...tasks.filter((task) => task.id !== id),
  { id, openedAt, due, acknowledgedAt: null },
];

export const withoutTask = (tasks: Task[], id: TaskId): Task[] => tasks.filter((task) => task.id !== id);

export const isOpen = (carried: CarriedDuty[], ...ids: DutyId[]): boolean =>
  carried.some((duty) => duty.state === 'open' && (ids.length === 0 || ids.includes(duty.ref.id)));

/** The day by which the first of these open duties is due; null when none has a day. */
export const firstDue = (carried: CarriedDuty[], ...ids: DutyId[]): Day | null =>
  carried
    .filter((duty) => duty.state === 'open' && (ids.length === 0 || ids.includes(duty.ref.id)))
    .reduce<Day | null>((first, { ref: { due } }) => (due && (!first || due < first) ? due : first), null);
