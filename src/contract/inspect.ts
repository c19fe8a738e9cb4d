import { z } from 'zod';

/** Where receivers of the inspector attach. */
export const inspectPath = '/api/v1/inspect';

/** Lets one connection of a receiver in: `ws://127.0.0.1:4810` + `path` + `?ticket=` + `ticket`. */
export const inspectTicketSchema = z.object({
  ticket: z.string(),
  path: z.string(),
  /** For so long, in real time. */
  seconds: z.number(),
});
