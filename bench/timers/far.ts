import { sql } from 'kysely';
import { addMilliseconds, elapsed, systemNow } from '../../src/domain/time.ts';
import type { Queues } from '../../src/queue/queues.ts';
import { median, rounded } from '../percentile.ts';
import { cloneIncident } from './clones.ts';
import type { TimerBench } from './prepare.ts';

const dayMs = 86_400_000;
const batch = 1_000;

/** Arms `count` timers at `at`, spread over `overMs`, on incidents of their own. */
async function arm({ db, number, next }: TimerBench, count: number, at: string, overMs: number): Promise<void> {
  const perIncident = 1_000;
  const prefix = `INC-${8000 + next()}-`;
  await cloneIncident(db, { number, count: Math.ceil(count / perIncident), prefix });
  await sql`
    insert into timer (organization_id, incident_id, key, instance_key, step, rung, n, due, roles, fire_at, state, seq)
    select organization_id, id, 'far/' || k, 'incident', 'far', 'daily', k, null, '{owner}',
           ${at}::timestamptz + make_interval(secs => ${overMs / 1000}::float8 * k / ${perIncident}::float8), 'armed', 1
      from incident, generate_series(1, ${perIncident}::int) k
     where number like ${`${prefix}%`}
  `.execute(db);
  await sql`vacuum analyze timer`.execute(db);
}

async function sweepMs({ engine }: TimerBench, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    await engine.sweep('bench');
    times.push(performance.now() - began);
  }
  return median(times);
}

/** A sweep that fires `due` late reminders: milliseconds a reminder. */
async function sweepDue(bench: TimerBench, due: number): Promise<number> {
  const prefix = `INC-${9000 + bench.next()}-`;
  await cloneIncident(bench.db, { number: bench.number, count: due, prefix });
  await sql`
    update timer set fire_at = ${addMilliseconds(systemNow(), -60_000)}::timestamptz, enqueued_at = clock_timestamp()
      where id in (select distinct on (timer.incident_id) timer.id from timer join incident on incident.id = timer.incident_id
                    where incident.number like ${`${prefix}%`} and timer.state = 'armed'
                    order by timer.incident_id, timer.fire_at)
  `.execute(bench.db);
  const began = performance.now();
  const swept = await bench.engine.sweep('bench');
  if (swept?.fired !== due) throw new TypeError(`The sweep fired ${swept?.fired} of ${due}.`);
  return (performance.now() - began) / due;
}

/** Is a sweep as fast over a million pending timers as over none? */
export async function sweeping(bench: TimerBench, pending: number) {
  await sweepMs(bench, 2);
  const few = { idleMs: rounded(await sweepMs(bench, 9), 1), msADue: rounded(await sweepDue(bench, 200), 2) };
  await arm(bench, pending, addMilliseconds(systemNow(), 30 * dayMs), 300 * dayMs);
  await sweepMs(bench, 1);
  const many = { idleMs: rounded(await sweepMs(bench, 9), 1), msADue: rounded(await sweepDue(bench, 200), 2) };
  return { pending, few, many };
}

/** A new life of the queue: what comes within a day is handed over again, against as many jobs in bulk. */
export async function rearming(bench: TimerBench, queues: Queues, count: number) {
  await arm(bench, count, addMilliseconds(systemNow(), dayMs / 4), dayMs / 4);
  await sql`update timer set enqueued_at = clock_timestamp(), queue_life = -1 where step = 'far' and enqueued_at is null`.execute(
    bench.db,
  );
  let handed = 0;
  const began = performance.now();
  for (;;) {
    const swept = await bench.engine.sweep('bench');
    if (!swept || 'error' in swept.requeued) throw new TypeError(`not handed over: ${JSON.stringify(swept?.requeued)}`);
    handed += swept.requeued.handed;
    if (swept.requeued.handed === 0 || handed >= count) break;
  }
  const oursPerSecond = handed / ((performance.now() - began) / 1000);
  const start = performance.now();
  const delayMs = elapsed(systemNow(), addMilliseconds(systemNow(), dayMs / 2));
  for (let n = 0; n < count; n += batch)
    await queues.add(
      'wake',
      Array.from({ length: batch }, (_, k) => ({ id: `b${n + k}.1`, data: { timer: n + k, seq: 1 }, delayMs })),
    );
  const bulkPerSecond = count / ((performance.now() - start) / 1000);
  return {
    handed,
    oursPerSecond: rounded(oursPerSecond),
    bulkPerSecond: rounded(bulkPerSecond),
    ratio: rounded(oursPerSecond / bulkPerSecond, 2),
  };
}
