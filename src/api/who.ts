import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { InvalidInput } from '../domain/errors.ts';
import type { KeyHolder } from '../people/api-keys.ts';
import { listPersons } from '../people/persons.ts';
import type { ApiDependencies } from './dependencies.ts';

/** The person on whose behalf a key acts: `Sokuho-Actor: hanako@example.jp`. */
export const actorHeader = 'sokuho-actor';
/** Makes a request safe to repeat: the same key and body get the same answer. */
export const idempotencyHeader = 'idempotency-key';

/** Who asks for a change, when, and how a repetition of the request is recognised; null: it says no key. */
export interface Asker {
  who: { organizationId: string; actor: string; at: string };
  request: { route: string; key: string; bodyHash: string } | null;
}

/** Throws InvalidInput for a header that cannot be used. */
export async function askerOf(
  c: Context,
  deps: ApiDependencies,
  { organizationId, name }: KeyHolder,
  body: string,
): Promise<Asker> {
  const email = c.req.header(actorHeader)?.trim().toLowerCase();
  const key = c.req.header(idempotencyHeader)?.trim();
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new InvalidInput([{ path: idempotencyHeader, reason: 'must have 1 to 255 visible ASCII characters' }]);
  if (email !== undefined) {
    const persons = await listPersons(deps.db, organizationId);
    if (!persons.some((person) => person.email.toLowerCase() === email))
      throw new InvalidInput([{ path: actorHeader, reason: 'is not the address of a person here: add them first' }]);
  }
  return {
    who: {
      organizationId,
      actor: email === undefined ? `key:${name}` : `person:${email}`,
      at: deps.engine.clock.now(),
    },
    request:
      key === undefined
        ? null
        : { route: `${c.req.method} ${c.req.path}`, key, bodyHash: createHash('sha256').update(body).digest('hex') },
  };
}
