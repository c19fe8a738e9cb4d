import type { TaskRow } from '../../contract/tasks.ts';

/** When something is to be done. What is to be done promptly, without a number of days, comes before what has weeks. */
export const whens = ['overdue', 'today', 'week', 'promptly', 'later'] as const;
export type When = (typeof whens)[number];

export function whenOf(daysLeft: number | null): When {
  if (daysLeft === null) return 'promptly';
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= 7 ? 'week' : 'later';
}

/** In the order of the list within each group; groups that hold nothing are left out. */
export const grouped = <Task extends Pick<TaskRow, 'daysLeft'>>(
  tasks: readonly Task[],
): { when: When; tasks: Task[] }[] =>
  whens
    .map((when) => ({ when, tasks: tasks.filter(({ daysLeft }) => whenOf(daysLeft) === when) }))
    .filter((group) => group.tasks.length > 0);
