import { z } from 'zod';
import { roles } from '../domain/role.ts';
import { emailSchema, languageSchema, lineSchema } from './words.ts';

const roleSchema = z.enum(roles);

/** Somebody to be told. The same address again: renamed, and given the roles beside those held. */
export const personRequestSchema = z.strictObject({
  name: lineSchema,
  email: emailSchema,
  roles: z.array(roleSchema).min(1),
  lang: languageSchema.default('ja'),
});
export type PersonRequest = z.output<typeof personRequestSchema>;

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  lang: languageSchema,
  roles: z.array(roleSchema),
});

export const personAnswerSchema = z.object({ person: personSchema });
export const personListSchema = z.object({ persons: z.array(personSchema) });
