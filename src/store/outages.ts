import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { OutageKind } from '../domain/system-mail.ts';
import type { Instant } from '../domain/time.ts';
import type { Database, OutageTable } from './schema.ts';

export type Outage = Selectable<OutageTable>;

/** Whoever is first to write it down has noticed it; undefined for everybody else, until it is over. */
export const insertOutage = (
  trx: Transaction<Database>,
  outage: { kind: OutageKind; since: Instant; noticed_by: string },
): Promise<Outage | undefined> =>
  trx
    .insertInto('outage')
    .values(outage)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

/** Those that are over, but for the kinds that go on. */
export const endOutages = (db: Kysely<Database>, goingOn: OutageKind[]): Promise<Outage[]> =>
  db
    .updateTable('outage')
    .set({ over_at: sql`clock_timestamp()` })
    .where('over_at', 'is', null)
    .$if(goingOn.length > 0, (query) => query.where('kind', 'not in', goingOn))
    .returningAll()
    .execute();

/** How many began to be known so many real minutes ago at the most and go on. Until the transaction ends nobody else notices. */
export async function lockRecentOutages(trx: Transaction<Database>, minutes: number): Promise<number> {
  await trx.selectFrom('installation').select('id').where('id', '=', 1).forUpdate().execute();
  const { open } = await trx
    .selectFrom('outage')
    .select(sql<number>`count(*)`.as('open'))
    .where('over_at', 'is', null)
    .where(sql<boolean>`noticed_at > clock_timestamp() - make_interval(mins => ${minutes})`)
    .executeTakeFirstOrThrow();
  return open;
}
