import { z } from 'zod';
import { passwordSchema } from './session.ts';
import { languageSchema } from './words.ts';

/** How a person who was added comes in for the first time, or again after a password or a phone was lost. */

export const invitationRequestSchema = z.strictObject({
  /** Send it; false: only show the link. */
  mail: z.boolean().default(true),
  /** Takes passkeys and the second factor away when it is accepted. */
  forgetsFactors: z.boolean().default(false),
});

const invitedSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), lang: languageSchema });

export const invitationSchema = z.object({
  invitation: z.object({
    person: invitedSchema,
    /** To be copied; shown once. */
    url: z.string(),
    expiresAt: z.string(),
    mailed: z.boolean(),
  }),
});

/** What whoever holds the link is shown. */
export const invitationViewSchema = z.object({
  person: invitedSchema,
  organization: z.string(),
  expiresAt: z.string(),
  singleSignOn: z.object({ provider: z.string(), name: z.string() }).nullable(),
});

export const acceptanceSchema = z.strictObject({
  /** Left out: a passkey is set up next, in the session that this begins. */
  password: passwordSchema.exactOptional(),
});
