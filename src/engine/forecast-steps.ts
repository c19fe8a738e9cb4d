import { type Basis, isOptional, type Recipient, type Standing } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';
import type { DutyRow } from '../store/duties.ts';
import type { LiveInstance } from './record.ts';
import { commitmentsOf } from './step.ts';
import { taskTitle } from './task-words.ts';

/** An open duty or task, with what a forecast says of it. */
export interface ForecastStep {
  instance: string;
  /** The id of the duty or task. */
  duty: string;
  label: Text;
  recipient: Recipient | null;
  standing: Standing | null;
  basis: Basis | null;
  target: string | null;
  due: string | null;
  /** Not done by then, it is not done in time; of the others a person may set it aside. */
  isOwed: boolean;
}

export const forecastSteps = (instances: LiveInstance[], rows: DutyRow[]): ForecastStep[] =>
  instances.flatMap(({ id: instanceId, key: instance, recipient: to, snapshot }) => {
    const { duties, tasks } = commitmentsOf(snapshot);
    const recipient = to as Recipient | null;
    return [
      ...duties
        .filter(({ state }) => state === 'open')
        .map(({ ref }): ForecastStep => {
          const row = rows.find((one) => one.instance_id === instanceId && one.id === ref.id);
          return {
            instance,
            duty: ref.id,
            label: dutyTitle(ref),
            recipient: ref.recipient,
            standing: ref.standing,
            basis: (row?.basis ?? null) as Basis | null,
            target: ref.target,
            due: ref.due,
            isOwed: !isOptional(ref),
          };
        }),
      ...tasks.map(
        ({ id, due }): ForecastStep => ({
          instance,
          duty: id,
          label: taskTitle({ key: instance, recipient: to }, id),
          recipient,
          standing: null,
          basis: null,
          target: null,
          due,
          isOwed: false,
        }),
      ),
    ];
  });
