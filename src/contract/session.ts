import { z } from 'zod';
import { accessRoleSchema, permissionSchema } from './access.ts';
import { clockSchema } from './health.ts';
import { roleSchema } from './person.ts';
import { emailSchema, languageSchema, lineSchema } from './words.ts';

/** Who is signed in, and how one signs in. */

const organizationSchema = z.object({ id: z.string(), name: z.string() });

export const sessionSchema = z.object({
  /** Null: a key asks, which is nobody. */
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), lang: languageSchema }).nullable(),
  organization: organizationSchema,
  /** Those that can be switched to; the present one among them. */
  organizations: z.array(organizationSchema),
  roles: z.array(accessRoleSchema),
  permissions: z.array(permissionSchema),
  lang: languageSchema,
  clock: clockSchema,
  /** What this person signs in with; null: a key asks. */
  factors: z
    .object({ password: z.boolean(), totp: z.boolean(), passkeys: z.number(), singleSignOn: z.boolean() })
    .nullable(),
  /** The organization demands a second factor, and this person has none: nothing else is open to them before. */
  factorNeeded: z.boolean(),
});
export type SessionView = z.output<typeof sessionSchema>;

export const sessionChangeSchema = z.strictObject({
  lang: languageSchema.exactOptional(),
  /** The id of the organization to look at from now on. */
  organization: lineSchema.exactOptional(),
});

export const sessionListSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      /** The one that asks. */
      current: z.boolean(),
      since: z.string(),
      lastUsed: z.string(),
      expiresAt: z.string(),
      address: z.string().nullable(),
      /** What the browser calls itself. */
      browser: z.string().nullable(),
    }),
  ),
});

export const doneSchema = z.object({ done: z.literal(true) });
export const endedSchema = z.object({ ended: z.number() });

/** What the sign-in page offers. */
export const signInSchema = z.object({
  password: z.literal(true),
  passkey: z.literal(true),
  /** The provider to name to `/api/auth/sign-in/social`, and what its button says. */
  singleSignOn: z.object({ provider: z.string(), name: z.string() }).nullable(),
  /** Nobody administers yet: the link for the first administrator was printed at the start. */
  setUp: z.boolean(),
  clock: clockSchema,
});

/** Longer is better than stranger. */
export const passwordSchema = z
  .string()
  .refine((text) => [...text].length >= 12, 'must have at least 12 characters')
  .refine((text) => text.length <= 128, 'must have at most 128 characters')
  .meta({ minLength: 12, maxLength: 128 });

export const setupViewSchema = z.object({ expiresAt: z.string() });

/** The first administrator, and what the organization is called. */
export const setupRequestSchema = z.strictObject({
  organization: lineSchema,
  name: lineSchema,
  email: emailSchema,
  password: passwordSchema,
  lang: languageSchema.default('ja'),
  /** In which roles reminders reach them. */
  roles: z.array(roleSchema).default([]),
});

/** For the browser of whoever holds this machine. */
export const signInLinkRequestSchema = z.strictObject({
  /** Id or e-mail address; left out: the first administrator. */
  person: lineSchema.exactOptional(),
});
export const signInLinkSchema = z.object({
  link: z.object({
    /** `setup`: nobody administers yet, and the link makes the first administrator. */
    kind: z.enum(['signIn', 'setup']),
    path: z.string(),
    url: z.string(),
    expiresAt: z.string(),
    /** Null: nobody yet. */
    person: z.object({ name: z.string(), email: z.string() }).nullable(),
  }),
});
