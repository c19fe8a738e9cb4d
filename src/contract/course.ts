import { z } from 'zod';
import { dutyStates } from '../domain/duty.ts';
import { labelSchema } from './words.ts';

export const courseQuerySchema = z.strictObject({
  after: z.coerce
    .number()
    .multipleOf(1)
    .min(0)
    .default(0)
    .describe('Only what happened after the event of this number'),
});

/** What happened to an incident, in order, and where it led: what a look back in time is made of. */
export const courseSchema = z.object({
  events: z.array(
    z.object({
      seq: z.number(),
      at: z.string(),
      /** An e-mail address, the name of a key, or what the engine calls itself. */
      actor: z.string(),
      /** The key of the instance. */
      target: z.string(),
      type: z.string(),
      label: labelSchema,
      /** The machine's version, and every state that the instance was in from then on, outer ones too; null: it stepped none. */
      machine: z.string().nullable(),
      states: z.array(z.string()).nullable(),
      /** The duties that the instance carried from then on, with their days as they then were; null as above. */
      duties: z
        .array(
          z.object({
            key: z.string(),
            state: z.enum(dutyStates),
            target: z.string().nullable(),
            due: z.string().nullable(),
          }),
        )
        .nullable(),
    }),
  ),
});
export type CourseEvent = z.output<typeof courseSchema>['events'][number];
