import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../src/engine/engine.ts';
import type { Handler } from '../src/queue/queues.ts';

/** A queue's clock may run a little ahead of ours; a longer wait belongs to the queue, and to the sweep. */
const patienceMs = 2_000;

/** A timer's wake-up: fires its row, if it is still the one that was armed. */
export function wake(engine: Engine): Handler {
  return async ({ data }) => {
    const trace = typeof data.trace === 'string' ? data.trace : null;
    const timer = { id: Number(data.timer), seq: Number(data.seq), trace };
    const fired = await engine.fire(timer);
    if (typeof fired === 'string' || fired.earlyByMs === null || fired.earlyByMs > patienceMs) return;
    await sleep(fired.earlyByMs + 1);
    await engine.fire(timer);
  };
}
