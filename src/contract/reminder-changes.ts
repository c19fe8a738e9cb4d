import { z } from 'zod';
import { roles } from '../domain/role.ts';
import { labelSchema } from './words.ts';

const rungViewSchema = z.object({
  instance: z.string(),
  /** The id of the duty or task. */
  duty: z.string(),
  label: labelSchema,
  rung: z.string(),
  due: z.string().nullable(),
  at: z.string(),
  roles: z.array(z.enum(roles)),
});

/** What would become of the reminders of one incident. */
export const reminderChangesSchema = z.object({
  armed: z.array(rungViewSchema),
  /** Its instant would be past, and it would go at once. */
  atOnce: z.array(rungViewSchema),
  moved: z.array(rungViewSchema.extend({ was: z.object({ at: z.string(), roles: z.array(z.enum(roles)) }) })),
  disarmed: z.array(rungViewSchema),
  superseded: z.array(rungViewSchema),
});
export type ReminderChanges = z.input<typeof reminderChangesSchema>;
