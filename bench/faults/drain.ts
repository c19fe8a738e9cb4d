import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../src/domain/time.ts';
import type { Database } from '../../src/store/schema.ts';

/**
 * Waits until nothing is due and no mail is unsent; false when real patience runs out. `hurry` ends the leases of
 * senders that were killed: at worst a mail goes out once more, and its ledger row says so.
 */
export async function drain(
  db: Kysely<Database>,
  { end, patienceMs, hurry }: { end: Instant; patienceMs: number; hurry: boolean },
): Promise<boolean> {
  if (hurry)
    await db
      .updateTable('outbox')
      .set({ claimed_until: sql`clock_timestamp()` })
      .where('state', '=', 'sending')
      .execute();
  // Until every process has noticed that the clock stands.
  await sleep(1_000);
  let quiet = 0;
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(200)) {
    const due = await db
      .selectFrom('timer')
      .select('id')
      .where('state', '=', 'armed')
      .where('fire_at', '<=', end)
      .limit(1)
      .execute();
    const unsent = await db.selectFrom('outbox').select('id').where('state', '!=', 'sent').limit(1).execute();
    quiet = due.length + unsent.length === 0 ? quiet + 1 : 0;
    if (quiet === 3) return true;
  }
  return false;
}
