import { z } from 'zod';

export const samplesRequestSchema = z.strictObject({
  /** Beside incidents that are there already. */
  force: z.boolean().default(false),
});

export const samplesAnswerSchema = z.object({
  incidents: z.array(z.object({ id: z.string(), title: z.string() })),
});
