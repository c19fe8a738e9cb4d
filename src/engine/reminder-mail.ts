import type { TaskId } from '../../machines/commitments/v1/commitments.ts';
import { eventLabels } from '../../machines/event-labels.ts';
import { procedureRegions } from '../../machines/procedure/regions.ts';
import { statesAccepting, statesOf } from '../../machines/reading.ts';
import { endOf } from '../domain/day.ts';
import { type Basis, type DutyId, dutyKey, type Reason, type Recipient, type Standing } from '../domain/duty.ts';
import type { Person } from '../domain/person.ts';
import type { NextThing, ReminderMail } from '../domain/reminder-mail.ts';
import type { Roster } from '../reminders/recipients.ts';
import type { DutyRow } from '../store/duties.ts';
import type { TimerRow } from '../store/timers.ts';
import { taskKey } from './allocate.ts';
import type { EngineDependencies } from './dependencies.ts';
import { nextEventsOf } from './next-events.ts';
import type { IncidentRecord, LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';
import { taskLabel, taskReasons } from './task-words.ts';

type Said = Pick<ReminderMail, 'duty' | 'target' | 'why'>;

const ofDuty = (row: DutyRow): Said => ({
  duty: {
    key: row.key,
    id: row.id,
    recipient: row.recipient as Recipient,
    standing: row.standing as Standing,
    basis: row.basis as Basis,
    openedAt: row.opened_at,
  },
  target: row.target,
  why: (JSON.parse(row.because) as Reason[]).map(({ rule, ja, en }) => ({ rule, ja, en })),
});

const ofTask = (instance: LiveInstance, id: TaskId, openedAt: string): Said => ({
  duty: {
    key: taskKey(instance.key, id),
    id,
    label: taskLabel(instance, id),
    recipient: instance.recipient as Recipient | null,
    standing: null,
    basis: null,
    openedAt,
  },
  target: null,
  why: taskReasons(id).map(({ rule, ja, en }) => ({ rule, ja, en })),
});

/** Steps that stand in a region of their machine; its other regions have nothing to do with them. */
export const regions: Partial<Record<string, string>> = {
  publication: 'publication',
  'police.consult': 'police',
  ...procedureRegions,
};

/** What the present states ask for, then the events that would be accepted. */
function whatNext(instance: LiveInstance, instances: LiveInstance[], step: string, at: string): NextThing[] {
  const { machine, labels } = instance.version;
  const region = regions[step] ?? '';
  const todos = statesOf(instance.snapshot)
    .filter((path) => path.startsWith(region))
    .flatMap((path) => labels[path]?.todo ?? []);
  const events = nextEventsOf(instance, instances, at)
    .filter(({ type, allowed }) => allowed && type !== 'acknowledge' && type !== 'dutyDeclined')
    .filter(({ type }) => statesAccepting(machine, type).some((path) => path.startsWith(region)))
    .map(({ type }) => ({ ...eventLabels[type], event: type }));
  return [...todos, ...events];
}

/** Everything a reminder will say but for its addressee; undefined when the step has ended meanwhile. */
export function reminderOf(
  engine: EngineDependencies,
  { incident, instances, duties }: IncidentRecord,
  timer: TimerRow,
  at: string,
): Omit<ReminderMail, 'addressee'> | undefined {
  const instance = instances.find(({ key }) => key === timer.instance_key);
  if (!instance) return undefined;
  const carried = commitmentsOf(instance.snapshot);
  const duty = carried.duties.find(({ ref }) => ref.id === (timer.step as DutyId));
  const row = duty && duties.find(({ key }) => key === dutyKey(duty.ref));
  const task = carried.tasks.find(({ id }) => id === timer.step);
  const said = row ? ofDuty(row) : task ? ofTask(instance, task.id, task.openedAt) : undefined;
  if (!said) return undefined;
  return {
    kind: 'reminder',
    firedAt: at,
    incident: { number: incident.number, id: incident.id, title: incident.restricted ? null : incident.title },
    ...said,
    // Mail is read by others than the eyes that a restricted incident is for.
    ...(incident.restricted && { why: [] }),
    rung: { name: timer.rung, n: timer.n, to: timer.roles },
    due: timer.due,
    dueAt: timer.due && endOf(timer.due),
    whatNext: whatNext(instance, instances, timer.step, at),
    link: engine.publicUrl && `${engine.publicUrl}/incidents/${incident.number}`,
    chainHead: incident.head_hash,
    clockNotice: engine.clock.setting.rate === 1 ? null : { rate: engine.clock.setting.rate },
  };
}

/** Who is to do it, by name. */
export function ownersOf({ holders, members }: Roster): Pick<ReminderMail, 'owners'> {
  const owners = holders.owner.flatMap((id) => members.get(id)?.name ?? []);
  return owners.length > 0 ? { owners } : {};
}

/** What comes of the same step if nothing is done. */
export function followingOf(fired: TimerRow, armed: TimerRow[], at: string): Pick<ReminderMail, 'following'> {
  const [next] = armed
    .filter((row) => row.instance_key === fired.instance_key && row.step === fired.step && row.fire_at > at)
    .sort((a, b) => (a.fire_at < b.fire_at ? -1 : 1));
  return next ? { following: { rung: next.rung, at: next.fire_at, to: next.roles } } : {};
}

/** Where mail goes when no role is filled: the administrator reads the built-in mailbox. */
export const administrator: Person = {
  id: 'administrator',
  name: 'システム管理者',
  email: 'administrator@sokuho.localhost',
  lang: 'ja',
};
