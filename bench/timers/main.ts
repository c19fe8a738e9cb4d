import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { openQueues } from '../../src/queue/open.ts';
import { startTestRedis } from '../../test/support/redis.ts';
import { temporaryDatabase } from '../temporary-database.ts';
import { queueAlone, reminders } from './due.ts';
import { rearming, sweeping } from './far.ts';
import { prepareTimers, type TimerBench } from './prepare.ts';

const parts = ['minute', 'instant', 'pending', 'rearm'] as const;

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'pg,redis' },
    part: { type: 'string', default: parts.join(',') },
    due: { type: 'string', default: '10000' },
    overSeconds: { type: 'string', default: '60' },
    instant: { type: 'string', default: '1000' },
    pending: { type: 'string', default: '1000000' },
    rearm: { type: 'string', default: '100000' },
  },
});

/** One JSON line a part and backend, always of the same run as its floor. */
async function measure(part: (typeof parts)[number], bench: TimerBench): Promise<object> {
  const { queues } = bench;
  switch (part) {
    case 'minute':
    case 'instant': {
      const count = Number(part === 'minute' ? values.due : values.instant);
      const overMs = part === 'minute' ? Number(values.overSeconds) * 1000 : 0;
      const alone = await queueAlone(queues, count, overMs);
      const ours = await reminders(bench, count, overMs);
      const goals = part === 'minute' ? { p99Ms: queues.backend === 'redis' ? 1_000 : 5_000 } : null;
      return { count, overMs, oursLateMs: ours, queueAloneLateMs: alone, goals };
    }
    case 'pending':
      return sweeping(bench, Number(values.pending));
    case 'rearm':
      return { ...(await rearming(bench, queues, Number(values.rearm))), goals: { ratio: 0.5 } };
  }
}

async function run(backend: string): Promise<void> {
  const database = await temporaryDatabase();
  const redis = backend === 'redis' ? await startTestRedis() : null;
  const queues = await openQueues({
    postgresUrl: database.url,
    ...(redis && { redisUrl: redis.url }),
    // A bulk of a thousand on a busy machine.
    timeoutMs: 60_000,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const bench = await prepareTimers(database.url, queues);
  try {
    const version = redis && /v=(\S+)/.exec(spawnSync('redis-server', ['--version']).stdout.toString())?.[1];
    const versions = { node: process.version, postgres: database.version, ...(version && { redis: version }) };
    for (const part of parts.filter((each) => values.part.split(',').includes(each)))
      process.stdout.write(
        `${JSON.stringify({ what: `timers.${part}`, backend, ...(await measure(part, bench)), versions })}\n`,
      );
  } finally {
    await queues.close();
    await bench.db.destroy();
    await redis?.remove();
    await database.remove();
  }
}

for (const backend of values.backend.split(',')) await run(backend);
