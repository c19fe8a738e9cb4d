import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MailDependencies, mail } from '../../workers/mail.ts';
import { sweeper } from '../../workers/sweep.ts';
import { wake } from '../../workers/wake.ts';
import { createApp } from '../api/app.ts';
import { createEngine } from '../engine/engine.ts';
import { openQueues } from '../queue/open.ts';
import { ensureOrganization } from '../store/people.ts';
import { ensureAdministratorKey } from './administrator-key.ts';
import { openClock } from './clock.ts';
import { configOf } from './config.ts';
import { healthOf } from './health.ts';
import { defaultLadder } from './ladder.ts';
import { type Listening, listen } from './listen.ts';
import { nudging } from './nudge.ts';
import { openPostgres, prepareDataFolder } from './postgres.ts';
import { mailHost, openTransport } from './transport.ts';

export interface StartOptions {
  api: boolean;
  workers: boolean;
  /** How fast legal time runs; undefined: as the stored clock says, 1 at the first start. */
  clock?: number;
  log: (line: string) => void;
}

export interface Running {
  /** Where the API answers; null without one. */
  url: string | null;
  rate: number;
  stop(): Promise<void>;
}

/** Real milliseconds between two sweeps; on the stepping clock a test is waiting. */
const sweepEveryMs = (rate: number) => (rate === 0 ? 100 : 5_000);
const graceMs = 5_000;

/**
 * The composition root: everything a process needs, opened in order and closed in reverse, also when a later part
 * fails to open. Throws Misconfigured and Unavailable with the fix.
 */
export async function start({ api, workers, clock: rate, log }: StartOptions): Promise<Running> {
  const config = configOf(process.env);
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    prepareDataFolder(config.dataFolder);
    const postgres = await openPostgres(config, log);
    closers.push(postgres.close);
    const { db } = postgres;

    const { clock, stop: stopClock } = await openClock(db, rate);
    closers.push(stopClock);
    const organizationId = await ensureOrganization(db, 'Sokuho', clock.now());
    await ensureAdministratorKey(db, { folder: config.dataFolder, organizationId, at: clock.now() });

    const transport = openTransport(config, clock.setting);
    if (transport) closers.push(() => transport.close());
    const queues = await openQueues({
      postgresUrl: postgres.url,
      ...(config.redisUrl && { redisUrl: config.redisUrl }),
      log,
    });
    closers.push(() => queues.close());

    const { publicUrl } = config;
    const engine = createEngine({ db, clock, ladder: defaultLadder, publicUrl, nudge: nudging(queues, log) });
    const deliveries: MailDependencies = { engine, transport, host: mailHost(config) };
    if (workers) {
      queues.work('wake', wake(engine), { concurrency: 8 });
      queues.work('mail', mail(deliveries), { concurrency: 8 });
    }
    const everyMs = sweepEveryMs(clock.setting.rate);
    const sweeping = sweeper(deliveries, { process: config.process, everyMs, log });
    closers.push(() => sweeping.stop());

    let listening: Listening | null = null;
    if (api) {
      const app = createApp({ engine, db, health: healthOf(db, queues, clock), onFailure: tell(log) });
      listening = await listen(app.fetch, config);
      closers.push(publish(listening, join(config.dataFolder, 'url')));
    }
    return { url: listening?.url ?? null, rate: clock.setting.rate, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What nobody expected, with the place it came from: an operator sees only that it was written down. */
const tell = (log: StartOptions['log']) => (error: unknown) =>
  log(`failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

/** Leaves the server's address in the data folder for the command line, while it is served. */
function publish(listening: Listening, file: string): () => Promise<void> {
  writeFileSync(file, `${listening.url}\n`);
  return async () => {
    rmSync(file, { force: true });
    await listening.close(graceMs);
  };
}
