import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MailDependencies, mail } from '../../workers/mail.ts';
import { sweeper } from '../../workers/sweep.ts';
import { wake } from '../../workers/wake.ts';
import { watch } from '../../workers/watch.ts';
import { createApp } from '../api/app.ts';
import { browserAddress } from '../api/browser-address.ts';
import { inspectPath } from '../contract/inspect.ts';
import type { Log } from '../domain/log.ts';
import { createEngine } from '../engine/engine.ts';
import { createSignIn } from '../people/sign-in.ts';
import { openQueues } from '../queue/open.ts';
import { ensureOrganization } from '../store/people.ts';
import { ensureAdministratorKey } from './administrator-key.ts';
import { watchChanges } from './changes.ts';
import { openClock } from './clock.ts';
import { configOf } from './config.ts';
import { healthOf } from './health.ts';
import { openInspector } from './inspect.ts';
import { defaultLadder } from './ladder.ts';
import { type Listening, listen } from './listen.ts';
import { installationMetrics } from './metrics.ts';
import { nudging, sweptQueue } from './nudge.ts';
import { observing } from './observe.ts';
import { openPostgres, prepareDataFolder } from './postgres.ts';
import { samplesAt } from './samples.ts';
import { derivedKey, installationKey } from './secrets.ts';
import { openSetupLink, type SetupLink } from './setup-link.ts';
import { openTracing } from './tracing.ts';
import { mailHost, openTransport } from './transport.ts';
import { webFolder } from './web-folder.ts';
import { openWitness } from './witness.ts';

export interface StartOptions {
  api: boolean;
  workers: boolean;
  /** How fast legal time runs; undefined: as the stored clock says, 1 at the first start. */
  clock?: number;
  /** Send nothing until an administrator releases the outbox: for the first start after a restore. */
  hold?: boolean;
  /** Let receivers of `@xstate/inspect` attach, from this machine. */
  inspect?: boolean;
  log: Log;
}

export interface Running {
  /** Where the API answers; null without one. */
  url: string | null;
  /** Where browsers come; null without an API. */
  pagesUrl: string | null;
  /** Makes the first administrator; null: there is one, or no API. */
  setupUrl: string | null;
  rate: number;
  /** Where receivers attach; null: nowhere. */
  inspectUrl: string | null;
  stop(): Promise<void>;
}

/** Real milliseconds between two looks at the others, and two sweeps: several before silence becomes an outage. */
const lookEveryMs = (lateAfterSeconds: number) => Math.min(5_000, lateAfterSeconds * 250);
/** On the stepping clock a test is waiting. */
const sweepEveryMs = (rate: number, lateAfterSeconds: number) => (rate === 0 ? 100 : lookEveryMs(lateAfterSeconds));
const graceMs = 5_000;

/**
 * The composition root: everything a process needs, opened in order and closed in reverse, also when a later part
 * fails to open. Throws Misconfigured and Unavailable with the fix.
 */
