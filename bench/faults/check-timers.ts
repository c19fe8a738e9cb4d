import type { Kysely } from 'kysely';
import type { Instant } from '../../src/domain/time.ts';
import type { Ladder } from '../../src/engine/ladder.ts';
import { eventsOf, timersOfIncident } from '../../src/store/queries/incidents.ts';
import type { Database } from '../../src/store/schema.ts';
import { timerStory } from './timer-story.ts';

export interface TimerFigures {
  fired: number;
  /** Legal milliseconds from instant (or later arming) to firing, ascending. */
  lateMs: number[];
  /** Steps that ended while a rung of theirs was late: nothing left to remind of. Legal milliseconds, ascending. */
  overtakenMs: number[];
  missed: number;
  violations: string[];
}

/** Real milliseconds: the longest outage, a minute of Redis, and half as much again to catch up. */
const longestLateMs = 90_000;

/**
 * Missed: a row that should have fired by `end` and has not; a row that the chain demands and the table lacks, or holds
 * in another state. A late rung whose step ended has nothing left to remind of: it is counted by itself, and missed when
 * it had waited longer than any outage explains.
 */
export async function checkTimers(
  db: Kysely<Database>,
  ladder: Ladder,
  { end, rate }: { end: Instant; rate: number },
): Promise<TimerFigures> {
  const figures: TimerFigures = { fired: 0, lateMs: [], overtakenMs: [], missed: 0, violations: [] };
  const miss = (what: string) => {
    figures.missed += 1;
    figures.violations.push(`missed: ${what}`);
  };
  for (const incident of await db.selectFrom('incident').select(['id', 'number']).execute()) {
    const rows = new Map((await timersOfIncident(db, incident.id)).map((row) => [row.key, row]));
    const { timers, faults } = timerStory(await eventsOf(db, incident.id), ladder);
    figures.violations.push(...faults.map((fault) => `${incident.number} ${fault}`));
    for (const told of timers) {
      const row = rows.get(told.key);
      rows.delete(told.key);
      const what = `${incident.number} ${told.key}`;
      if (!row) miss(`${what} has no row`);
      else if (row.state !== told.state || row.fire_at !== told.fireAt)
        miss(`${what} is ${row.state} at ${row.fire_at}, not ${told.state} at ${told.fireAt}`);
      if (told.state === 'armed' && told.fireAt <= end) miss(`${what} was due at ${told.fireAt}`);
      if (told.state === 'disarmed' && told.lateMs > 0) figures.overtakenMs.push(told.lateMs);
      if (told.state === 'disarmed' && told.lateMs > longestLateMs * rate) miss(`${what} waited until its step ended`);
      if (told.state === 'fired') figures.lateMs.push(told.lateMs);
    }
    figures.violations.push(...[...rows.keys()].map((key) => `${incident.number} ${key} was never planned`));
  }
  const idle = await idleDuties(db);
  figures.violations.push(...idle.map((key) => `${key} is open and has no armed reminder`));
  figures.fired = figures.lateMs.length;
  figures.lateMs.sort((a, b) => a - b);
  figures.overtakenMs.sort((a, b) => a - b);
  return figures;
}

/** Open duties that nothing will remind of. */
async function idleDuties(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('duty')
    .innerJoin('instance', 'instance.id', 'duty.instance_id')
    .innerJoin('incident', 'incident.id', 'duty.incident_id')
    .select(['incident.number', 'duty.key'])
    .where('duty.state', '=', 'open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('timer')
            .select('timer.id')
            .whereRef('timer.incident_id', '=', 'duty.incident_id')
            .whereRef('timer.instance_key', '=', 'instance.key')
            .whereRef('timer.step', '=', 'duty.id')
            .where('timer.state', '=', 'armed'),
        ),
      ),
    )
    .execute();
  return rows.map(({ number, key }) => `${number} ${key}`);
}
