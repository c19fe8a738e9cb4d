import { dutyTitle } from '../domain/duty-labels.ts';
import type { MachineEvent, OpenItem } from '../domain/event.ts';
import type { LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';
import { taskTitle } from './task-words.ts';

/** Everything still to be done in the incident. */
const openItems = (instances: LiveInstance[]): OpenItem[] =>
  instances.flatMap((instance) => {
    const { key, snapshot } = instance;
    const { duties, tasks } = commitmentsOf(snapshot);
    return [
      ...duties
        .filter((duty) => duty.state === 'open')
        .map(({ ref }): OpenItem => ({ instance: key, what: dutyTitle(ref), standing: ref.standing, due: ref.due })),
      ...tasks.map(
        ({ id, due }): OpenItem => ({ instance: key, what: taskTitle(instance, id), standing: 'task', due }),
      ),
    ];
  });

/** The incident machine hears of its siblings through the events that end it. */
export const withOpenItems = <Event extends { type: string }>(event: Event, instances: LiveInstance[]): Event =>
  endings.has(event.type) ? { ...event, open: openItems(instances) } : event;

const endings = new Set<string>(['incidentClosed', 'incidentDismissed'] satisfies MachineEvent['type'][]);
