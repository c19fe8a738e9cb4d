import { z } from 'zod';
import { emailSchema, proseSchema } from './words.ts';

export const ownerRequestSchema = z.strictObject({
  /** Null: nobody by name; whoever holds the role answers for it. */
  owner: emailSchema.nullable(),
  reason: proseSchema.exactOptional(),
});
