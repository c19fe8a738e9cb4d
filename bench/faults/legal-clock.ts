import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { type ClockSetting, virtualAt } from '../../src/domain/clock.ts';
import { addMilliseconds, elapsed, type Instant, systemNow } from '../../src/domain/time.ts';
import { createClock, writeClock } from '../../src/store/clock.ts';
import type { Database } from '../../src/store/schema.ts';

/** Real milliseconds that a step waits for a database which is away. */
const patienceMs = 60_000;

/** The clock row that all processes follow, in one hand. */
export interface LegalClock {
  now(): Instant;
  /** Real milliseconds until a legal instant. */
  realUntil(instant: Instant): number;
  /** An hour forward or back, say. */
  step(milliseconds: number): Promise<void>;
  /** Time stands from now on. */
  freezeAt(instant: Instant): Promise<void>;
}

export async function startLegalClock(db: Kysely<Database>, from: Instant, rate: number): Promise<LegalClock> {
  let setting: ClockSetting = { realAnchor: systemNow(), virtualAnchor: from, rate };
  await createClock(db, setting);
  const now = () => virtualAt(setting, systemNow());
  const write = async (next: ClockSetting) => {
    // The database may be away just now: that is another fault's doing, and this one still happens.
    for (const until = performance.now() + patienceMs; ; await sleep(250)) {
      try {
        await writeClock(db, next);
        break;
      } catch (error) {
        if (performance.now() > until) throw error;
      }
    }
    setting = next;
  };
  return {
    now,
    realUntil: (instant) => (setting.rate === 0 ? 0 : elapsed(now(), instant) / setting.rate),
    step: (milliseconds) =>
      write({ ...setting, realAnchor: systemNow(), virtualAnchor: addMilliseconds(now(), milliseconds) }),
    freezeAt: (instant) => write({ realAnchor: systemNow(), virtualAnchor: instant, rate: 0 }),
  };
}
