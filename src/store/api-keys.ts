import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { AccessRole } from '../domain/access.ts';
import type { Instant } from '../domain/time.ts';
import type { ApiKeyTable, Database } from './schema.ts';

export type ApiKeyRow = Selectable<ApiKeyTable>;

type Trx = Transaction<Database>;

export interface NewApiKey {
  organizationId: string;
  name: string;
  hash: string;
  roles: AccessRole[];
  /** The key in the data folder of this machine. */
  machine?: boolean;
  createdBy?: string | null;
  expiresAt?: Instant | null;
  at: Instant;
}

/** Makes a key known; once more does no harm. Undefined: it was known. */
export const insertApiKey = (db: Kysely<Database>, key: NewApiKey): Promise<ApiKeyRow | undefined> =>
  db
    .insertInto('api_key')
    .values({
      organization_id: key.organizationId,
      name: key.name,
      hash: key.hash,
      roles: key.roles,
      machine: key.machine ?? false,
      created_by: key.createdBy ?? null,
      expires_at: key.expiresAt ?? null,
      created_at: key.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

/** Locked until the transaction ends. */
export const findApiKey = (trx: Trx, organizationId: string, id: string): Promise<ApiKeyRow | undefined> =>
  trx
    .selectFrom('api_key')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`id::text = ${id}`)
    .forUpdate()
    .executeTakeFirst();

export const changeApiKey = (
  trx: Trx,
  id: string,
  change: Partial<Pick<ApiKeyRow, 'name' | 'roles' | 'expires_at'>>,
): Promise<ApiKeyRow> =>
  trx.updateTable('api_key').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const revokeApiKey = (trx: Trx, id: string): Promise<ApiKeyRow> =>
  trx
    .updateTable('api_key')
    .set({ revoked_at: sql<string>`clock_timestamp()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Whether a key of this name can still be used: two that act under one name could not be told apart. */
export async function isNameTaken(trx: Trx, organizationId: string, name: string, except?: string): Promise<boolean> {
  const row = await trx
    .selectFrom('api_key')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** The key of a machine with this hash, unless the chain of settings has it already. */
export const machineKeyBeside = (trx: Trx, organizationId: string, hash: string): Promise<ApiKeyRow | undefined> =>
  trx
    .selectFrom('api_key')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('hash', '=', hash)
    .where('machine', '=', true)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('setting_event')
            .select('seq')
            .where('setting_event.organization_id', '=', organizationId)
            .where('setting_event.target', '=', sql<string>`'apiKey:' || api_key.id`),
        ),
      ),
    )
    .executeTakeFirst();
