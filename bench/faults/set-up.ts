import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../src/domain/time.ts';
import { createApiKey, rememberApiKey } from '../../src/people/api-keys.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { ensureOrganization, savePerson } from '../../src/store/people.ts';
import { startSmtpSink } from '../../test/support/smtp.ts';
import { apiOf } from './api.ts';
import { startFaultyDatabase } from './database.ts';
import type { Scene } from './faults.ts';
import { Journal } from './journal.ts';
import { startLegalClock } from './legal-clock.ts';
import { operatorsOf } from './operators.ts';
import type { FaultOptions } from './options.ts';
import { startProcesses } from './processes.ts';
import type { Random } from './random.ts';
import { startFaultyRedis } from './redis.ts';

export interface Stage extends Scene {
  folder: string;
  close(): Promise<void>;
}

/** A database, perhaps a Redis, an SMTP server, one person a role, a clock that runs fast, and three processes over them. */
export async function setUp(options: FaultOptions, from: Instant, random: Random): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'sokuho-faults-'));
  chmodSync(folder, 0o755); // so that root may run PostgreSQL as nobody
  const data = join(folder, 'data');
  mkdirSync(data);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) await next();
    if (!options.keep) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const database = await startFaultyDatabase(join(folder, 'postgres'));
    closers.push(() => database.close());
    const { db } = database;
    await migrateToLatest(db);
    const clock = await startLegalClock(db, from, options.rate);
    const organizationId = await ensureOrganization(db, 'Sokuho', from);
    for (const role of ['owner', 'deputy', 'manager', 'officer'] as const)
      await savePerson(db, {
        organizationId,
        name: role,
        email: `${role}@example.jp`,
        lang: role === 'manager' ? 'en' : 'ja',
        roles: [role],
        at: from,
      });
    const keys = { operator: createApiKey(), approver: createApiKey() };
    for (const [name, key] of Object.entries(keys)) await rememberApiKey(db, { key, organizationId, name, at: from });

    const sink = await startSmtpSink();
    closers.push(() => sink.close());
    const redis = options.backend === 'redis' ? await startFaultyRedis() : null;
    if (redis) closers.push(() => redis.remove());
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      SOKUHO_DATA: data,
      DATABASE_URL: database.url,
      REDIS_URL: redis?.url ?? '',
      SMTP_URL: sink.url,
      MAIL_FROM: 'Sokuho <sokuho@example.jp>',
      PORT: '0',
      LANG: 'C',
      // Processes are started again and again; without a build, what tsx has compiled once is kept.
      TSX_DISABLE_CACHE: '',
    };
    const processes = await startProcesses(folder, env);
    closers.push(() => processes.stop());
    const journal = new Journal();
    const operators = operatorsOf(apiOf(processes, keys), clock, random, journal);
    const { scale } = options;
    return { folder, processes, database, redis, sink, clock, operators, journal, random, scale, close };
  } catch (error) {
    await close();
    throw error;
  }
}
