import { z } from 'zod';
import type { Day } from '../domain/day.ts';
import type { Reason } from '../domain/duty.ts';
import type { Fault } from '../domain/errors.ts';
import { daySchema, reasonSchema } from './assessment.ts';
import { faultsOf, isInstant, sortedOnce } from './facts.ts';

/** The wire form of the day arithmetic on its own. */

export const closures = ['saturday', 'sunday', 'holiday', 'yearEnd'] as const;
export type Closure = (typeof closures)[number];

/** A closed day stepped over; `name` is the holiday's Japanese name. */
export interface CrossedDay {
  day: Day;
  why: Closure;
  name?: string;
}

export interface Deadlines {
  known: Day;
  wrongfulPurpose: boolean;
  /** 3rd and 5th day, day 1 = known, never moved. */
  preliminary: { target: Day; due: Day };
  /** `day` is the 30th or 60th day, `due` the first open day from it on. */
  final: { day: Day; due: Day; crossed: CrossedDay[] };
  review: Reason[];
}

export interface DeadlinesQuery {
  known: Day;
  wrongfulPurpose: boolean;
}

export const deadlinesQuerySchema = z.strictObject({
  // The same years as an instant's, so that the count of days never leaves four digits.
  known: daySchema.refine((day) => isInstant(`${day}T00:00:00Z`), {
    error: 'must be a day of the years 0001 to 9998',
    abort: true,
  }),
  wrongfulPurpose: z.boolean(),
}) satisfies z.ZodType<DeadlinesQuery>;

export const deadlinesSchema = z.strictObject({
  known: daySchema,
  wrongfulPurpose: z.boolean(),
  preliminary: z.strictObject({ target: daySchema, due: daySchema }),
  final: z.strictObject({
    day: daySchema,
    due: daySchema,
    crossed: z.array(z.strictObject({ day: daySchema, why: z.enum(closures), name: z.string().exactOptional() })),
  }),
  review: z.array(reasonSchema),
}) satisfies z.ZodType<Deadlines>;

/** The question of an input, or all its faults at once, sorted by path. */
export function parseDeadlinesQuery(input: unknown): { query: DeadlinesQuery } | { errors: Fault[] } {
  const parsed = deadlinesQuerySchema.safeParse(input, { reportInput: true });
  return parsed.success ? { query: parsed.data } : { errors: sortedOnce(faultsOf(parsed.error.issues)) };
}
