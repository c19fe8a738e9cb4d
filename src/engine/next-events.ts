import { eventLabels } from '../../machines/event-labels.ts';
import { candidates, eventTypes, pathOf } from '../../machines/reading.ts';
import { type DutyKey, dutyKey } from '../domain/duty.ts';
import type { Refusal } from '../domain/errors.ts';
import type { MachineEventType } from '../domain/event.ts';
import type { Text } from '../domain/text.ts';
import { explain } from './explain.ts';
import { withOpenItems } from './open-items.ts';
import { isOver, type LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';

export interface NextEvent {
  target: string;
  /** The key of the instance it happens to. */
  instance: string;
  type: MachineEventType;
  label: Text;
  /** The innermost present state that takes it; '' is the whole instance. */
  state: string;
  allowed: boolean;
  reasons: Refusal[];
}

/** What the engine alone may say. */
export const ofTheEngine: ReadonlySet<string> = new Set(['dutiesRevised', 'mergedInto', 'procedureRevised']);

/** The incident machine carries two duties of different regions: declining names the one it is about. */
function probes({ key, snapshot }: LiveInstance, type: string): { target: string; duty?: DutyKey }[] {
  if (key !== 'incident' || type !== 'dutyDeclined') return [{ target: key }];
  return commitmentsOf(snapshot)
    .duties.filter(({ state }) => state === 'open')
    .map(({ ref }) => ({ target: dutyKey(ref), duty: dutyKey(ref) }));
}

/** What an operator can do next at an instance, and what stands in the way of the rest. `at` is legal time. */
export function nextEventsOf(instance: LiveInstance, instances: LiveInstance[], at: string): NextEvent[] {
  const { version, snapshot } = instance;
  return eventTypes(version.machine)
    .filter((type): type is MachineEventType => type in eventLabels && !ofTheEngine.has(type))
    .filter((type) => candidates(snapshot, type).length > 0)
    .flatMap((type) =>
      probes(instance, type).map(({ target, duty }) => {
        const probe = withOpenItems({ type, at, actor: '', probe: true, ...(duty && { duty }) }, instances);
        const { allowed, reasons } = explain(version, snapshot, probe);
        return {
          target,
          instance: instance.key,
          type,
          label: eventLabels[type],
          state: placeOf(instance, type),
          allowed,
          reasons,
        };
      }),
    );
}

const placeOf = ({ snapshot }: LiveInstance, type: string): string => {
  const [innermost] = candidates(snapshot, type);
  return innermost ? pathOf(innermost.source) : '';
};

/** Of the whole incident; of one that is over, only reopening. */
export const nextEvents = (instances: LiveInstance[], at: string): NextEvent[] =>
  instances
    .flatMap((instance) => nextEventsOf(instance, instances, at))
    .filter(({ type }) => !isOver(instances) || type === 'incidentReopened');
