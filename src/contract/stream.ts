import { z } from 'zod';

/** One `data` of the event stream: an incident changed, or settings. What is shown of it is to be asked for again. */
export const streamEventSchema = z.object({
  /** Counts within one connection. 0: the connection is new, and what came before it was not seen. */
  seq: z.number(),
  /** Null: many changed, or nobody knows which. */
  incident: z.string().nullable(),
  /** The number of its newest event; null when it stands in none. */
  lastSeq: z.number().nullable(),
  /** It was the organization's settings or people, and no incident. */
  settings: z.literal(true).exactOptional(),
});
export type StreamEvent = z.output<typeof streamEventSchema>;
