import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

type Trx = Transaction<Database>;

/** Puts every open incident of an organization on the list. Takes no lock on them, so that it waits for nobody. */
export async function enqueueReplans(
  trx: Trx,
  { organizationId, cause, seq }: { organizationId: string; cause: string; seq: number },
): Promise<void> {
  await sql`
    insert into replan (organization_id, incident_id, number, cause, setting_seq)
    select organization_id, id, number, ${cause}, ${seq}::integer from incident
     where organization_id = ${organizationId} and state not in ('closed', 'dismissed')
     order by number
  `.execute(trx);
}

export interface WaitingReplan {
  organizationId: string;
  incidentId: string;
  number: string;
}

/** Incidents on the list, those that wait longest first. */
export async function waitingReplans(db: Kysely<Database>, limit: number): Promise<WaitingReplan[]> {
  const rows = await db
    .selectFrom('replan')
    .select((eb) => ['organization_id', 'incident_id', 'number', eb.fn.min('id').as('first')])
    .groupBy(['organization_id', 'incident_id', 'number'])
    .orderBy('first')
    .limit(limit)
    .execute();
  return rows.map(({ organization_id, incident_id, number }) => ({
    organizationId: organization_id,
    incidentId: incident_id,
    number,
  }));
}

/** Why one incident is on the list: all changes since it was last planned, oldest first. */
export const replansOf = (trx: Trx, incidentId: string) =>
  trx
    .selectFrom('replan')
    .select(['id', 'cause', 'setting_seq'])
    .where('incident_id', '=', incidentId)
    .orderBy('id')
    .execute();

/** Only what was read before: a change that came meanwhile stays on the list. */
export async function removeReplans(trx: Trx, ids: number[]): Promise<void> {
  await trx.deleteFrom('replan').where('id', 'in', ids).execute();
}

export async function countReplans(db: Kysely<Database>, organizationId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('replan')
    .select((eb) => eb.fn.count<number>('incident_id').distinct().as('waiting'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return waiting;
}
