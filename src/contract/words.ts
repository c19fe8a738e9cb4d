import { z } from 'zod';
import { languages } from '../domain/text.ts';
import { millisecondsOf, toInstant } from '../domain/time.ts';
import { daySchema } from './assessment.ts';
import { isInstant } from './facts.ts';

/** What the wire's other schemas are made of. */

export const labelSchema = z.object({ ja: z.string(), en: z.string() });

export const languageSchema = z.enum(languages);

/** NUL and half a surrogate pair: what neither PostgreSQL nor RFC 8785 can hold. */
export const unstorable = /[\0\p{Surrogate}]/u;
/** A line break in a name could end a mail's header. */
const CONTROL = /\p{Cc}/u;

const limited = (max: number) =>
  z
    .string()
    .trim()
    .refine((text) => text !== '', 'must not be empty')
    .refine((text) => text.length <= max, `must have at most ${max} characters`)
    .refine((text) => !unstorable.test(text), 'must not hold a NUL or half a surrogate pair')
    .meta({ minLength: 1, maxLength: max });

/** What an operator writes, over several lines if need be. */
export const proseSchema = limited(4_000).meta({ minLength: 1, maxLength: 4_000 });

/** A name, a number, a place: one line. */
export const lineSchema = limited(200)
  .refine((text) => !CONTROL.test(text), 'must be one line, without control characters')
  .meta({ minLength: 1, maxLength: 200 });

/** A day on which something happened or will: a mistyped century is caught here. */
export const eventDaySchema = daySchema
  .refine((day) => /^2[01]/.test(day), 'must be a day of the years 2000 to 2199')
  .meta({ format: 'date' });

/** An instant with any offset, taken over in the one spelling that we use. */
export const instantSchema = z
  .string()
  .refine(isInstant, {
    error: 'must be an existing instant with an offset, like 2026-09-01T10:00:00+09:00',
    abort: true,
  })
  .transform((text) => toInstant(millisecondsOf(text)))
  .meta({ format: 'date-time' });

/** How many persons; far above the number of people there are. */
export const personCountSchema = z.number().multipleOf(1).min(0).max(99_999_999_999, 'is more than there are people');

/** What a person is found by. */
export const emailSchema = z
  .email('must be an e-mail address')
  .refine((text) => text.length <= 254, 'must have at most 254 characters');
