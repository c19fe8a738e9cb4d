import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import type { SettingEventRow } from '../settings.ts';

/** The chain of an organization's settings, oldest first. */
export const settingEventsOf = (db: Kysely<Database>, organizationId: string): Promise<SettingEventRow[]> =>
  db.selectFrom('setting_event').selectAll().where('organization_id', '=', organizationId).orderBy('seq').execute();
