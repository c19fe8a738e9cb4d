import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { createApiKey, rememberApiKey } from '../people/api-keys.ts';
import type { Database } from '../store/schema.ts';

/**
 * The administrator's API key in the data folder (mode 0600): made at the first start, so that the command line on the
 * same machine needs no set-up. A key file brought from elsewhere is made known to this database.
 */
export async function ensureAdministratorKey(
  db: Kysely<Database>,
  owner: { folder: string; organizationId: string; at: Instant },
): Promise<void> {
  const { folder, organizationId, at } = owner;
  const file = join(folder, 'api-key');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${createApiKey()}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // A start beside this one was faster: its key is used.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  await rememberApiKey(db, { key: readFileSync(file, 'utf8').trim(), organizationId, name: 'administrator', at });
}
