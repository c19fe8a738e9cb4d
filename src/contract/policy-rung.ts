import { z } from 'zod';
import { roles } from '../domain/role.ts';

/** One reminder of a ladder, as an organization may write it. */

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** A time of day in Japan; `24:00` is the end of the day. */
export const wallTimeSchema = z
  .templateLiteral([z.number(), ':', z.number()], 'must be a time of day like 09:00')
  .refine((time) => WALL_TIME.test(time), 'must be a time of day like 09:00');

const dayCount = z.number().multipleOf(1).min(-366, 'must be at least -366').max(366, 'must be at most 366');

const whenSchema = z.union(
  [
    z.strictObject({ from: z.enum(['target', 'due', 'opening']), days: dayCount, time: wallTimeSchema }),
    z.strictObject({ from: z.literal('opening'), hours: z.number().multipleOf(1).min(1).max(8_784) }),
  ],
  'must be {"from": "target" | "due" | "opening", "days": -1, "time": "09:00"} or {"from": "opening", "hours": 24}',
);

export const policyRungSchema = z.strictObject({
  rung: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'must be a name of letters and digits that begins with a small letter'),
  when: whenSchema,
  to: z.array(z.enum(roles)).min(1),
  silenceable: z.literal(true).exactOptional(),
  repeats: z.enum(['daily', 'weekly']).exactOptional(),
});
export type PolicyRungDocument = z.output<typeof policyRungSchema>;
