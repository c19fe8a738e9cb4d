import type { Context } from 'hono';

interface Bindings {
  incoming?: { socket?: { remoteAddress?: string | undefined } };
}

/**
 * From where a request comes. What a proxy says of it counts only when so many are known to stand in front of us: what
 * stands further left in `X-Forwarded-For` anybody may have written.
 */
export function addressOf(c: Context, trustedProxies: number): string | null {
  const { incoming } = (c.env ?? {}) as Bindings;
  const socket = incoming?.socket?.remoteAddress ?? null;
  if (trustedProxies === 0) return socket;
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return told.at(-trustedProxies) || socket;
}
