import { z } from 'zod';

export const mailSummarySchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  at: z.string(),
  /** The incident's number; null: about the installation itself. */
  incident: z.string().nullable(),
  messageId: z.string(),
});

export const mailListSchema = z.object({ mails: z.array(mailSummarySchema) });

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
  /** The reminder it carries: instance, step, rung, count and due day. */
  timer: z.string().nullable(),
  queuedAt: z.string(),
  settledAt: z.string().nullable(),
});

export const ledgerSchema = z.object({ deliveries: z.array(deliverySchema) });
