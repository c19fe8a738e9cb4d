import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

type Db = Kysely<Database>;

export interface Changed {
  number: string;
  last_seq: number;
}

/** What changed in an organization within the last so many real seconds. */
export const changedWithin = (db: Db, organizationId: string, seconds: number): Promise<Changed[]> =>
  db
    .selectFrom('incident')
    .select(['number', 'last_seq'])
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`changed_at > clock_timestamp() - make_interval(secs => ${seconds})`)
    .execute();

/** Those of them that a viewer may know of. */
export async function visibleAmong(db: Db, viewer: Viewer, numbers: string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await db
    .selectFrom('incident')
    .select('number')
    .where(visible(viewer))
    .where('number', 'in', numbers)
    .execute();
  return new Set(rows.map(({ number }) => number));
}
