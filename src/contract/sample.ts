import { z } from 'zod';
import { languageSchema } from './words.ts';

export const samplesRequestSchema = z.strictObject({
  /** Beside incidents that are there already. */
  force: z.boolean().default(false),
  /** In which they are titled. */
  lang: languageSchema.default('ja'),
});

export const samplesAnswerSchema = z.object({
  incidents: z.array(z.object({ id: z.string(), title: z.string() })),
});
