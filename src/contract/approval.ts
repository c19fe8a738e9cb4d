import { z } from 'zod';
import { versionSchema } from './policy.ts';

/** Who may approve what leaves the house: may one approve one's own draft, with a reason? */
export const approvalSchema = z.strictObject({ selfApproval: z.boolean() });

export const approvalAnswerSchema = z.object({
  approval: approvalSchema,
  /** Fewer than two persons are known: nobody else could be asked, and one's own draft may be approved whatever is set. */
  alone: z.boolean(),
  set: versionSchema.set,
});

export const approvalRequestSchema = z.strictObject({ approval: approvalSchema });
