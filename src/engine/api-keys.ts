import type { Transaction } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import {
  type ApiKeyRow,
  changeApiKey,
  findApiKey,
  insertApiKey,
  isNameTaken,
  machineKeyBeside,
  revokeApiKey,
} from '../store/api-keys.ts';
import type { Database } from '../store/schema.ts';
import { changeSettings } from './change-settings.ts';
import type { EngineDependencies, Who } from './dependencies.ts';

export interface NewKey {
  name: string;
  roles: AccessRole[];
  /** Real time; null: until it is revoked. */
  expiresAt: Instant | null;
  hash: string;
  /** Who makes it, and with whom it ends; null: another key. */
  createdBy: string | null;
}

/** Makes a key known. What is chained says all of it but the key. Throws InvalidInput (a name that is taken). */
export const makeApiKey = (engine: EngineDependencies, who: Who, key: NewKey): Promise<ApiKeyRow> =>
  changeSettings(engine, who, async (trx) => {
    await refuseTaken(trx, who, key.name);
    const row = await insertApiKey(trx, { ...key, organizationId: who.organizationId, at: who.at });
    if (!row) throw new InvalidInput([{ path: 'name', reason: 'could not be given a key: try again' }]);
    return { event: madeEventOf(row), replans: false, result: row };
  });

export interface KeyChange {
  name?: string;
  roles?: AccessRole[];
  expiresAt?: Instant | null;
}

/**
 * Chains the key of a machine, which a start has made known, once: a key that no change made can then be told from it.
 */
export const noteMachineKey = (engine: EngineDependencies, who: Who, hash: string): Promise<void> =>
  changeSettings(engine, who, async (trx) => {
    const row = await machineKeyBeside(trx, who.organizationId, hash);
    return { ...(row && { event: madeEventOf(row) }), replans: false, result: undefined };
  });

/** Throws NotFound, InvalidInput. */
export const editApiKey = (engine: EngineDependencies, who: Who, id: string, change: KeyChange): Promise<ApiKeyRow> =>
  changeSettings(engine, who, async (trx) => {
    const before = await usable(trx, who, id);
    if (change.name !== undefined) await refuseTaken(trx, who, change.name, id);
    const { name = before.name, roles = before.roles, expiresAt = before.expires_at } = change;
    const row = await changeApiKey(trx, id, { name, roles, expires_at: expiresAt });
    return { event: eventOf('apiKeyEdited', row), replans: false, result: row };
  });

/** From this moment on it opens nothing. Throws NotFound, InvalidInput. */
export const endApiKey = (engine: EngineDependencies, who: Who, id: string): Promise<ApiKeyRow> =>
  changeSettings(engine, who, async (trx) => {
    await usable(trx, who, id);
    const row = await revokeApiKey(trx, id);
    return { event: eventOf('apiKeyRevoked', row), replans: false, result: row };
  });

async function usable(trx: Transaction<Database>, { organizationId }: Who, id: string): Promise<ApiKeyRow> {
  const row = await findApiKey(trx, organizationId, id);
  if (!row || row.revoked_at !== null) throw new NotFound('API key', id);
  if (row.machine)
    throw new InvalidInput([
      { path: 'id', reason: 'is the key in the data folder of this machine: the command line stands on it' },
    ]);
  return row;
}

async function refuseTaken(
  trx: Transaction<Database>,
  { organizationId }: Who,
  name: string,
  except?: string,
): Promise<void> {
  if (await isNameTaken(trx, organizationId, name, except))
    throw new InvalidInput([{ path: 'name', reason: 'is the name of another key' }]);
}

const eventOf = (type: string, { id, name, roles, expires_at }: ApiKeyRow, more = {}) => ({
  target: `apiKey:${id}`,
  type,
  data: { name, roles, expiresAt: expires_at, ...more },
});

/** A key has 256 bits of its own: its hash gives nothing of it away, and tells when it was exchanged for another. */
const madeEventOf = (row: ApiKeyRow) =>
  eventOf('apiKeyMade', row, { digest: row.hash, createdBy: row.created_by, machine: row.machine });
