import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Misconfigured } from '../../src/domain/errors.ts';
import { elapsed, systemNow } from '../../src/domain/time.ts';
import { openClock } from '../../src/start/clock.ts';
import { readClock, writeClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, max: 2 });
});
afterEach(async () => {
  await db.destroy();
  await database.drop();
});

describe('the clock of an installation', () => {
  it('is the real one unless a drill is asked for', async () => {
    const { clock } = await openClock(db, undefined);
    expect(clock.setting.rate).toBe(1);
    expect(Math.abs(elapsed(systemNow(), clock.now()))).toBeLessThan(1_000);
  });

  it('runs fast in a drill, and goes on where it was after a restart', async () => {
    const first = await openClock(db, 100_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const before = first.clock.now();
    expect(elapsed(systemNow(), before)).toBeGreaterThan(2_000_000);
    const second = await openClock(db, undefined);
    expect(second.clock.setting).toEqual(first.clock.setting);
    expect(elapsed(before, second.clock.now())).toBeGreaterThanOrEqual(0);
  });

  it('may change the rate of a drill without a leap', async () => {
    await openClock(db, 100_000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { clock } = await openClock(db, 2);
    expect(elapsed(systemNow(), clock.now())).toBeGreaterThan(2_000_000);
    expect(clock.setting.rate).toBe(2);
  });

  it('never turns a drill real, nor what is real into a drill', async () => {
    await openClock(db, 1_000);
    await expect(openClock(db, 1)).rejects.toThrow(Misconfigured);
    await writeClock(db, { realAnchor: systemNow(), virtualAnchor: systemNow(), rate: 1 });
    await expect(openClock(db, 1_000)).rejects.toThrow(Misconfigured);
    expect((await readClock(db))?.rate).toBe(1);
  });

  it('that stands follows its row', async () => {
    const { clock, stop } = await openClock(db, 0);
    await writeClock(db, { realAnchor: systemNow(), virtualAnchor: '2026-05-07T00:00:00.000Z', rate: 0 });
    for (let n = 0; n < 100 && clock.now() !== '2026-05-07T00:00:00.000Z'; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now()).toBe('2026-05-07T00:00:00.000Z');
    stop();
  });
});
