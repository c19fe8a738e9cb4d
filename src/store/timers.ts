import { type Insertable, type Selectable, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/time.ts';
import { currentTrace } from '../domain/trace.ts';
import type { Database, TimerTable } from './schema.ts';

export type TimerRow = Selectable<TimerTable>;

type Trx = Transaction<Database>;

export const timersOf = (trx: Trx, incidentId: string): Promise<TimerRow[]> =>
  trx.selectFrom('timer').selectAll().where('incident_id', '=', incidentId).execute();

/**
 * Inserts planned rows; a key that was disarmed and is planned again is armed anew, with a higher sequence.
 * Returns the rows as they stand.
 */
export async function armTimers(trx: Trx, rows: Insertable<TimerTable>[]): Promise<TimerRow[]> {
  if (rows.length === 0) return [];
  const trace = currentTrace();
  return trx
    .insertInto('timer')
    .values(rows.map((row) => ({ ...row, trace })))
    .onConflict((conflict) =>
      conflict.columns(['incident_id', 'key']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        fire_at: eb.ref('excluded.fire_at'),
        roles: eb.ref('excluded.roles'),
        seq: sql<number>`timer.seq + 1`,
        enqueued_at: null,
        armed_at: sql<string>`clock_timestamp()`,
        trace: eb.ref('excluded.trace'),
      })),
    )
    .returningAll()
    .execute();
}

export async function disarmTimers(trx: Trx, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.updateTable('timer').set({ state: 'disarmed', seq: sql`seq + 1` }).where('id', 'in', ids).execute();
}

export async function markFired(trx: Trx, id: number, at: Instant): Promise<void> {
  await trx.updateTable('timer').set({ state: 'fired', fired_at: at }).where('id', '=', id).execute();
}
