import type { Context } from 'hono';
import type { AccessEvent } from '../people/access-log.ts';
import { addressOf } from './address.ts';
import { note } from './authenticate.ts';
import { browserAddress } from './browser-address.ts';
import type { ApiDependencies } from './dependencies.ts';

/** The visit itself, for the routes at the door: where it comes from, and the cookies that it leaves with. */
export interface Visit {
  headers: Headers;
  /** Null: not known. */
  address: string | null;
  /** Where links lead: our public address, else the one that was asked. */
  base: string;
  giveCookies(cookies: string[]): void;
  /** Writes down what happened. */
  note(event: Omit<AccessEvent, 'address'>): Promise<void>;
}

export const visitOf = (c: Context, deps: ApiDependencies): Visit => ({
  headers: c.req.raw.headers,
  address: addressOf(c, deps.trustedProxies ?? 0),
  base: deps.publicUrl ?? browserAddress(c.req.url),
  giveCookies: (cookies) => {
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  },
  note: (event) => note(c, deps, event),
});
