import type { Kysely } from 'kysely';
import { type ClockSetting, virtualAt } from '../../src/domain/clock.ts';
import { addMilliseconds, elapsed, type Instant, systemNow } from '../../src/domain/time.ts';
import { createClock, writeClock } from '../../src/store/clock.ts';
import type { Database } from '../../src/store/schema.ts';

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
    await writeClock(db, next);
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
