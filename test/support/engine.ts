import { clockFrom } from '../../src/domain/clock.ts';
import { addMilliseconds, type Instant, millisecondsOf, systemNow, toInstant } from '../../src/domain/time.ts';
import type { Nudge } from '../../src/engine/dependencies.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { createClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { ensureOrganization } from '../../src/store/people.ts';
import { allOf, type Viewer } from '../../src/store/queries/visible.ts';
import { createTestDatabase } from './postgres.ts';

export interface EngineBench {
  engine: Engine;
  db: ReturnType<typeof openDatabase>;
  organizationId: string;
  /** Who sees all of it. */
  viewer: Viewer;
  /** Everything the engine nudged the queue with, oldest first. */
  nudges: Nudge[];
  /** Moves legal time to an instant. */
  at(instant: string): Instant;
  /** Who acts, now. */
  who(actor?: string): { organizationId: string; actor: string; at: Instant };
  /** Fires everything due until nothing is, moving the clock from one due row to the next. */
  passUntil(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** An engine on a database of its own and a clock that stands until a test moves it. No queue: nudges are collected. */
export async function engineBench(start = '2026-09-01T10:00:00+09:00'): Promise<EngineBench> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.url, max: 6 });
  let now = normal(start);
  const clock = clockFrom(() => ({ realAnchor: systemNow(), virtualAnchor: now, rate: 0 }));
  await createClock(db, clock.setting);
  const organizationId = await ensureOrganization(db, 'テスト株式会社', now);
  const nudges: Nudge[] = [];
  const engine = createEngine({
    db,
    clock,
    ladder: defaultLadder,
    publicUrl: 'https://sokuho.test',
    nudge: (nudge) => {
      nudges.push(nudge);
    },
  });
  const at = (instant: string) => {
    now = normal(instant);
    return now;
  };
  return {
    engine,
    db,
    organizationId,
    viewer: allOf(organizationId),
    nudges,
    at,
    who: (actor = 'operator') => ({ organizationId, actor, at: now }),
    async passUntil(instant) {
      const until = normal(instant);
      for (;;) {
        const next = await db
          .selectFrom('timer')
          .select(['id', 'seq', 'fire_at'])
          .where('state', '=', 'armed')
          .where('fire_at', '<=', until)
          .orderBy('fire_at')
          .limit(1)
          .executeTakeFirst();
        if (!next) break;
        if (next.fire_at > now) at(next.fire_at);
        await engine.fire(next);
      }
      at(addMilliseconds(until, 0));
    },
    async close() {
      await db.destroy();
      await database.drop();
    },
  };
}

const normal = (instant: string): Instant => toInstant(millisecondsOf(instant));
