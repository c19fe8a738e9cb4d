import { eventLabels } from '../../machines/event-labels.ts';
import { candidates, statesOf } from '../../machines/reading.ts';
import type { TaskRow } from '../contract/tasks.ts';
import { type Day, dayOf, daysBetween } from '../domain/day.ts';
import { dutyKey, type Standing } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Role } from '../domain/role.ts';
import type { Text } from '../domain/text.ts';
import { type Roster, tell } from '../reminders/recipients.ts';
import { members } from '../store/queries/people.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { type OpenWork, openWork } from '../store/queries/work.ts';
import { rosterFor } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { type LiveInstance, liveInstances } from './record.ts';
import { regions } from './reminder-mail.ts';
import { commitmentsOf } from './step.ts';
import { taskTitle } from './task-words.ts';

/** Whoever has more open than this looks at the board. */
const most = 300;

/** Who asks what waits for them. */
export interface TaskAsker {
  viewer: Viewer;
  /** Null: nobody known by name. */
  personId: string | null;
  actor: string;
  approves: boolean;
  /** Also what waits for others. */
  everybody: boolean;
}

type Bare = Omit<TaskRow, 'incident' | 'because' | 'daysLeft' | 'overdue'> & { told: Role[] };
type Because = TaskRow['because'];

export interface Tasks {
  tasks: (Omit<TaskRow, 'incident'> & { incident: OpenWork['incidents'][number] })[];
  unexamined: number;
  today: Day;
}

/**
 * What waits for somebody in the open incidents that they may see: what their owner has to do, what others were told of
 * when nobody acted, drafts to approve. Absences and deputies are those of today. What is due first comes first.
 */
export async function tasksOf({ db, clock, machines }: EngineDependencies, asker: TaskAsker): Promise<Tasks> {
  const today = dayOf(clock.now());
  const [work, people] = await Promise.all([
    openWork(db, asker.viewer, most),
    members(db, asker.viewer.organizationId),
  ]);
  const rosters = new Map<string | null, Roster>();
  const rosterOf = (ownerId: string | null): Roster => {
    const known = rosters.get(ownerId) ?? rosterFor(people, ownerId);
    rosters.set(ownerId, known);
    return known;
  };
  const tasks = work.incidents.flatMap((incident) => {
    const instances = liveInstances(work.instances.get(incident.id) ?? [], machines);
    const told = work.told.get(incident.id) ?? [];
    const roster = rosterOf(incident.owner_id);
    return instances
      .flatMap((instance) => bareTasks(instance, told, asker.actor))
      .flatMap(({ told: roles, ...task }) => {
        const mine = whyMine(task, roles, roster, today, asker);
        const because: Because | null = mine ?? (asker.everybody ? 'everybody' : null);
        if (because === null) return [];
        const daysLeft = task.due === null ? null : daysBetween(today, task.due);
        return [{ ...task, incident, because, daysLeft, overdue: daysLeft !== null && daysLeft < 0 }];
      });
  });
  const place = ({ due, incident, id }: Tasks['tasks'][number]) => `${due ?? '~'} ${incident.number} ${id}`;
  return {
    tasks: tasks.sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    unexamined: Math.max(0, work.open - work.incidents.length),
    today,
  };
}

function whyMine(
  { kind }: Pick<Bare, 'kind'>,
  roles: Role[],
  roster: Roster,
  today: Day,
  { personId, approves }: TaskAsker,
): Because | null {
  if (kind === 'approval') return approves ? 'approver' : null;
  if (personId === null) return null;
  const own = tell(['owner'], roster, today).told.find(({ person }) => person.id === personId);
  if (own) return own.insteadOf.length > 0 ? 'standIn' : 'owner';
  const escalated = roles.length > 0 && tell(roles, roster, today).told.some(({ person }) => person.id === personId);
  return escalated ? 'escalated' : null;
}

type Told = NonNullable<ReturnType<OpenWork['told']['get']>>;

/** What an instance waits for: its duties and tasks, a draft in review, the steps of the incident's course. */
function bareTasks(instance: LiveInstance, told: Told, actor: string): Bare[] {
  const { key, snapshot } = instance;
  const { duties, tasks } = commitmentsOf(snapshot);
  const open = duties.filter(({ state }) => state === 'open');
  const rolesTold = (step: string, due: Day | null): Role[] =>
    told
      .filter((one) => one.instance_key === key && one.step === step && one.due === due)
      .flatMap(({ roles }) => roles);
  const at = { instance: key, draft: null };
  return [
    ...open.map(
      ({ ref }): Bare => ({
        ...at,
        kind: 'duty',
        id: dutyKey(ref),
        label: dutyTitle(ref),
        todo: todoOf(instance, ref.id),
        standing: ref.standing,
        due: ref.due,
        told: rolesTold(ref.id, ref.due),
      }),
    ),
    ...tasks.map(
      ({ id, due }): Bare => ({
        ...at,
        kind: 'task',
        id,
        label: taskTitle(instance, id),
        todo: todoOf(instance, id),
        standing: null,
        due,
        told: rolesTold(id, due),
      }),
    ),
    ...approvals(instance, actor),
    ...courseSteps(instance),
  ];
}

/** What the present states ask for, within the region of a step where it has one. */
function todoOf({ version, snapshot }: LiveInstance, step: string): Text | null {
  const region = regions[step] ?? '';
  const [first] = statesOf(snapshot)
    .filter((path) => path.startsWith(region))
    .flatMap((path) => version.labels[path]?.todo ?? []);
  return first ?? null;
}

interface Drafted {
  draft?: { submittedBy: string; submittedAt: string; approval: object | null } | null;
}

/** A draft that lies in review. */
function approvals(instance: LiveInstance, actor: string): Bare[] {
  const { key, version, snapshot } = instance;
  const { draft } = snapshot.context as Drafted;
  if (!draft || draft.approval || candidates(snapshot, 'draftApproved').length === 0) return [];
  const path = statesOf(snapshot).find((one) => one.endsWith('.inReview')) ?? '';
  const open = commitmentsOf(snapshot).duties.filter(({ state }) => state === 'open');
  const [first] = open.map(({ ref }) => ref).sort((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1));
  const about = key === 'incident' ? open.find(({ ref }) => ref.id === 'publication')?.ref : first;
  return [
    {
      kind: 'approval',
      instance: key,
      id: 'draftApproved',
      label: version.labels[path]?.label ?? eventLabels.draftApproved,
      todo: version.labels[path]?.todo ?? null,
      standing: (about?.standing ?? null) as Standing | null,
      due: about?.due ?? null,
      draft: { by: draft.submittedBy, at: draft.submittedAt, own: draft.submittedBy === actor },
      told: [],
    },
  ];
}

const courseSteps = ({ key, version, snapshot }: LiveInstance): Bare[] =>
  key !== 'incident'
    ? []
    : statesOf(snapshot)
        .filter((path) => path.startsWith('course.'))
        .flatMap((path): Bare[] => {
          const said = version.labels[path];
          if (!said?.todo) return [];
          const { label, todo } = said;
          const none = { standing: null, due: null, draft: null, told: [] };
          return [{ kind: 'course', instance: key, id: path, label, todo, ...none }];
        });
