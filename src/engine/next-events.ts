import { eventLabels } from '../../machines/event-labels.ts';
import { candidates, eventTypes } from '../../machines/reading.ts';
import type { Refusal } from '../domain/errors.ts';
import type { MachineEventType } from '../domain/event.ts';
import type { Text } from '../domain/text.ts';
import { explain } from './explain.ts';
import { withOpenItems } from './open-items.ts';
import { isOver, type LiveInstance } from './record.ts';

export interface NextEvent {
  target: string;
  type: MachineEventType;
  label: Text;
  allowed: boolean;
  reasons: Refusal[];
}

/** What an operator can do next at an instance, and what stands in the way of the rest. `at` is legal time. */
export function nextEventsOf(instance: LiveInstance, instances: LiveInstance[], at: string): NextEvent[] {
  return eventTypes(instance.version.machine)
    .filter((type): type is MachineEventType => type in eventLabels && type !== 'dutiesRevised')
    .filter((type) => candidates(instance.snapshot, type).length > 0)
    .map((type) => {
      const probe = withOpenItems({ type, at, actor: '' }, instances);
      const { allowed, reasons } = explain(instance.version, instance.snapshot, probe);
      return { target: instance.key, type, label: eventLabels[type], allowed, reasons };
    });
}

/** Of the whole incident; of one that is over, only reopening. */
export const nextEvents = (instances: LiveInstance[], at: string): NextEvent[] =>
  instances
    .flatMap((instance) => nextEventsOf(instance, instances, at))
    .filter(({ type }) => !isOver(instances) || type === 'incidentReopened');
