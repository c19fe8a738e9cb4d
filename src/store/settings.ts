import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database, SettingEventTable, SettingKind, SettingTable } from './schema.ts';

export type SettingRow = Selectable<SettingTable>;
export type SettingEventRow = Selectable<SettingEventTable>;

type Trx = Transaction<Database>;
type Db = Kysely<Database>;

/**
 * One change of an organization's settings at a time. An incident that is being opened, or written to, has a reference
 * to this row: it is either done before the change and seen by it, or waits, and reads the new settings.
 */
export async function lockOrganization(trx: Trx, organizationId: string): Promise<void> {
  await trx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The newest version of each kind that was ever set. */
export const newestSettings = (db: Db, organizationId: string): Promise<SettingRow[]> =>
  db
    .selectFrom('setting')
    .distinctOn('kind')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('kind')
    .orderBy('version', 'desc')
    .execute();

export async function insertSetting(trx: Trx, row: SettingRow): Promise<void> {
  await trx.insertInto('setting').values(row).execute();
}

/** Every version of a kind, oldest first. */
export const settingHistory = (db: Db, organizationId: string, kind: SettingKind): Promise<SettingRow[]> =>
  db
    .selectFrom('setting')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .orderBy('version')
    .execute();

/** Where the chain of an organization's settings ends; undefined: nothing was ever changed. */
export const settingsHead = (trx: Trx, organizationId: string): Promise<{ seq: number; hash: string } | undefined> =>
  trx
    .selectFrom('setting_event')
    .select(['seq', 'hash'])
    .where('organization_id', '=', organizationId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Who last changed a setting that has no versions of its own, and when; undefined: nobody did. */
export const newestSettingEvent = (
  db: Db,
  organizationId: string,
  type: string,
): Promise<Pick<SettingEventRow, 'at' | 'actor'> | undefined> =>
  db
    .selectFrom('setting_event')
    .select(['at', 'actor'])
    .where('organization_id', '=', organizationId)
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function appendSettingEvents(trx: Trx, rows: SettingEventRow[]): Promise<void> {
  await trx.insertInto('setting_event').values(rows).execute();
}
