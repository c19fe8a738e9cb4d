import { z } from 'zod';
import { deliverySchema } from './mail.ts';

export const mailTestRequestSchema = z.strictObject({
  /** Real seconds to wait for what the mail server says. */
  wait: z.number().min(0).max(20).default(8),
});

/** The row of the ledger: still queued, sent with the server's answer, or failed with its reason. */
export const mailTestSchema = z.object({ delivery: deliverySchema });
