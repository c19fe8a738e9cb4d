import type { Commitments } from '../../machines/commitments/v1/commitments.ts';
import { eventLabels } from '../../machines/event-labels.ts';
import { statesAccepting } from '../../machines/reading.ts';
import { type Machines, type MachineVersion, ownMachines } from '../../machines/registry.ts';
import type { TaskRow } from '../contract/tasks.ts';
import { type Day, dayOf, daysBetween } from '../domain/day.ts';
import { dutyKey, type Standing } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Role } from '../domain/role.ts';
import type { Text } from '../domain/text.ts';
import { type Roster, type Told, tell } from '../reminders/recipients.ts';
import { members } from '../store/queries/people.ts';
import type { Viewer } from '../store/queries/visible.ts';
import { type OpenWork, openWork, type WorkInstance } from '../store/queries/work.ts';
import { inOrder } from './allocate.ts';
import { rosterFor } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { regions } from './reminder-mail.ts';
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
export async function tasksOf(
  { db, clock, machines = ownMachines }: EngineDependencies,
  asker: TaskAsker,
): Promise<Tasks> {
  const today = dayOf(clock.now());
  const [work, people] = await Promise.all([
    openWork(db, asker.viewer, most),
    members(db, asker.viewer.organizationId),
  ]);
  const asked = new Map<string | null, WhoIsTold>();
  const toldFor = (ownerId: string | null): WhoIsTold => {
    const known = asked.get(ownerId) ?? whoIsTold(rosterFor(people, ownerId), today);
    asked.set(ownerId, known);
    return known;
  };
  const tasks = work.incidents.flatMap((incident) => {
    const instances = inOrder((work.instances.get(incident.id) ?? []).map((row) => atRest(row, machines)));
    const told = work.told.get(incident.id) ?? [];
    const who = toldFor(incident.owner_id);
    return instances
      .flatMap((instance) => bareTasks(instance, told, asker.actor))
      .flatMap(({ told: roles, ...task }) => {
        const mine = whyMine(task, roles, who, asker);
        const because: Because | null = mine ?? (asker.everybody ? 'everybody' : null);
        if (because === null) return [];
        const daysLeft = task.due === null ? null : daysBetween(today, task.due);
        const place = `${task.due ?? '~'} ${incident.number} ${task.id}`;
        const found = { ...task, incident, because, daysLeft, overdue: daysLeft !== null && daysLeft < 0 };
        return [{ place, found }];
      });
  });
  return {
    tasks: tasks.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ found }) => found),
    unexamined: Math.max(0, work.open - work.incidents.length),
    today,
  };
}

type WhoIsTold = (roles: readonly Role[]) => Told[];

/** The same few answers for all steps of all incidents of an owner. */
function whoIsTold(roster: Roster, today: Day): WhoIsTold {
  const answers = new Map<string, Told[]>();
  return (roles) => {
    const known = answers.get(roles.join()) ?? tell(roles, roster, today).told;
    answers.set(roles.join(), known);
    return known;
  };
}

function whyMine(
  { kind }: Pick<Bare, 'kind'>,
  roles: Role[],
  told: WhoIsTold,
  { personId, approves }: TaskAsker,
): Because | null {
  if (kind === 'approval') return approves ? 'approver' : null;
  if (personId === null) return null;
  const own = told(['owner']).find(({ person }) => person.id === personId);
  if (own) return own.insteadOf.length > 0 ? 'standIn' : 'owner';
  const escalated = roles.length > 0 && told(roles).some(({ person }) => person.id === personId);
  return escalated ? 'escalated' : null;
}

type Reminded = NonNullable<ReturnType<OpenWork['told']['get']>>;

/** An instance read from its row: nothing happens to it here, and bringing a thousand machines to life takes a while. */
interface AtRest {
  key: string;
  version: MachineVersion;
  recipient: string | null;
  /** The atomic states that it is in. */
  states: string[];
  context: Commitments & Drafted;
}

const atRest = (
  { key, machine, machine_version, recipient, states, context }: WorkInstance,
  machines: Machines,
): AtRest => ({
  key,
  version: machines.version(machine, machine_version),
  recipient,
  states,
  context: context as AtRest['context'],
});

/** What an instance waits for: its duties and tasks, a draft in review, the steps of the incident's course. */
function bareTasks(instance: AtRest, told: Reminded, actor: string): Bare[] {
  const { key, context } = instance;
  const { duties, tasks } = context;
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
function todoOf({ version, states }: AtRest, step: string): Text | null {
  const region = regions[step] ?? '';
  const [first] = states.filter((path) => path.startsWith(region)).flatMap((path) => version.labels[path]?.todo ?? []);
  return first ?? null;
}

interface Drafted {
  draft?: { submittedBy: string; submittedAt: string; approval: object | null } | null;
}

/** A draft that lies in review. */
function approvals({ key, version, states, context }: AtRest, actor: string): Bare[] {
  const { draft, duties } = context;
  if (!draft || draft.approval || !canBeApproved(version, states)) return [];
  const path = states.find((one) => one.endsWith('.inReview')) ?? '';
  const open = duties.filter(({ state }) => state === 'open');
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

/** By machine; the graph of a version never changes. */
const approvable = new WeakMap<MachineVersion, string[]>();

function canBeApproved(version: MachineVersion, states: readonly string[]): boolean {
  const paths = approvable.get(version) ?? statesAccepting(version.machine, 'draftApproved');
  approvable.set(version, paths);
  return states.some((state) => paths.some((path) => state === path || state.startsWith(`${path}.`)));
}

const courseSteps = ({ key, version, states }: AtRest): Bare[] =>
  key !== 'incident'
    ? []
    : states
        .filter((path) => path.startsWith('course.'))
        .flatMap((path): Bare[] => {
          const said = version.labels[path];
          if (!said?.todo) return [];
          const { label, todo } = said;
          const none = { standing: null, due: null, draft: null, told: [] };
          return [{ kind: 'course', instance: key, id: path, label, todo, ...none }];
        });
