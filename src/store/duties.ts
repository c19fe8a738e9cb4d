import type { Selectable, Transaction } from 'kysely';
import type { Database, DutyTable } from './schema.ts';

export type DutyRow = Selectable<DutyTable>;

export const dutiesOf = (trx: Transaction<Database>, incidentId: string): Promise<DutyRow[]> =>
  trx.selectFrom('duty').selectAll().where('incident_id', '=', incidentId).execute();

export async function saveDuties(trx: Transaction<Database>, rows: DutyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('duty')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['incident_id', 'key']).doUpdateSet((eb) => ({
        regime: eb.ref('excluded.regime'),
        standing: eb.ref('excluded.standing'),
        state: eb.ref('excluded.state'),
        known_day: eb.ref('excluded.known_day'),
        target: eb.ref('excluded.target'),
        due: eb.ref('excluded.due'),
        basis: eb.ref('excluded.basis'),
        mode: eb.ref('excluded.mode'),
        because: eb.ref('excluded.because'),
        opened_at: eb.ref('excluded.opened_at'),
      })),
    )
    .execute();
}
