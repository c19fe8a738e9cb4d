import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { versionSchema } from './policy.ts';
import { wallTimeSchema } from './policy-rung.ts';
import { lineSchema } from './words.ts';

/** When an organization works, as it may set it: `calendar/1`. It moves reminders, never a due day. */

const MONTH_DAY = /^\d{2}-\d{2}$/;

/** A day, or the same day of every year (29 February: of those that have it). */
const closedDaySchema = z
  .string()
  .refine(
    (text) => isDay(MONTH_DAY.test(text) ? `2024-${text}` : text),
    'must be a day, 2026-08-12, or one of every year, 08-12',
  );

export const closedDaysSchema = z
  .strictObject({ from: closedDaySchema, to: closedDaySchema, name: lineSchema })
  .refine(({ from, to }) => from.length === to.length, { path: ['to'], error: 'must be of the same kind as from' })
  .refine(({ from, to }) => MONTH_DAY.test(from) || from <= to, { path: ['to'], error: 'must not lie before from' });
export type ClosedDays = z.output<typeof closedDaysSchema>;

/** 0 is Sunday. */
export const weekdaysSchema = z
  .array(z.number().multipleOf(1).min(0).max(6, 'must be 0 (Sunday) to 6 (Saturday)'))
  .min(1)
  .refine((days) => new Set(days).size === days.length, 'must name each day once');

/** Two times of a day, in order. */
const week = { weekdays: weekdaysSchema, opens: wallTimeSchema, closes: wallTimeSchema };
const inOrder = { path: ['closes'], error: 'must be later than opens' };

/** Hours that are the same every week. */
export const weekSchema = z.strictObject(week).refine(({ opens, closes }) => opens < closes, inOrder);

export const calendarSchema = z
  .strictObject({
    schema: z.literal('calendar/1'),
    ...week,
    /** Beside national holidays and the year-end, which are closed for everybody. */
    closed: z.array(closedDaysSchema).max(500, 'must have at most 500 elements'),
  })
  .refine(({ opens, closes }) => opens < closes, inOrder);
export type OfficeCalendar = z.output<typeof calendarSchema>;

export const calendarAnswerSchema = z.object({ calendar: calendarSchema, ...versionSchema });
export const calendarSetSchema = calendarAnswerSchema.extend({ waiting: z.number() });

/** A change of any setting, in the chain of the organization. */
export const settingEventListSchema = z.object({
  events: z.array(
    z.object({
      seq: z.number(),
      at: z.string(),
      actor: z.string(),
      target: z.string(),
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
      previousHash: z.string(),
      hash: z.string(),
    }),
  ),
});

export const calendarRequestSchema = z.strictObject({
  calendar: calendarSchema,
  /** The version that was read before it was edited: another one set meanwhile is not overwritten. */
  basedOn: z.number().multipleOf(1).min(0).exactOptional(),
});
