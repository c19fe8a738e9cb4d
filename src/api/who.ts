import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { InvalidInput } from '../domain/errors.ts';
import type { Holder } from '../people/holder.ts';
import { listPersons } from '../people/persons.ts';
import type { Viewer } from '../store/queries/visible.ts';
import type { ApiDependencies } from './dependencies.ts';

/** The person on whose behalf a key acts: `Sokuho-Actor: hanako@example.jp`. */
export const actorHeader = 'sokuho-actor';
/** Makes a request safe to repeat: the same key and body get the same answer. */
export const idempotencyHeader = 'idempotency-key';

/** Who asks for a change, when, and how a repetition of the request is recognised; null: it says no key. */
export interface Asker {
  who: { organizationId: string; actor: string; at: string; personId: string | null };
  /** What they may see of what they changed. */
  viewer: Viewer;
  request: { route: string; key: string; bodyHash: string } | null;
}

/** Throws InvalidInput for a header that cannot be used. */
export async function askerOf(
  c: Context,
  deps: ApiDependencies,
  holder: Holder,
  body: string | Uint8Array,
): Promise<Asker> {
  const { organizationId, personId } = holder;
  const email = c.req.header(actorHeader)?.trim().toLowerCase();
  const key = c.req.header(idempotencyHeader)?.trim();
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new InvalidInput([{ path: idempotencyHeader, reason: 'must have 1 to 255 visible ASCII characters' }]);
  if (email !== undefined) await refuseActor(deps, holder, email);
  return {
    who: {
      organizationId,
      actor: email === undefined ? holder.actor : `person:${email}`,
      at: deps.engine.clock.now(),
      personId,
    },
    viewer: holder,
    request:
      key === undefined
        ? null
        : { route: `${c.req.method} ${c.req.path}`, key, bodyHash: createHash('sha256').update(body).digest('hex') },
  };
}

/** A key may act for somebody; whoever is signed in acts for themselves. */
async function refuseActor({ db }: ApiDependencies, { session, organizationId }: Holder, email: string): Promise<void> {
  if (session)
    throw new InvalidInput([{ path: actorHeader, reason: 'is for API keys: a session acts for its person' }]);
  const persons = await listPersons(db, organizationId);
  if (!persons.some((person) => person.active && person.email.toLowerCase() === email))
    throw new InvalidInput([{ path: actorHeader, reason: 'is not the address of a person here: add them first' }]);
}
