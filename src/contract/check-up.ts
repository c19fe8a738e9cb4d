import { z } from 'zod';
import { labelSchema } from './words.ts';

/** `warn`: it runs, but something will be missed; `fail`: it does not run, or is late; `skipped`: nothing to look at. */
export const checkStatuses = ['ok', 'warn', 'fail', 'skipped'] as const;

/** One thing that was looked at, what was seen, and what to do about it. */
export const checkSchema = z.object({
  name: z.string(),
  status: z.enum(checkStatuses),
  ja: z.string(),
  en: z.string(),
  fix: labelSchema.exactOptional(),
});
export type Check = z.output<typeof checkSchema>;

/** What `sokuho doctor --json` prints. */
export const checkUpSchema = z.object({ ok: z.boolean(), checks: z.array(checkSchema) });
export type CheckUp = z.output<typeof checkUpSchema>;
