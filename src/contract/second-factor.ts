import { z } from 'zod';
import { versionSchema } from './policy.ts';

/** Whether whoever signs in must have a passkey or an authenticator app. */
export const secondFactorSchema = z.strictObject({ demanded: z.boolean() });

export const secondFactorAnswerSchema = z.object({
  secondFactor: secondFactorSchema,
  /** How many who can sign in have none yet. */
  without: z.number(),
  set: versionSchema.set,
});

export const secondFactorRequestSchema = z.strictObject({ secondFactor: secondFactorSchema });
