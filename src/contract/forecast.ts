import { z } from 'zod';
import { bases, recipients, standings } from '../domain/duty.ts';
import { roles } from '../domain/role.ts';
import { closures } from './deadlines.ts';
import { labelSchema } from './words.ts';

/** What happens to an incident if nobody acts from now on. */

export const forecastQuerySchema = z.strictObject({
  /** How far repeating reminders are followed. */
  days: z.coerce.number().multipleOf(1).min(1).max(366).default(90),
});

const addresseeSchema = z.object({
  name: z.string(),
  email: z.string(),
  /** Names of those who are away that day and for whom this person stands in. */
  insteadOf: z.array(z.string()),
});

export const forecastKinds = ['reminder', 'due', 'breach'] as const;

const what = {
  instance: z.string(),
  /** The id of the duty or the task. */
  duty: z.string(),
  label: labelSchema,
  recipient: z.enum(recipients).nullable(),
  standing: z.enum(standings).nullable(),
  due: z.string().nullable(),
};

export const forecastEntrySchema = z.object({
  /** A reminder goes; a due day begins; a due day has ended, at 24:00, and what was owed was not done. */
  kind: z.enum(forecastKinds),
  at: z.string(),
  /** The day in Japan of `at`, with its weekday, 0 being Sunday. */
  day: z.string(),
  weekday: z.number(),
  ...what,
  /** What a due day rests on; null of a task. */
  basis: z.enum(bases).nullable(),
  /** Of a reminder: which one, for the how many-th time, and for which roles. */
  rung: z.string().nullable(),
  n: z.number().nullable(),
  roles: z.array(z.enum(roles)),
  /** Who is told, as absences and deputies of that day have it. */
  to: z.array(addresseeSchema),
  /** Nobody in these roles is there that day. */
  deserted: z.boolean(),
  /** Nobody is registered for these roles or one above. */
  vacant: z.boolean(),
  repeats: z.boolean(),
});
export type ForecastEntry = z.input<typeof forecastEntrySchema>;

export const collisionSchema = z.object({
  /** A due day, a target day, or a reminder falls on a closed day. */
  kind: z.enum(['due', 'target', 'reminder']),
  day: z.string(),
  weekday: z.number(),
  ...what,
  rung: z.string().nullable(),
  closed: z.object({
    why: z.enum([...closures, 'organization']),
    /** Of a holiday, or of a closed day that the organization has named. */
    name: z.string().nullable(),
    /** Administrative organs are closed. */
    authority: z.boolean(),
    /** The organization does not work. */
    organization: z.boolean(),
  }),
  /** The last day before it on which the organization works; null: none is left from today on. */
  lastWorkingDay: z.string().nullable(),
});
export type Collision = z.input<typeof collisionSchema>;

export const forecastSchema = z.object({
  from: z.string(),
  /** Repeating reminders are followed up to here. */
  until: z.string(),
  entries: z.array(forecastEntrySchema),
  collisions: z.array(collisionSchema),
  /** What is past its due day already. */
  overdue: z.array(z.object(what)),
});
export type Forecast = z.input<typeof forecastSchema>;
