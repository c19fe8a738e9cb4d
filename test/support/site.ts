import { type Instant, millisecondsOf, systemNow, toInstant } from '../../src/domain/time.ts';
import { createClock, writeClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createInstallation, eventually, type Installation } from './installation.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';
import { startTestRedis, type TestRedis } from './redis.ts';
import { type SmtpSink, startSmtpSink } from './smtp.ts';

/** A database, a mail server and, if asked for, a Redis, on which any number of processes may run. */
export interface Site {
  database: TestDatabase;
  db: ReturnType<typeof openDatabase>;
  sink: SmtpSink;
  redis: TestRedis | null;
  /** Processes of a data folder of their own, or of one that is there already. */
  installation(env?: NodeJS.ProcessEnv, data?: string): Installation;
  /** Legal time stands from now on, here. Before the first start. */
  standAt(instant: string): Promise<void>;
  jumpTo(instant: string): Promise<void>;
  /** Reminders whose instant has come. */
  due(): Promise<{ id: number }[]>;
  unsent(): Promise<{ id: string }[]>;
  /** Until nothing is due and no mail is unsent. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function createSite({ queue = 'postgres' }: { queue?: 'postgres' | 'redis' } = {}): Promise<Site> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.url, max: 2 });
  const sink = await startSmtpSink();
  const redis = queue === 'redis' ? await startTestRedis() : null;
  const installations: Installation[] = [];
  const clockAt = (instant: string) => ({ realAnchor: systemNow(), virtualAnchor: legal(instant), rate: 0 });
  const site: Site = {
    database,
    db,
    sink,
    redis,
    installation(env = {}, data) {
      const urls = { DATABASE_URL: database.url, SMTP_URL: sink.url, ...(redis && { REDIS_URL: redis.url }) };
      const made = createInstallation({ ...urls, MAIL_FROM: 'Sokuho <sokuho@example.jp>', ...env }, data);
      installations.push(made);
      return made;
    },
    standAt: (instant) => createClock(db, clockAt(instant)),
    jumpTo: (instant) => writeClock(db, clockAt(instant)),
    due: () =>
      db
        .selectFrom('timer')
        .innerJoin('clock', 'clock.rate', 'clock.rate')
        .select('timer.id')
        .where('state', '=', 'armed')
        .whereRef('fire_at', '<=', 'virtual_anchor')
        .execute(),
    unsent: () => db.selectFrom('outbox').select('id').where('state', 'in', ['queued', 'sending']).execute(),
    settled: () =>
      eventually(
        async () => (await site.due()).length === 0 && (await site.unsent()).length === 0,
        () => 'not quiet',
        60_000,
      ),
    async close() {
      await Promise.all(installations.map((each) => each.close()));
      await db.destroy();
      await database.drop();
      await sink.close();
      await redis?.remove();
    },
  };
  return site;
}

const legal = (instant: string): Instant => toInstant(millisecondsOf(instant));
