import { z } from 'zod';
import { lineSchema } from './words.ts';

export const mailSummarySchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  at: z.string(),
  /** The incident's number; null: about the installation itself. */
  incident: z.string().nullable(),
  messageId: z.string(),
});

/** The newest, so many at the most: nobody reads more at once. */
export const mailQuerySchema = z.strictObject({
  /** The number of an incident. */
  incident: lineSchema.exactOptional(),
  /** In its subject, its addressee or the number of its incident. */
  q: lineSchema.exactOptional(),
  /** Only those before this one. */
  before: z
    .string()
    .regex(/^\d{1,15}$/, 'must be the id of a mail')
    .exactOptional(),
  limit: z.coerce.number().multipleOf(1).min(1).max(1_000).default(1_000),
});

export const mailListSchema = z.object({
  mails: z.array(mailSummarySchema),
  /** What to ask with as `before` for those before these; null: there are none. */
  before: z.string().nullable(),
});

export const mailAnswerSchema = z.object({
  mail: mailSummarySchema.extend({ text: z.string(), html: z.string() }),
});

/** A row of the ledger: what became of one mail. */
export const deliverySchema = z.object({
  id: z.string(),
  to: z.string(),
  state: z.enum(['queued', 'sent', 'failed']),
  transport: z.string().nullable(),
  messageId: z.string().nullable(),
  subject: z.string().nullable(),
  /** What the mail server answered. */
  response: z.string().nullable(),
  attempts: z.number(),
  /** Whether it arrived once or twice cannot be known: the connection broke after it was handed over. */
  uncertain: z.boolean(),
  /** The reminder it carries: instance, step, rung, count and due day. */
  timer: z.string().nullable(),
  queuedAt: z.string(),
  settledAt: z.string().nullable(),
  /** When whoever got it said that they saw it. */
  acknowledgedAt: z.string().nullable(),
});

export const ledgerSchema = z.object({ deliveries: z.array(deliverySchema) });
