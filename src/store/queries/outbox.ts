import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { type Viewer, visible } from './visible.ts';

export { openHold } from '../holds.ts';

type Db = Kysely<Database>;

const unsent = (db: Db) => db.selectFrom('outbox').where('outbox.state', 'in', ['queued', 'sending']);

export async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await unsent(db).select(sql<number>`count(*)`.as('waiting')).executeTakeFirstOrThrow();
  return waiting;
}

/** Those whose turn is now, oldest first. */
export const waitingIds = (db: Db, limit: number): Promise<{ id: string; attempts: number }[]> =>
  unsent(db)
    .select(['id', 'attempts'])
    .where('next_attempt_at', '<=', sql<string>`clock_timestamp()`)
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();

/** The unsent mails of an organization with what each is about, oldest first; those of incidents as far as these are visible. */
export const listOutbox = (db: Db, viewer: Viewer, limit: number) =>
  unsent(db)
    .leftJoin('incident', 'incident.id', 'outbox.incident_id')
    .leftJoin('timer', 'timer.id', 'outbox.timer_id')
    .select([
      'outbox.id',
      'outbox.kind',
      'outbox.address',
      'outbox.state',
      'outbox.attempts',
      'outbox.created_at',
      'incident.number',
      'timer.step',
      'timer.rung',
    ])
    .where('outbox.organization_id', '=', viewer.organizationId)
    .where(sql<boolean>`(outbox.incident_id is null or ${visible(viewer)})`)
    .orderBy('outbox.created_at')
    .orderBy('outbox.id')
    .limit(limit)
    .execute();