export async function start({ api, workers, clock: rate, hold, inspect, log }: StartOptions): Promise<Running> {
  const config = configOf(process.env);
  const warn = (line: string) => log.warn(line);
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    const stopTracing = await openTracing(process.env);
    if (stopTracing) closers.push(stopTracing);
    prepareDataFolder(config.dataFolder);
    const postgres = await openPostgres(config, (line) => log.info(line));
    closers.push(postgres.close);
    const { db } = postgres;

    const { clock, stop: stopClock } = await openClock(db, rate);
    closers.push(stopClock);
    const organizationId = await ensureOrganization(db, 'Sokuho', clock.now());
    const { dataFolder: folder, apiKey } = config;
    const key = api
      ? await ensureAdministratorKey(db, { folder, given: apiKey, organizationId, at: clock.now() })
      : null;

    const transport = openTransport(config, clock.setting);
    if (transport) closers.push(() => transport.close());
    const queues = await openQueues({
      postgresUrl: postgres.url,
      ...(config.redisUrl && { redisUrl: config.redisUrl }),
      log: warn,
    });
    closers.push(() => queues.close());

    const { publicUrl, administrators, lateAfterSeconds, process: name } = config;
    const metrics = installationMetrics({ db, queues, vitals: () => engine.vitals(lateAfterSeconds) });
    const engine = createEngine({
      db,
      clock,
      ladder: defaultLadder,
      publicUrl,
      administrators,
      nudge: nudging(queues, warn),
      queue: sweptQueue(queues),
      observe: observing(metrics, log),
    });
    if (key !== null)
      await engine.organization.noteMachineKey(key, { organizationId, actor: 'sokuho', at: clock.now() });
    const deliveries: MailDependencies = { engine, transport, host: mailHost(config) };

    // Before anything is sent: is this the database that was here last?
    const witness = openWitness(config.dataFolder);
    await engine.checkPlace(name, witness.copied);
    await engine.checkQueue(name);
    if (hold) await engine.holdOutbox({ actor: name });
    const everyMs = lookEveryMs(lateAfterSeconds);
    const watching = await watch(deliveries, {
      process: name,
      works: workers,
      everyMs,
      lateAfterSeconds,
      log,
      witness,
    });
    closers.push(() => watching.stop());

    if (workers) {
      queues.work('wake', wake(engine), { concurrency: 8 });
      queues.work('mail', mail(deliveries), { concurrency: 8 });
    }
    const sweeping = sweeper(deliveries, {
      process: name,
      everyMs: sweepEveryMs(clock.setting.rate, lateAfterSeconds),
      log,
      swept: metrics.swept,
    });
    closers.push(() => sweeping.stop());

    const changes = watchChanges(db, { onTrouble: (error) => warn(`changes: ${error.message}`) });
    const apiDependencies = {
      engine,
      db,
      changes,
      samples: samplesAt,
      publicUrl,
      trustedProxies: config.trustedProxies,
      health: healthOf({ db, engine, queues, lateAfterSeconds }),
      metrics: metrics.text,
      web: webFolder(),
      answered: metrics.answered,
      onFailure: tell(log),
    };
    let listening: Listening | null = null;
    let setup: SetupLink | null = null;
    if (api) {
      setup = await openSetupLink(engine, config.dataFolder, organizationId);
      const secret = derivedKey(installationKey(config.dataFolder, config.key), 'sign-in');
      const signIn = createSignIn({ db, secret, publicUrl, oidc: config.oidc, log: warn });
      const inspecting = inspect ? await openInspector({ db, changes, log: warn }) : null;
      const inspector = inspecting?.tickets;
      const app = createApp({ ...apiDependencies, signIn, onSetUp: setup.done, ...(inspector && { inspector }) });
      listening = await listen(app.fetch, { ...config, upgrade: inspecting?.doorTo(app.fetch) });
      closers.push(publish(listening, join(config.dataFolder, 'url')));
      // Before the server waits for its connections to end: streams end by themselves.
      closers.push(() => changes.stop());
      if (inspecting) closers.push(inspecting.close);
    } else if (config.metricsPort !== null) {
      const app = createApp(apiDependencies, ['GET /health', 'GET /metrics']);
      const asked = await listen(app.fetch, { host: config.host, port: config.metricsPort });
      closers.push(() => asked.close(graceMs));
      log.info(`metrics: ${asked.url}/metrics`);
    }
    const url = listening?.url ?? null;
    const pagesUrl = publicUrl ?? (url && browserAddress(url));
    const setupUrl = setup?.path ? `${pagesUrl ?? ''}${setup.path}` : null;
    const inspectUrl = url && inspect ? `${url.replace('http', 'ws')}${inspectPath}` : null;
    return { url, pagesUrl: url && pagesUrl, setupUrl, inspectUrl, rate: clock.setting.rate, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What nobody expected, with the place it came from: an operator sees only that it was written down. */
const tell = (log: StartOptions['log']) => (error: unknown) =>
  log.error(`failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

/** Leaves the server's address in the data folder for the command line, while it is served. */
function publish(listening: Listening, file: string): () => Promise<void> {
  const said = `${listening.url}\n`;
  // Whole or not at all: whoever waits for the file reads it the moment it is there.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, said);
  renameSync(fresh, file);
  return async () => {
    // A server that started later in the same folder has written its own.
    if (existsSync(file) && readFileSync(file, 'utf8') === said) rmSync(file, { force: true });
    await listening.close(graceMs);
  };
}
