import type { Kysely } from 'kysely';
import type { Health } from '../contract/health.ts';
import type { Clock } from '../domain/clock.ts';
import type { Queues } from '../queue/queues.ts';
import { lastSweep } from '../store/queries/health.ts';
import type { Database } from '../store/schema.ts';

/** Without a finished sweep for so long, reminders may be late: real seconds. */
const lateAfterSeconds = 60;

/** What `GET /health` says but for the clock's own words. */
export function healthOf(db: Kysely<Database>, queues: Queues, clock: Clock): () => Promise<Health> {
  return async () => {
    const [swept, queueOk] = await Promise.all([lastSweep(db).catch(() => null), queues.ready()]);
    const late = swept !== null && (swept.secondsAgo ?? 0) > lateAfterSeconds;
    return {
      status: swept === null ? 'down' : late ? 'late' : 'ok',
      clock: { now: clock.now(), rate: clock.setting.rate },
      database: { ok: swept !== null },
      queue: { backend: queues.backend, ok: queueOk },
      lastSweepAt: swept?.at ?? null,
    };
  };
}
