import type { Kysely } from 'kysely';
import type { Health } from '../contract/health.ts';
import type { Engine } from '../engine/engine.ts';
import type { Queues } from '../queue/queues.ts';
import { openHold } from '../store/queries/outbox.ts';
import type { Database } from '../store/schema.ts';

export interface HealthSources {
  db: Kysely<Database>;
  engine: Engine;
  queues: Queues;
  /** Real seconds. */
  lateAfterSeconds: number;
}

/** What `GET /health` says but for the clock's own words: of the whole installation, whichever process is asked. */
export function healthOf({ db, engine, queues, lateAfterSeconds }: HealthSources): () => Promise<Health> {
  const seen = () => Promise.all([engine.vitals(lateAfterSeconds), openHold(db)]);
  return async () => {
    const [known, queueOk] = await Promise.all([seen().catch(() => null), queues.ready()]);
    const [vitals, hold] = known ?? [];
    return {
      status: statusOf(vitals, hold !== undefined),
      clock: { now: engine.clock.now(), rate: engine.clock.setting.rate },
      database: { ok: known !== null },
      queue: { backend: queues.backend, ok: queueOk },
      lastSweepAt: vitals?.sweptAt ?? null,
      late: (vitals?.trouble ?? []).map(({ kind, since }) => ({ what: kind, since })),
      outbox: { heldSince: hold?.held_at ?? null },
    };
  };
}

function statusOf(vitals: { trouble: unknown[] } | undefined, held: boolean): Health['status'] {
  if (!vitals) return 'down';
  if (vitals.trouble.length > 0) return 'late';
  return held ? 'held' : 'ok';
}
