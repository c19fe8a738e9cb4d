import { z } from 'zod';
import { proseSchema } from './words.ts';

/** What somebody writes down beside the events of an incident. */

/** Whoever writes has looked at the numbers in it, and they are no personal or card numbers. */
const noSuchNumbers = z.boolean().default(false);

export const noteRequestSchema = z.strictObject({ text: proseSchema, noSuchNumbers });
export const removalRequestSchema = z.strictObject({ reason: proseSchema });

const removed = z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable();

export const noteSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  /** Null: removed. */
  text: z.string().nullable(),
  /** The event that added it, and the digest that stands in it. */
  seq: z.number(),
  digest: z.string(),
  removed,
});

export const noteListSchema = z.object({ notes: z.array(noteSchema) });

export const attachmentSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  name: z.string(),
  /** As the sender said; it is never served as this. */
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  seq: z.number(),
  removed,
});

export const attachmentListSchema = z.object({
  attachments: z.array(attachmentSchema),
  /** Bytes that one file may have. */
  largest: z.number(),
});

export const attachmentQuerySchema = z.strictObject({
  /** What the file is called. */
  name: z
    .string()
    .trim()
    .refine((name) => name !== '' && name.length <= 200, 'must have 1 to 200 characters')
    .refine((name) => !/[\p{Cc}\p{Surrogate}/\\]/u.test(name), 'must be a file name, without folders'),
  noSuchNumbers: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
