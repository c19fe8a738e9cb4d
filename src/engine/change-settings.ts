import type { Transaction } from 'kysely';
import { enqueueReplans } from '../store/replans.ts';
import type { Database } from '../store/schema.ts';
import { appendSettingEvents, lockOrganization, settingsHead } from '../store/settings.ts';
import { chain, genesis } from './chain.ts';
import type { EngineDependencies, Who } from './dependencies.ts';
import { replan } from './replan.ts';

/** What a change leaves: its event in the organization's chain, whether reminders hang on it, and what the caller wants. */
export interface Changed<Result> {
  /** Undefined: nothing changed after all. */
  event?: { target: string; type: string; data: object };
  replans: boolean;
  result: Result;
}

/** How many incidents are planned anew before the answer; the sweep does the rest. */
const atOnce = 50;

/**
 * The only way an organization's settings change. In one transaction: the change, its chained event, and every open
 * incident on the list of those to be planned anew. After the commit the first of these are; a crash in between loses
 * nothing, because the list is rows.
 */
export async function changeSettings<Result>(
  engine: EngineDependencies,
  who: Who,
  change: (trx: Transaction<Database>) => Promise<Changed<Result>>,
): Promise<Result> {
  const { organizationId, at, actor } = who;
  const changed = await engine.db.transaction().execute(async (trx) => {
    await lockOrganization(trx, organizationId);
    const done = await change(trx);
    if (!done.event) return { ...done, replans: false };
    const head = (await settingsHead(trx, organizationId)) ?? { seq: 0, hash: genesis };
    const [entry] = chain({ organization: organizationId, ...head }, [{ ...done.event, machine: null, rev: null }], {
      at,
      actor,
    });
    if (entry) {
      const { previousHash, ...row } = entry;
      await appendSettingEvents(trx, [{ ...row, organization_id: organizationId, previous_hash: previousHash }]);
      if (done.replans) await enqueueReplans(trx, { organizationId, cause: entry.type, seq: entry.seq });
    }
    return done;
  });
  // The change stands, whatever becomes of this: the sweep tries again.
  if (changed.replans) await replan(engine, atOnce).catch(() => {});
  return changed.result;
}
