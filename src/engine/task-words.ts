import type { TaskId } from '../../machines/commitments/v1/commitments.ts';
import { taskLabels } from '../../machines/task-labels.ts';
import type { Reason, Recipient } from '../domain/duty.ts';
import { dutyTitle } from '../domain/duty-labels.ts';
import type { Text } from '../domain/text.ts';
import { stepReasons } from '../law/manbou/procedure-steps.ts';
import type { LiveInstance } from './record.ts';

/** What a task is called beside its recipient: the Commission receives two reports, so that one says which it is of. */
export function taskLabel({ key }: Pick<LiveInstance, 'key'>, id: TaskId): Text {
  const { ja, en } = taskLabels[id];
  return key === 'report:myNumber' ? { ja: `特定個人情報の${ja}`, en: `My Number: ${en}` } : { ja, en };
}

export const taskTitle = (instance: Pick<LiveInstance, 'key' | 'recipient'>, id: TaskId): Text =>
  dutyTitle({ id, recipient: instance.recipient as Recipient | null, label: taskLabel(instance, id) });

const reasons: Partial<Record<TaskId, readonly Reason[]>> = stepReasons;

/** Why a step of a procedure is to be done; the other tasks follow from what was recorded here. */
export const taskReasons = (id: TaskId): readonly Reason[] => reasons[id] ?? [];
