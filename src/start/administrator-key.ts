import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Misconfigured } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import { createApiKey, hashOfKey, looksLikeKey, rememberApiKey } from '../people/api-keys.ts';
import type { Database } from '../store/schema.ts';

/**
 * The administrator's API key in the data folder (mode 0600): made at the first start, so that the command line on the
 * same machine needs no set-up. A key file brought from elsewhere is made known to this database, and so is one that
 * the environment gives (SOKUHO_API_KEY), where several machines share no folder; then no file is made. Returns its
 * hash. Throws Misconfigured.
 */
export async function ensureAdministratorKey(
  db: Kysely<Database>,
  owner: { folder: string; given: string | null; organizationId: string; at: Instant },
): Promise<string> {
  const { folder, given, organizationId, at } = owner;
  const name = 'administrator';
  if (given !== null) {
    if (!looksLikeKey(given))
      throw new Misconfigured(
        'SOKUHO_API_KEY is no key: it is "sokuho_" and 43 characters of A-Z a-z 0-9 _ -, 256 random bits.',
      );
    await rememberApiKey(db, { key: given, organizationId, name, at });
    return hashOfKey(given);
  }
  const file = join(folder, 'api-key');
  if (!existsSync(file)) make(file);
  const key = readFileSync(file, 'utf8').trim();
  if (!looksLikeKey(key))
    throw new Misconfigured(`${file} holds no key: remove it and start again, and a new one is made.`);
  await rememberApiKey(db, { key, organizationId, name, at });
  return hashOfKey(key);
}

/** Whole or not at all, so that a crash leaves no empty file and a start beside this one reads no half of it. */
function make(file: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${createApiKey()}\n`, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    // A start beside this one was faster: its key is used.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
}
