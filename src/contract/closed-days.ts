import { z } from 'zod';
import { daySchema } from './assessment.ts';
import { closures } from './deadlines.ts';

/** On which days of a year administrative organs are closed: what a calendar shows beside the organization's own. */

export const closedDaysQuerySchema = z.strictObject({
  year: z.coerce.number().multipleOf(1).min(2000).max(2199),
});

export const closedDaysOfYearSchema = z.object({
  year: z.number(),
  /** False: its holidays are not announced yet, and only weekends and the year-end are known. */
  official: z.boolean(),
  days: z.array(z.object({ day: daySchema, why: z.enum(closures), name: z.string().nullable() })),
});
