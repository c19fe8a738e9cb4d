import { z } from 'zod';
import { accessRoleSchema, permissionSchema } from './access.ts';
import { labelSchema } from './words.ts';

/** What helps whoever is refused an event: where it is possible, what unblocks it, and who records it. */
export const adviceSchema = z.object({
  /** The states of `possibleIn`, as they are called. */
  places: z.array(z.object({ path: z.string(), label: labelSchema })),
  /** What has to be recorded before, in order; empty: nothing. Null: nothing that is recorded leads there from here. */
  way: z
    .array(
      z.object({
        /** The instance it is recorded at. */
        target: z.string(),
        event: z.string(),
        label: labelSchema,
        /** Where it is recorded; '' is anywhere. */
        state: z.string(),
        stateLabel: labelSchema.nullable(),
        permissions: z.array(permissionSchema),
      }),
    )
    .nullable(),
  who: z.object({
    /** One of these is enough. */
    permissions: z.array(permissionSchema),
    roles: z.array(z.object({ role: accessRoleSchema, label: labelSchema })),
    /** Whether whoever asks may. */
    you: z.boolean(),
    /** Who may, by name; left out for whoever may not see the people. */
    persons: z.array(z.string()).exactOptional(),
  }),
});
export type Advice = z.output<typeof adviceSchema>;
