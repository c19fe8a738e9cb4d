import { z } from 'zod';
import { lineSchema, proseSchema } from './words.ts';

/** Two incidents that belong together. */
export const linkRequestSchema = z.strictObject({ to: lineSchema, note: proseSchema.exactOptional() });

/** This incident is the same as another, which carries its duties on. */
export const mergeRequestSchema = z.strictObject({ into: lineSchema, reason: proseSchema });

export const linkListSchema = z.object({
  links: z.array(
    z.object({
      incident: z.string(),
      /** `mergedInto`: this one ended in the other; `merged`: the other ended in this one. */
      kind: z.enum(['related', 'mergedInto', 'merged']),
      note: z.string().nullable(),
      at: z.string(),
    }),
  ),
});
export type LinkList = z.infer<typeof linkListSchema>;
