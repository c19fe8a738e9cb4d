import type { Kysely } from 'kysely';
import { type Clock, type ClockSetting, clockFrom, virtualAt } from '../domain/clock.ts';
import { Misconfigured } from '../domain/errors.ts';
import { systemNow } from '../domain/time.ts';
import { createClock, readClock, writeClock } from '../store/clock.ts';
import type { Database } from '../store/schema.ts';

export interface RunningClock {
  clock: Clock;
  stop(): void;
}

/** How soon a change of the row is noticed: a step of the stepping clock; a step, or another rate, of a drill. */
const rereadMs = (rate: number) => (rate === 0 ? 25 : 250);

/**
 * Legal time of this installation: the row decides, and goes on after a restart. A first start may choose a rate; a
 * drill may change its rate but never become real, and what is real never becomes a drill. Throws Misconfigured.
 */
export async function openClock(db: Kysely<Database>, rate: number | undefined): Promise<RunningClock> {
  const now = systemNow();
  await createClock(db, { realAnchor: now, virtualAnchor: now, rate: rate ?? 1 });
  let setting = await stored(db);
  if (rate !== undefined && rate !== setting.rate) {
    if (setting.rate === 1)
      throw new Misconfigured(
        'This data runs on the real clock: for a drill with --clock choose another folder (SOKUHO_DATA) or database.',
      );
    if (rate === 1)
      throw new Misconfigured(
        `This data belongs to a drill (clock x${setting.rate}) and never runs on the real clock: choose another folder (SOKUHO_DATA) or database.`,
      );
    setting = { realAnchor: now, virtualAnchor: virtualAt(setting, now), rate };
    await writeClock(db, setting);
  }
  const clock = clockFrom(() => setting);
  // What is real stays real, so there is nothing to notice. A drill's processes share one row: another start may change it.
  if (setting.rate === 1) return { clock, stop: () => {} };

  let timer: NodeJS.Timeout;
  let stopped = false;
  const reread = async () => {
    try {
      setting = await stored(db);
    } catch {
      // The database is away for a moment; the next reading comes soon.
    }
    if (!stopped) timer = setTimeout(reread, rereadMs(setting.rate));
  };
  timer = setTimeout(reread, rereadMs(setting.rate));
  return {
    clock,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function stored(db: Kysely<Database>): Promise<ClockSetting> {
  const setting = await readClock(db);
  if (!setting) throw new Misconfigured('The clock of this database is missing: it was removed by hand.');
  return setting;
}
