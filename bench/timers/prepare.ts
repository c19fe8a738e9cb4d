import { createEngine, type Engine } from '../../src/engine/engine.ts';
import type { Queues } from '../../src/queue/queues.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { sweptQueue } from '../../src/start/nudge.ts';
import { type Bench, prepareBench } from '../event/prepare.ts';

export interface TimerBench {
  db: Bench['db'];
  engine: Engine;
  queues: Queues;
  /** An incident to be copied. */
  number: string;
  /** 1, 2, 3 ... */
  next(): number;
}

/** An engine whose sweep talks to the queue; after a commit nothing is nudged, so that only what is measured runs. */
export async function prepareTimers(url: string, queues: Queues): Promise<TimerBench> {
  const bench = await prepareBench(url, 16);
  const { db, facts, who } = bench;
  const engine = createEngine({
    db,
    clock: bench.engine.clock,
    ladder: defaultLadder,
    publicUrl: null,
    nudge: () => {},
    queue: sweptQueue(queues),
  });
  await engine.checkPlace('bench', null);
  const { record } = await engine.open({ facts }, who('operator'));
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return { db, engine, queues, number: record.incident.number, next };
}
