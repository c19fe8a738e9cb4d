import { z } from 'zod';
import { eventDaySchema, labelSchema, languageSchema, lineSchema } from './words.ts';

/** Who did what, over all chains of an organization, newest first. */

export const auditSources = ['incident', 'settings', 'access'] as const;
export type AuditSource = (typeof auditSources)[number];

const filter = {
  source: z.enum(auditSources).exactOptional(),
  /** In the name or address of whoever did it. */
  actor: lineSchema.exactOptional(),
  /** Days in Japan, both included. */
  from: eventDaySchema.exactOptional(),
  to: eventDaySchema.exactOptional(),
  type: lineSchema.exactOptional(),
  incident: lineSchema.exactOptional(),
};

export const auditQuerySchema = z.strictObject({
  ...filter,
  cursor: z.string().max(300).exactOptional(),
  limit: z.coerce.number().multipleOf(1).min(1).max(500).default(100),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;

export const auditExportSchema = z.strictObject({ ...filter, lang: languageSchema.default('ja') });

export const auditEntrySchema = z.object({
  source: z.enum(auditSources),
  at: z.string(),
  actor: z.string(),
  type: z.string(),
  label: labelSchema,
  /** The incident's number. */
  incident: z.string().nullable(),
  /** The instance, the setting or the person it happened to. */
  target: z.string().nullable(),
  /** Its place in its chain and its hash; null where there is no chain. */
  seq: z.number().nullable(),
  hash: z.string().nullable(),
  /** Of an access: let in or not, and from where. */
  outcome: z.enum(['done', 'refused']).nullable(),
  address: z.string().nullable(),
  detail: z.string().nullable(),
});
export type AuditEntry = z.input<typeof auditEntrySchema>;

export const auditSchema = z.object({ entries: z.array(auditEntrySchema), cursor: z.string().nullable() });
