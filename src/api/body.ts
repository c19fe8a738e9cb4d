import type { Context } from 'hono';
import { InvalidInput } from '../domain/errors.ts';
import { TooLarge } from './refusals.ts';
import type { Route } from './route.ts';

/** The body as the route takes it, and as it came. */
export async function bodyOf(c: Context, { body }: Route): Promise<{ text: string | Uint8Array; body: unknown }> {
  if (!body) return { text: '', body: undefined };
  const { bytes } = body;
  if (bytes === undefined) {
    const text = await c.req.text();
    return { text, body: body.parse(jsonOf(text)) };
  }
  const text = await upTo(bytes, c.req.raw);
  const mediaType = (c.req.header('content-type') ?? 'application/octet-stream').slice(0, 200);
  return { text, body: body.parse({ mediaType, bytes: text }) };
}

/** Throws TooLarge as soon as it is. */
async function upTo(limit: number, { body }: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new TooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInput([{ path: '', reason: 'is not JSON' }]);
  }
}
