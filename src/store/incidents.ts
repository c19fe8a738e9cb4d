import type { Insertable, Selectable, Transaction } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { Database, IncidentTable, InstanceTable } from './schema.ts';

/** What is no number of ours is not looked up: some texts a database cannot even compare. Throws NotFound. */
export function refuseStrange(number: string): void {
  if (!/^INC-\d{4}-\d{4,9}$/.test(number)) throw new NotFound('incident', number);
}

export type IncidentRow = Selectable<IncidentTable>;
export type InstanceRow = Selectable<InstanceTable>;

type Trx = Transaction<Database>;

/**
 * Locks the incident until the transaction ends: all that changes it goes through here. Its key stays, so rows that
 * only refer to it (a mail being settled) need not wait. Throws NotFound.
 */
export async function lockIncident(trx: Trx, organizationId: string, number: string): Promise<IncidentRow> {
  refuseStrange(number);
  const row = await trx
    .selectFrom('incident')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('number', '=', number)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('incident', number);
  return row;
}

/** The same by one of its timers; undefined when there is no such row. */
export const lockIncidentOfTimer = (trx: Trx, timerId: number): Promise<IncidentRow | undefined> =>
  trx
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', (eb) => eb.selectFrom('timer').select('incident_id').where('timer.id', '=', timerId))
    .forNoKeyUpdate()
    .executeTakeFirst();

/**
 * `INC-2026-0001`, counted within the organization and the year. Takes the organization's lock, one that lets every
 * other row refer to the organization meanwhile: no reminder waits for an opening.
 */
export async function nextNumber(trx: Trx, organizationId: string, year: string): Promise<string> {
  await trx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', organizationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const newest = await trx
    .selectFrom('incident')
    .select('number')
    .where('organization_id', '=', organizationId)
    .where('number', 'like', `INC-${year}-%`)
    .orderBy((eb) => eb.fn('length', ['number']), 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const count = newest ? Number(newest.number.slice(`INC-${year}-`.length)) : 0;
  return `INC-${year}-${String(count + 1).padStart(4, '0')}`;
}

export async function insertIncident(trx: Trx, row: Insertable<IncidentTable>): Promise<IncidentRow> {
  return trx.insertInto('incident').values(row).returningAll().executeTakeFirstOrThrow();
}

export async function saveIncident(trx: Trx, row: IncidentRow): Promise<void> {
  await trx
    .updateTable('incident')
    .set({
      state: row.state,
      next_due: row.next_due,
      owner_id: row.owner_id,
      facts_revision: row.facts_revision,
      last_seq: row.last_seq,
      head_hash: row.head_hash,
    })
    .where('id', '=', row.id)
    .execute();
}

export async function instancesOf(trx: Trx, incidentId: string): Promise<InstanceRow[]> {
  return trx.selectFrom('instance').selectAll().where('incident_id', '=', incidentId).execute();
}

/** New ones are inserted, present ones replaced: version, snapshot, states and revision. */
export async function saveInstances(trx: Trx, rows: InstanceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('instance')
    .values(rows.map((row) => ({ ...row, snapshot: JSON.stringify(row.snapshot) })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        machine_version: eb.ref('excluded.machine_version'),
        snapshot: eb.ref('excluded.snapshot'),
        states: eb.ref('excluded.states'),
        rev: eb.ref('excluded.rev'),
      })),
    )
    .execute();
}
