import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { addMilliseconds, elapsed, systemNow } from '../../src/domain/time.ts';
import type { Queues } from '../../src/queue/queues.ts';
import { wake } from '../../workers/wake.ts';
import { spreadOf } from '../percentile.ts';
import { cloneIncident } from './clones.ts';
import type { TimerBench } from './prepare.ts';

const concurrency = 8;
/** Real milliseconds between handing the jobs over and the first that is due. */
const leadMs = 15_000;
const batch = 1_000;

export interface Lateness {
  p50: number;
  p99: number;
  max: number;
  done: number;
}

/** Waits until all is done, or nothing has been for a minute. */
async function finished(late: number[], count: number): Promise<void> {
  let before = -1;
  let still = 0;
  while (late.length < count && still < 60) {
    await sleep(1_000);
    still = late.length === before && late.length > 0 ? still + 1 : 0;
    before = late.length;
  }
}

/** `count` delayed jobs that do nothing: from their instant to the start of the handler. */
export async function queueAlone(queues: Queues, count: number, overMs: number): Promise<Lateness> {
  const first = addMilliseconds(systemNow(), leadMs);
  const due = (n: number) => addMilliseconds(first, Math.floor((n * overMs) / count));
  const late: number[] = [];
  for (let n = 0; n < count; n += batch)
    await queues.add(
      'mail',
      Array.from({ length: Math.min(batch, count - n) }, (_, k) => ({
        id: `alone${first}.${n + k}`.replaceAll(':', ''),
        data: { due: due(n + k) },
        delayMs: elapsed(systemNow(), due(n + k)),
      })),
    );
  const worker = queues.work(
    'mail',
    async ({ data }) => {
      late.push(elapsed(String(data.due), systemNow()));
    },
    { concurrency },
  );
  await finished(late, count);
  await worker.close();
  return { ...spreadOf(late), done: late.length };
}

/** `count` reminders of as many incidents: from their instant to the commit that fired them. Their mails stay in the outbox. */
export async function reminders(bench: TimerBench, count: number, overMs: number): Promise<Lateness> {
  const { db, engine, queues, number } = bench;
  const prefix = `INC-${7000 + bench.next()}-`;
  await cloneIncident(db, { number, count, prefix });
  const first = addMilliseconds(systemNow(), leadMs);
  await sql`
    with chosen as (
      select distinct on (timer.incident_id) timer.id,
             substr(incident.number, length(${prefix}) + 1)::int as n
        from timer join incident on incident.id = timer.incident_id
       where incident.number like ${`${prefix}%`} and timer.state = 'armed'
       order by timer.incident_id, timer.fire_at
    )
    update timer set fire_at = ${first}::timestamptz + make_interval(secs => floor((chosen.n - 1) * ${overMs / count}::float8) / 1000)
      from chosen where chosen.id = timer.id
  `.execute(db);
  const rows = await db
    .selectFrom('timer')
    .innerJoin('incident', 'incident.id', 'timer.incident_id')
    .select(['timer.id', 'timer.seq', 'timer.fire_at'])
    .where('incident.number', 'like', `${prefix}%`)
    .where('timer.fire_at', '>=', first)
    .where('timer.fire_at', '<=', addMilliseconds(first, overMs))
    .execute();
  const instants = new Map(rows.map(({ id, fire_at }) => [id, fire_at]));
  for (let n = 0; n < rows.length; n += batch)
    await queues.add(
      'wake',
      rows.slice(n, n + batch).map(({ id, seq, fire_at }) => ({
        id: `t${id}.${seq}`,
        data: { timer: id, seq },
        delayMs: Math.max(0, elapsed(systemNow(), fire_at)),
      })),
    );
  const late: number[] = [];
  const handle = wake(engine);
  const worker = queues.work(
    'wake',
    async (job) => {
      await handle(job);
      const instant = instants.get(Number(job.data.timer));
      if (instant) late.push(elapsed(instant, systemNow()));
    },
    { concurrency },
  );
  await finished(late, rows.length);
  await worker.close();
  return { ...spreadOf(late), done: late.length };
}
