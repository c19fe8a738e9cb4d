import type { Context } from 'hono';
import type { Route } from './route.ts';

/** The one way out: an answer is what its schema says, whatever else the data held. */
export function reply(
  c: Context,
  { answer: schema, media, status }: Pick<Route, 'answer' | 'media' | 'status'>,
  data: unknown,
) {
  const answer = schema.parse(data);
  if (media !== undefined) return c.body(String(answer), status(answer), { 'content-type': media });
  return c.body(JSON.stringify(answer), status(answer), { 'content-type': 'application/json' });
}
