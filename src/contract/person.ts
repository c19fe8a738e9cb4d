import { z } from 'zod';
import { roles } from '../domain/role.ts';
import { accessRoleSchema } from './access.ts';
import { weekSchema } from './calendar.ts';
import { emailSchema, eventDaySchema, languageSchema, lineSchema } from './words.ts';

export const roleSchema = z.enum(roles);

const details = {
  /** On another domain: used for incidents whose mail may be compromised. Null: none. */
  secondEmail: emailSchema.nullable().exactOptional(),
  /** Null: the organization's hours. */
  week: weekSchema.nullable().exactOptional(),
};

/** Somebody to be told. The same address again: renamed, and given the roles beside those held. */
export const personRequestSchema = z.strictObject({
  name: lineSchema,
  email: emailSchema,
  /** Left out: told only in the stead of somebody. */
  roles: z.array(roleSchema).min(1).default([]),
  /** Left out: Japanese for somebody new, as it is for somebody known. */
  lang: languageSchema.exactOptional(),
  ...details,
});
export type PersonRequest = z.output<typeof personRequestSchema>;

/** What changes of a person; `roles` are all that are held from then on. */
export const personEditSchema = z.strictObject({
  name: lineSchema.exactOptional(),
  email: emailSchema.exactOptional(),
  roles: z.array(roleSchema).exactOptional(),
  lang: languageSchema.exactOptional(),
  ...details,
});

const notBefore = (days: { from: string | null; to: string | null }) =>
  days.from === null || days.to === null || days.from <= days.to;
const order = { path: ['to'], error: 'must not lie before from' };

/** Away from the first day to the last, both included. */
export const absenceRequestSchema = z
  .strictObject({ from: eventDaySchema, to: eventDaySchema })
  .refine(notBefore, order);

/** All who stand in for a person while that person is away. */
export const deputiesRequestSchema = z.strictObject({
  deputies: z
    .array(
      z
        .strictObject({
          /** Id or e-mail address. */
          person: lineSchema,
          from: eventDaySchema.nullable().default(null),
          to: eventDaySchema.nullable().default(null),
        })
        .refine(notBefore, order),
    )
    .max(20, 'must have at most 20 elements'),
});

const day = z.string();

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  lang: languageSchema,
  roles: z.array(roleSchema),
  /** What they may do here. */
  access: z.array(accessRoleSchema),
  /** False: left; told nothing, let in nowhere. */
  active: z.boolean(),
  /** Has an account to sign in with. */
  account: z.boolean(),
  secondEmail: z.string().nullable(),
  week: weekSchema.nullable(),
  absences: z.array(z.object({ id: z.string(), from: day, to: day })),
  /** By the id of who stands in. */
  deputies: z.array(z.object({ id: z.string(), from: day.nullable(), to: day.nullable() })),
});

export const personAnswerSchema = z.object({ person: personSchema });
export const personListSchema = z.object({ persons: z.array(personSchema) });
