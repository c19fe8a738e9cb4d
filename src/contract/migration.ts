import { z } from 'zod';
import { dutyStates } from '../domain/duty.ts';
import { refusalSchema } from './problem.ts';
import { reminderChangesSchema } from './reminder-changes.ts';
import { labelSchema, lineSchema, proseSchema } from './words.ts';

/** Moving the machines of an incident to newer versions: what it would change, and the decision. */

const number = z.number().int().min(1);
const needsInstance = 'names a version of one machine: say of which instance';

/** Left out: every instance that does not run under the newest version of its machine, to that version. */
export const migrationQuerySchema = z
  .strictObject({ instance: lineSchema.exactOptional(), to: z.coerce.number().multipleOf(1).min(1).exactOptional() })
  .refine(({ instance, to }) => to === undefined || instance !== undefined, { path: ['to'], error: needsInstance });

/** `expectedRev`: with an instance, its revision in the preview that was looked at. */
export const migrationRequestSchema = z
  .strictObject({
    reason: proseSchema,
    instance: lineSchema.exactOptional(),
    to: number.exactOptional(),
    expectedRev: z.number().int().exactOptional(),
  })
  .refine(({ instance, to }) => to === undefined || instance !== undefined, { path: ['to'], error: needsInstance })
  .refine(({ instance, expectedRev }) => expectedRev === undefined || instance !== undefined, {
    path: ['expectedRev'],
    error: 'is the revision of one instance: say of which',
  });

const beforeAndAfter = <Item extends z.ZodType>(item: Item) =>
  z.object({ before: z.array(item), after: z.array(item) });

const migrationSchema = z.object({
  instance: z.string(),
  rev: z.number(),
  /** `notice@1` */
  from: z.string(),
  to: z.string(),
  /** Why it cannot move; then nothing changes. Empty: it can. */
  reasons: z.array(refusalSchema),
  /** The innermost states. */
  states: beforeAndAfter(z.object({ path: z.string(), label: labelSchema })),
  /** What may happen next, and what not yet. */
  events: beforeAndAfter(z.object({ type: z.string(), label: labelSchema, allowed: z.boolean() })),
  /** Only those that would stand otherwise. */
  duties: z.array(z.object({ key: z.string(), label: labelSchema, from: z.enum(dutyStates), to: z.enum(dutyStates) })),
  tasks: z.object({
    opened: z.array(z.object({ id: z.string(), label: labelSchema })),
    ended: z.array(z.object({ id: z.string(), label: labelSchema })),
  }),
  reminders: reminderChangesSchema,
});

/** `instances` is empty: everything runs under the newest version. */
export const migrationPreviewSchema = z.object({ incident: z.string(), instances: z.array(migrationSchema) });
export type MigrationPreview = z.input<typeof migrationPreviewSchema>;
