import { z } from 'zod';
import { reasonSchema } from './assessment.ts';
import { closures } from './deadlines.ts';
import { labelSchema } from './words.ts';

const day = z.string();
const counted = z.object({ n: z.number(), day });
const closed = z.object({ day, why: z.enum(closures), label: labelSchema, name: z.string().nullable() });

/** Why a duty is due on its day, step by step. */
export const derivationSchema = z.object({
  /** Day 1 of the count, in Japan. */
  dayOne: day,
  /** The yardstick's first day; null: there is none. */
  target: counted.nullable(),
  /** The day that the count itself comes to. */
  count: counted,
  /** Closed days stepped over from there, in order; none: it was not moved. */
  crossed: z.array(closed),
  due: day,
  /** The due day itself is a closed day, and no rule moves it; null: it is open. */
  dueClosed: closed.nullable(),
  /** False: of a year whose holidays are not official yet. */
  official: z.boolean(),
  /** The rules of the count, with their sentences. */
  because: z.array(reasonSchema),
  /** Where the closed days stand. */
  source: labelSchema,
});
export type Derivation = z.input<typeof derivationSchema>;
