import { z } from 'zod';
import { accessRoles, permissions } from '../domain/access.ts';
import { lineSchema } from './words.ts';

/** What persons may do here, and who may see an incident that is not for everybody. */

export const accessRoleSchema = z.enum(accessRoles);
export const permissionSchema = z.enum(permissions);

export const accessRequestSchema = z
  .strictObject({
    /** All that they hold from now on. */
    roles: z.array(accessRoleSchema).exactOptional(),
    /** False: they left. */
    active: z.boolean().exactOptional(),
  })
  .refine(({ roles, active }) => roles !== undefined || active !== undefined, 'must say roles, active or both');

/** Ids or e-mail addresses. */
export const readersSchema = z.array(lineSchema).max(100, 'must have at most 100 elements');

export const restrictionRequestSchema = z.strictObject({
  restricted: z.boolean(),
  /** Who sees it beside its owner. */
  readers: readersSchema.default([]),
});

const seerSchema = z.object({ id: z.string(), name: z.string(), email: z.string() });

export const restrictionSchema = z.object({
  incident: z.string(),
  restricted: z.boolean(),
  owner: seerSchema.nullable(),
  readers: z.array(seerSchema),
});
