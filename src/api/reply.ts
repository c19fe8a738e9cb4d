import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';

/** The one way out: an answer is what its schema says, whatever else the data held. */
export function reply(c: Context, schema: z.ZodType, data: unknown, status: (answer: unknown) => ContentfulStatusCode) {
  const answer = schema.parse(data);
  return c.body(JSON.stringify(answer), status(answer), { 'content-type': 'application/json' });
}
