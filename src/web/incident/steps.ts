import type { Day } from '../../domain/day.ts';
import { isOptional } from '../../domain/duty.ts';
import type { Text } from '../../domain/text.ts';
import type { DutyView, Instance, NextEvent, Show } from './calls.ts';

/** One thing to be done now, with what it is for and how it is recorded. Only an arrangement of what the API said. */
export interface Step {
  instance: Instance;
  path: string;
  label: Text;
  todo: Text;
  /** The open duties that it serves. */
  duties: DutyView[];
  tasks: Instance['tasks'];
  due: Day | null;
  /** A draft lies in review: somebody else than its author decides. */
  approval: boolean;
  events: NextEvent[];
}

export interface Steps {
  steps: Step[];
  /** What can be recorded, or not now, and belongs to no step alone. */
  others: NextEvent[];
}

/** Never what one does next; at hand further down. */
const aside = new Set(['acknowledge', 'dutyDeclined', 'incidentDismissed', 'incidentReopened', 'entrustorsNamed']);

/** What the steps of a response begin with, before any report: tell who is responsible, and stop the spread. */
const atOnce = new Set(['course.detected', 'course.reportedInternally', 'course.responding.containment.spreading']);

/** Closed, dismissed or merged: nothing more is done. */
export const isOver = ({ nextEvents }: Pick<Show, 'nextEvents'>): boolean =>
  nextEvents.every(({ type }) => type === 'incidentReopened');

const within = (path: string, region: string): boolean =>
  region === '' || path === region || path.startsWith(`${region}.`);

/** The open duties that an event serves: those of its own stage, or of all stages where it belongs to none. */
export const dutiesOf = ({ instance, state }: NextEvent, duties: readonly DutyView[]): DutyView[] =>
  duties.filter(
    (duty) =>
      duty.state === 'open' && duty.instance === instance && (within(state, duty.region) || within(duty.region, state)),
  );

export function stepsOf({ instances, duties, nextEvents }: Pick<Show, 'instances' | 'duties' | 'nextEvents'>): Steps {
  const open = duties.filter(({ state }) => state === 'open');
  const bare = instances.flatMap((instance) =>
    instance.states.flatMap(({ path, label, todo }) => (todo ? [{ instance, path, label, todo }] : [])),
  );
  const taken = new Set<NextEvent>();
  const steps = bare.map(({ instance, path, label, todo }): Step => {
    const events = nextEvents.filter((event) => {
      if (event.instance !== instance.key || event.state === '' || aside.has(event.type)) return false;
      if (event.state === path) return true;
      // What a wider state takes belongs to its one step; to none where there are several.
      const sharing = bare.filter((other) => other.instance === instance && within(other.path, event.state));
      return within(path, event.state) && sharing.length === 1;
    });
    for (const event of events) taken.add(event);
    const served = open.filter(({ instance: key, region }) => key === instance.key && within(path, region));
    const tasks = instance.tasks.filter(({ region }) => within(path, region));
    return {
      instance,
      path,
      label,
      todo,
      duties: served.filter(({ region }) => instance.key !== 'incident' || region !== ''),
      tasks,
      due: firstOf([...served, ...tasks].map(({ due }) => due)),
      approval: events.some(({ type }) => type === 'draftApproved'),
      events: inOrder(events),
    };
  });
  const place = (step: Step) => (atOnce.has(step.path) ? '0' : `${step.due ?? '~'} ${rankOf(step)}`);
  return {
    steps: steps
      .map((step, index) => ({ step, index }))
      .sort((a, b) => byText(place(a.step), place(b.step)) || a.index - b.index)
      .map(({ step }) => step),
    others: nextEvents.filter((event) => !taken.has(event)),
  };
}

/** Without a day: what is owed promptly, then the course of the response, then what is only advised. */
function rankOf({ duties }: Step): number {
  if (duties.some(({ standing }) => !isOptional({ standing }))) return 0;
  return duties.length === 0 ? 1 : 2;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const firstOf = (days: (Day | null)[]): Day | null => days.filter((day) => day !== null).sort()[0] ?? null;

/** Beside the way on: the way back, and the way around. */
const turns = new Set([
  'draftReturned',
  'draftRevised',
  'portalFailed',
  'noticeDeferred',
  'substituteDropped',
  'substituteGrounded',
  'personsCounted',
  'responseResumed',
  'deferralRechecked',
]);

export const isOnward = ({ type }: NextEvent): boolean => !turns.has(type);

/** What can be recorded before what cannot yet; the way on before the ways around. */
const inOrder = (events: NextEvent[]): NextEvent[] => events.toSorted((a, b) => turnOf(a) - turnOf(b));
const turnOf = (event: NextEvent): number => (event.allowed ? 0 : 2) + (isOnward(event) ? 0 : 1);
