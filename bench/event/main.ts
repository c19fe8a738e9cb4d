import { parseArgs } from 'node:util';
import pg from 'pg';
import { median, percentile, rounded } from '../percentile.ts';
import { temporaryDatabase } from '../temporary-database.ts';
import { type Bench, prepareBench, walk } from './prepare.ts';
import { type Recording, recorded, startRecording } from './recorder.ts';
import { firstTimerId, type Names, namesOf, translated } from './twins.ts';

interface Measured {
  /** Milliseconds of each event, ascending. */
  ms: number[];
  perSecond: number;
}

/** Runs `task` for every item, `clients` at a time, each client one after the other. */
async function measure<T>(items: T[], clients: number, task: (item: T) => Promise<number[]>): Promise<Measured> {
  const left = [...items];
  const ms: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) ms.push(...(await task(item)));
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { ms: ms.sort((a, b) => a - b), perSecond: ms.length / seconds };
}

const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await task();
  return performance.now() - began;
};

interface Pair {
  ours: string;
  twin: string;
  from: Names;
  to: Names;
  recordings: Recording[];
}

async function pairs({ engine, db, facts, who }: Bench, count: number): Promise<Pair[]> {
  const open = async () => (await engine.open({ facts }, who('operator'))).record.incident.number;
  const made: Pair[] = [];
  for (let n = 0; n < count; n += 1) {
    const [ours, twin] = [await open(), await open()];
    made.push({ ours, twin, from: await namesOf(db, ours), to: await namesOf(db, twin), recordings: [] });
  }
  return made;
}

/** The same incidents' events by our engine, then the same statements for their twins by the driver alone. */
async function round(bench: Bench, pool: pg.Pool, clients: number, incidents: number) {
  const prepared = await pairs(bench, incidents);
  const ours = await measure(prepared, clients, async (pair) => {
    const ms: number[] = [];
    for (const { actor, target, event } of walk()) {
      const began = performance.now();
      const { statements } = await recorded(() =>
        bench.engine.advance({ incident: pair.ours, event, target }, bench.who(actor)),
      );
      ms.push(performance.now() - began);
      pair.recordings.push(statements);
    }
    return ms;
  });
  const shared = new Set([bench.organizationId]);
  const replays = [];
  for (const pair of prepared) {
    // Timers that the walk armed have ids that only exist now; their twins are made by the replay.
    const from = await namesOf(bench.db, pair.ours);
    replays.push(pair.recordings.map((statements) => translated(statements, from, pair.to, shared)));
  }
  const floor = await measure(replays, clients, async (recordings) => {
    const ms: number[] = [];
    for (const statements of recordings)
      ms.push(
        await timed(async () => {
          const client = await pool.connect();
          try {
            for (const { text, values } of statements) await client.query(text, values);
          } finally {
            client.release();
          }
        }),
      );
    return ms;
  });
  await compare(bench, prepared);
  const statements = median(prepared.flatMap(({ recordings }) => recordings.map(({ length }) => length)));
  return { ours, floor, statements };
}

/** The floor did the same work, or it is none. Throws TypeError. */
async function compare({ db }: Bench, prepared: Pair[]): Promise<void> {
  for (const { ours, twin } of prepared) {
    const rows = await db
      .selectFrom('incident')
      .select(['last_seq', 'head_hash', 'state'])
      .where('number', 'in', [ours, twin])
      .execute();
    if (rows[0]?.last_seq !== rows[1]?.last_seq || rows[0]?.head_hash !== rows[1]?.head_hash)
      throw new TypeError(`The statements replayed for ${twin} did not do what they did for ${ours}.`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, incidents: { type: 'string', default: '40' } },
  });
  const rounds = Number(values.rounds);
  const incidents = Number(values.incidents);
  startRecording();
  const database = await temporaryDatabase();
  const bench = await prepareBench(database.url, 16);
  const pool = new pg.Pool({ connectionString: database.url, max: 16 });
  try {
    await pool.query(`alter table timer alter column id restart with ${firstTimerId}`);
    await round(bench, pool, 4, 10);
    const result: Record<string, unknown> = {};
    for (const clients of [1, 16]) {
      const told: Awaited<ReturnType<typeof round>>[] = [];
      for (let n = 0; n < rounds; n += 1) told.push(await round(bench, pool, clients, incidents));
      const of = (which: 'ours' | 'floor') => ({
        p50: rounded(median(told.map((each) => percentile(each[which].ms, 0.5))), 2),
        p99: rounded(median(told.map((each) => percentile(each[which].ms, 0.99))), 2),
        perSecond: rounded(median(told.map((each) => each[which].perSecond))),
      });
      result[`clients${clients}`] = {
        ours: of('ours'),
        floor: of('floor'),
        p50Ratio: rounded(
          median(told.map(({ ours, floor }) => percentile(ours.ms, 0.5) / percentile(floor.ms, 0.5))),
          2,
        ),
        throughputRatio: rounded(median(told.map(({ ours, floor }) => ours.perSecond / floor.perSecond)), 2),
        statements: median(told.map(({ statements }) => statements)),
      };
    }
    const versions = { node: process.version, postgres: database.version };
    const goals = { p50Ratio: 1.5, throughputRatio: 0.6 };
    const line = { what: 'event', ...result, goals, rounds, eventsARound: incidents * walk().length, versions };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await pool.end();
    await bench.db.destroy();
    await database.remove();
  }
}

await main();
