import type { Kysely } from 'kysely';
import type { ClockSetting } from '../domain/clock.ts';
import type { Database } from './schema.ts';

export async function readClock(db: Kysely<Database>): Promise<ClockSetting | undefined> {
  const row = await db.selectFrom('clock').selectAll().where('id', '=', 1).executeTakeFirst();
  return row && { realAnchor: row.real_anchor, virtualAnchor: row.virtual_anchor, rate: row.rate };
}

const rowOf = ({ realAnchor, virtualAnchor, rate }: ClockSetting) => ({
  id: 1,
  real_anchor: realAnchor,
  virtual_anchor: virtualAnchor,
  rate,
});

/** Writes the first setting; a clock that is already there stays (two processes may start at once). */
export async function createClock(db: Kysely<Database>, setting: ClockSetting): Promise<void> {
  await db
    .insertInto('clock')
    .values(rowOf(setting))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Sets it anew: another rate of a drill, or a step of the stepping clock. */
export async function writeClock(db: Kysely<Database>, setting: ClockSetting): Promise<void> {
  await db.updateTable('clock').set(rowOf(setting)).where('id', '=', 1).execute();
}
