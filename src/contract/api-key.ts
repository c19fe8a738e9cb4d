import { z } from 'zod';
import { accessRoleSchema } from './access.ts';
import { instantSchema, lineSchema } from './words.ts';

const keyRoles = z.array(accessRoleSchema).min(1, 'must name a role');
/** Real time; null: until it is revoked. */
const expiry = instantSchema.nullable();

export const apiKeyRequestSchema = z.strictObject({
  name: lineSchema,
  roles: keyRoles,
  expiresAt: expiry.default(null),
});
export const apiKeyEditSchema = z.strictObject({
  name: lineSchema.exactOptional(),
  roles: keyRoles.exactOptional(),
  expiresAt: expiry.exactOptional(),
});

export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(accessRoleSchema),
  /** The key in the data folder of this machine: not to be changed here. */
  machine: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** To the minute; null: never. */
  lastUsedAt: z.string().nullable(),
});

export const apiKeyListSchema = z.object({ apiKeys: z.array(apiKeySchema) });
export const apiKeyAnswerSchema = z.object({ apiKey: apiKeySchema });
/** `secret`: the key itself, shown this once and kept nowhere. */
export const apiKeyMadeSchema = apiKeyAnswerSchema.extend({ secret: z.string() });
