import { CamelCasePlugin, type Kysely, type KyselyPlugin, type UnknownRow } from 'kysely';
import type { Database } from '../store/schema.ts';

/** Instants are texts among ourselves; better-auth reckons with dates. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      // The one field whose spelling the rule of camel case does not give back.
      name === 'credential_id' ? 'credentialID' : name,
      (name.endsWith('_at') || name.endsWith('_until')) && typeof value === 'string' && instant.test(value)
        ? new Date(value)
        : value,
    ]),
  );

/** Our database as better-auth sees it: its fields are our columns. */
export const authDatabase = (db: Kysely<Database>): Kysely<Database> =>
  db.withPlugin(dates).withPlugin(new CamelCasePlugin());
