import type { Context } from 'hono';
import { type AccessEvent, noteAccess } from '../people/access-log.ts';
import { holderOfKey } from '../people/api-keys.ts';
import type { Holder } from '../people/holder.ts';
import { holderOfSession } from '../people/sessions.ts';
import { addressOf } from './address.ts';
import type { ApiDependencies } from './dependencies.ts';

/**
 * Who comes: the holder of an API key, else of a session's cookie; undefined: nobody that is known. A header with a key
 * is an answer by itself, also a wrong one: the cookie beside it is not looked at.
 */
export async function authenticate(c: Context, deps: ApiDependencies): Promise<Holder | undefined> {
  const { db, signIn } = deps;
  const authorization = c.req.header('authorization');
  if (authorization) {
    const [, key = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    const found = await holderOfKey(db, key);
    if (!('refused' in found)) return found;
    const known = found.refused === 'unknown' ? null : found;
    await note(c, deps, {
      organizationId: known?.organizationId ?? null,
      actor: known ? `key:${known.name}` : 'unknown',
      what: 'key',
      outcome: 'refused',
      detail: found.refused,
    });
    return undefined;
  }
  if (!signIn || !c.req.header('cookie')) return undefined;
  const found = await signIn.sessionOf(c.req.raw.headers);
  if (!found) return undefined;
  const holder = await holderOfSession(db, found.session);
  // Of somebody who has left, or signed in too long ago: over, also for what is behind the door.
  const cookies = holder ? found.cookies : await signIn.end(c.req.raw.headers);
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  return holder;
}

/** Writes down what happened at the door, with the address. */
export const note = (c: Context, deps: ApiDependencies, event: Omit<AccessEvent, 'address'>): Promise<void> =>
  noteAccess(deps.db, deps.signIn?.limits, { ...event, address: addressOf(c, deps.trustedProxies ?? 0) });
