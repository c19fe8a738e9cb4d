import { z } from 'zod';

const instant = z.string().meta({ format: 'date-time' });

/** Why nothing is sent, since when (real time), and who said so. */
export const holdSchema = z.object({
  reason: z.enum(['restored', 'asked']),
  ja: z.string(),
  en: z.string(),
  since: instant,
  by: z.string(),
});

const waitingMailSchema = z.object({
  id: z.string(),
  /** Null: about the installation itself. */
  incident: z.string().nullable(),
  to: z.string(),
  step: z.string().nullable(),
  rung: z.string().nullable(),
  state: z.enum(['queued', 'sending']),
  attempts: z.number().int(),
  /** Legal time. */
  queuedAt: instant,
});

/** The unsent mails, oldest first, at the most 1,000 of them. */
export const outboxSchema = z.object({
  held: holdSchema.nullable(),
  waiting: z.number().int(),
  mails: z.array(waitingMailSchema),
});
export type Outbox = z.output<typeof outboxSchema>;

export const holdRequestSchema = z.strictObject({});

export const releaseRequestSchema = z.strictObject({
  /** Mails that were already sent: given up, with the reason in the ledger. */
  discard: z.array(z.uuid()).max(10_000).default([]),
});

export const releaseAnswerSchema = z.object({
  /** False: nothing was held. */
  released: z.boolean(),
  discarded: z.array(z.string()),
  /** How many unsent mails now go. */
  sending: z.number().int(),
});

export type HoldView = z.input<typeof holdSchema>;
