import { z } from 'zod';
import { warningSchema } from './incident.ts';
import { proseSchema } from './words.ts';

/** Whether mail to the first addresses may be read, or held back, by an intruder. */
export const mailMarkRequestSchema = z.strictObject({ compromised: z.boolean(), reason: proseSchema });

export const mailMarkAnswerSchema = z.object({
  mail: z.object({ incident: z.string(), compromised: z.boolean() }),
  warnings: z.array(warningSchema),
});
