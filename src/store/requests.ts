import { sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** A request that says how to recognise its repetition. */
export interface Requested {
  /** The route's name. */
  route: string;
  key: string;
  /** SHA-256 of the body. */
  bodyHash: string;
}

type Asker = { organizationId: string; actor: string };

const of = ({ organizationId, actor }: Asker, { route, key }: Requested) => ({
  organization_id: organizationId,
  actor,
  route,
  key,
});

/**
 * Takes the key for this transaction; a repetition that comes meanwhile waits for it to end. Undefined when the key is
 * new, else what was asked and answered under it. Keys are forgotten after 72 hours (real time).
 */
export async function takeKey(
  trx: Transaction<Database>,
  asker: Asker,
  request: Requested,
): Promise<{ body_hash: string; response: string | null } | undefined> {
  await trx.deleteFrom('request').where(sql<boolean>`created_at < clock_timestamp() - interval '72 hours'`).execute();
  const taken = await trx
    .insertInto('request')
    .values({ ...of(asker, request), body_hash: request.bodyHash, response: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return undefined;
  return trx
    .selectFrom('request')
    .select(['body_hash', 'response'])
    .where((eb) => eb.and(of(asker, request)))
    .executeTakeFirstOrThrow();
}

/** Keeps the answer beside the key, in the transaction that made it true. */
export async function keepResponse(
  trx: Transaction<Database>,
  asker: Asker,
  request: Requested,
  response: string,
): Promise<void> {
  await trx
    .updateTable('request')
    .set({ response })
    .where((eb) => eb.and(of(asker, request)))
    .execute();
}
