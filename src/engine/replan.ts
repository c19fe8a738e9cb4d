import { lockIncident, saveIncident } from '../store/incidents.ts';
import { removeReplans, replansOf, type WaitingReplan, waitingReplans } from '../store/replans.ts';
import type { TimerRow } from '../store/timers.ts';
import { rearm } from './arm.ts';
import { arrangementOf } from './arrangement.ts';
import type { EngineDependencies } from './dependencies.ts';
import { isOver, loadRecord } from './record.ts';
import { append } from './save.ts';
import { nudgeTimers } from './wake-ups.ts';

/**
 * Plans open incidents anew after a change of settings: at most `limit` of the list, each in a transaction of its own
 * under its lock. What it did to the reminders is chained as `replanned`; where it changed none, nothing is written.
 * May run twice and side by side. One that fails stays on the list and does not keep the others back; the last failure
 * is thrown at the end. Returns how many were planned.
 */
export async function replan(engine: EngineDependencies, limit: number): Promise<number> {
  let planned = 0;
  let failure: unknown;
  for (const waiting of await waitingReplans(engine.db, limit)) {
    try {
      nudgeTimers(engine, await replanOne(engine, waiting));
      planned += 1;
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
  return planned;
}

async function replanOne(engine: EngineDependencies, waiting: WaitingReplan): Promise<TimerRow[]> {
  const at = engine.clock.now();
  return engine.db.transaction().execute(async (trx) => {
    const incident = await lockIncident(trx, waiting.organizationId, waiting.number);
    // Read before the settings: what is changed after this comes as a new row, and is not removed with these.
    const reasons = await replansOf(trx, incident.id);
    if (reasons.length === 0) return [];
    const record = await loadRecord(engine, trx, incident);
    let armed: TimerRow[] = [];
    if (!isOver(record.instances)) {
      const arrangement = await arrangementOf(trx, incident, engine.ladder);
      const { timers, counts } = await rearm(trx, incident, record.instances, arrangement, at);
      armed = timers;
      if (Object.values(counts).some((count) => count > 0)) {
        const causes = reasons.map(({ cause, setting_seq }) => ({ cause, setting: setting_seq }));
        const entry = {
          target: 'incident',
          type: 'replanned',
          machine: null,
          rev: null,
          data: { cause: [...new Set(causes.map(({ cause }) => cause))].join(', '), causes, ...counts },
        };
        await append(trx, record, [entry], { at, actor: 'sokuho' });
        await saveIncident(trx, incident);
      }
    }
    await removeReplans(
      trx,
      reasons.map(({ id }) => id),
    );
    return armed;
  });
}
