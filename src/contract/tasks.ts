import { z } from 'zod';
import { standings } from '../domain/duty.ts';
import { labelSchema } from './words.ts';

/** What waits for somebody. */

export const taskKinds = ['duty', 'task', 'approval', 'course'] as const;

export const tasksQuerySchema = z.strictObject({
  /** `everybody`: whoever it waits for. */
  whose: z.enum(['mine', 'everybody']).default('mine'),
});

export const taskRowSchema = z.object({
  incident: z.object({ id: z.string(), title: z.string(), state: z.string(), stateLabel: labelSchema }),
  /** A duty to do, a task that was raised, a draft to approve, or what the course of the incident asks for. */
  kind: z.enum(taskKinds),
  /** The instance it is at: the target of what is recorded of it. */
  instance: z.string(),
  /** The key of the duty, the id of the task, or the event to record. */
  id: z.string(),
  label: labelSchema,
  /** What is to be done now. */
  todo: labelSchema.nullable(),
  standing: z.enum(standings).nullable(),
  due: z.string().nullable(),
  daysLeft: z.number().nullable(),
  overdue: z.boolean(),
  /** Why it waits for the asker: they own it, stand in for who does, were told when nobody acted, or may approve. */
  because: z.enum(['owner', 'standIn', 'escalated', 'approver', 'everybody']),
  /** Of a draft: who wrote it, and whether that is the asker, who needs a reason then. */
  draft: z.object({ by: z.string(), at: z.string(), own: z.boolean() }).nullable(),
});
export type TaskRow = z.input<typeof taskRowSchema>;

export const tasksSchema = z.object({
  tasks: z.array(taskRowSchema),
  /** Open incidents that were not looked into, because there are too many. */
  unexamined: z.number(),
  today: z.string(),
});
