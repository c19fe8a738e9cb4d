import { eventTypes } from '../../machines/reading.ts';
import { type DutyKey, dutyKey } from '../domain/duty.ts';
import { AmbiguousTarget, EventRefused, NotFound } from '../domain/errors.ts';
import { taskKey } from './allocate.ts';
import { explain } from './explain.ts';
import { withOpenItems } from './open-items.ts';
import type { LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';

export interface Target {
  instance: LiveInstance;
  /** Set when the target names a duty: the event is then about this one. */
  duty?: DutyKey;
  /** Set when the target names a task. */
  task?: string;
}

/**
 * Who an event is for: an instance (`incident`, `notice`, `report:ppc`), a duty (`ppc.final[:recipient[:n]]`), a task
 * (`supplement[:myNumber]`, as its report is called), or, unnamed, the one instance that accepts it.
 * Throws NotFound, AmbiguousTarget with the candidates, EventRefused when nobody accepts it.
 */
export function findTarget(instances: LiveInstance[], named: string | undefined, event: { type: string }): Target {
  if (named === undefined) return onlyAcceptor(instances, event);
  const instance = instances.find((candidate) => candidate.key === named);
  if (instance) return { instance };

  const [what = '', recipient, n] = named.split(':');
  const carriers = preferred(
    instances.flatMap((candidate): Carrier[] => {
      const { duties, tasks } = commitmentsOf(candidate.snapshot);
      if (tasks.some(({ id }) => id === named || taskKey(candidate.key, id) === named))
        return [{ instance: candidate, task: what, isOpen: true }];
      return duties
        .filter(({ ref }) => ref.id === what && (recipient ?? ref.recipient) === ref.recipient)
        .filter(({ ref }) => n === undefined || Number(n) === (ref.n ?? 1))
        .map(({ ref, state }) => ({ instance: candidate, duty: dutyKey(ref), isOpen: state === 'open' }));
    }),
  );
  if (carriers.length === 0) throw new NotFound('target', named);
  const [only, ...more] = carriers;
  if (only && more.length === 0) {
    const { isOpen: _, ...target } = only;
    return target;
  }
  throw new AmbiguousTarget(event.type, carriers.map(targetText));
}

interface Carrier extends Target {
  isOpen: boolean;
}

/** What is open, where something is: a duty withdrawn with its former recipient makes no name ambiguous. */
const preferred = (carriers: Carrier[]): Carrier[] => {
  const open = carriers.filter(({ isOpen }) => isOpen);
  return open.length > 0 ? open : carriers;
};

const targetText = ({ instance, duty, task }: Target): string =>
  duty ?? (task === undefined ? instance.key : taskKey(instance.key, task));

function onlyAcceptor(instances: LiveInstance[], event: { type: string }): Target {
  const told = withOpenItems(event, instances);
  const explained = instances
    .filter(({ version }) => eventTypes(version.machine).includes(event.type))
    .map((instance) => ({ instance, ...explain(instance.version, instance.snapshot, told) }));
  const accepting = explained.filter(({ allowed }) => allowed);
  const [only, ...more] = accepting;
  if (only && more.length === 0) return { instance: only.instance };
  if (only)
    throw new AmbiguousTarget(
      event.type,
      accepting.map(({ instance }) => instance.key),
    );
  throw new EventRefused(
    event.type,
    explained.map(({ instance }) => instance.key).join(', ') || 'this incident',
    [...new Map(explained.flatMap(({ reasons }) => reasons).map((reason) => [reason.code, reason])).values()],
    [...new Set(explained.flatMap(({ possibleIn }) => possibleIn))],
  );
}
