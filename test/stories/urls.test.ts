import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemNow } from '../../src/domain/time.ts';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { createApiKey } from '../../src/people/api-keys.ts';
import { createClock, readClock, writeClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { cardNumbers } from '../support/facts.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { Processes } from '../support/processes.ts';
import { hasRedis, startTestRedis } from '../support/redis.ts';

const processes = new Processes();
const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await processes.end();
  for (const step of undo.splice(0).reverse()) await step();
});

type Db = ReturnType<typeof openDatabase>;

const opened = (url: string): Db => {
  const db = openDatabase({ url, max: 2 });
  undo.push(() => db.destroy());
  return db;
};

const ownDatabase = async (): Promise<string> => {
  const database = await createTestDatabase();
  undo.push(() => database.drop());
  return database.url;
};

const ownRedis = async (): Promise<string> => {
  const redis = await startTestRedis();
  undo.push(() => redis.remove());
  return redis.url;
};

/** Legal time stands; this moves it to the next reminder, which somebody must then send. */
async function nextReminder(db: Db): Promise<void> {
  const { fire_at } = await db
    .selectFrom('timer')
    .select('fire_at')
    .where('state', '=', 'armed')
    .orderBy('fire_at')
    .limit(1)
    .executeTakeFirstOrThrow();
  const clock = await readClock(db);
  await writeClock(db, { realAnchor: systemNow(), virtualAnchor: fire_at, rate: clock?.rate ?? 0 });
}

const fired = async (db: Db) =>
  (await db.selectFrom('timer').select('id').where('state', '=', 'fired').execute()).map(({ id }) => id);

/** Of every reminder that fired one mail, sent. */
async function sentOnce(db: Db, reminders: number): Promise<void> {
  await processes.until(async () => {
    const unsent = await db.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute();
    return (await fired(db)).length >= reminders && unsent.length === 0;
  });
  const mails = await db.selectFrom('outbox').select('timer_id').where('timer_id', 'is not', null).execute();
  expect(mails.map(({ timer_id }) => timer_id).sort()).toEqual((await fired(db)).sort());
}

const owner = ['person', 'add', '--name', '担当 花子', '--email', 'hanako@example.jp', '--role', 'owner'];
const incident = ['incident', 'open', '--facts', '-', '--known-at', 'now', '--json'];

describe.each([
  ['embedded', 'postgres'],
  ['embedded', 'redis'],
  ['a server', 'postgres'],
  ['a server', 'redis'],
] as const)('database: %s, queue: %s', (database, queue) => {
  it.skipIf(queue === 'redis' && !hasRedis())(
    'an incident is opened, and its first reminder goes',
    { timeout: 120_000 },
    async () => {
      const data = processes.folder();
      const databaseUrl = database === 'embedded' ? undefined : await ownDatabase();
      const env = {
        SOKUHO_DATA: data,
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        ...(queue === 'redis' && { REDIS_URL: await ownRedis() }),
      };
      const running = await processes.start(['start', '--clock', '0'], env);
      expect(await running.health()).toMatchObject({ database: { ok: true }, queue: { backend: queue, ok: true } });
      expect((await processes.run(owner, env)).code).toBe(0);
      expect((await processes.run(incident, env, JSON.stringify(cardNumbers()))).code).toBe(0);

      const embedded =
        databaseUrl ?? (await startEmbeddedPostgres({ dir: join(data, 'postgres'), database: 'sokuho' })).url;
      const db = openDatabase({ url: embedded, max: 2 });
      try {
        await nextReminder(db);
        await sentOnce(db, 1);
      } finally {
        await db.destroy();
      }
      const { mails } = JSON.parse((await processes.run(['mail', 'list', '--json'], env)).stdout);
      expect(mails.length).toBeGreaterThan(0);
      expect(await running.stop()).toBe(0);
      expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false);
    },
  );
});

describe.each([
  ['postgres', true],
  ['redis', hasRedis()],
] as const)('serve and two work on one database, queue: %s', (queue, available) => {
  it.skipIf(!available)(
    'each reminder goes once, also when a worker is killed, and the key of the environment opens the API',
    { timeout: 120_000 },
    async () => {
      const url = await ownDatabase();
      const db = opened(url);
      await createClock(db, { realAnchor: systemNow(), virtualAnchor: systemNow(), rate: 0 });
      const shared = { DATABASE_URL: url, ...(queue === 'redis' && { REDIS_URL: await ownRedis() }) };
      const key = createApiKey();
      const folders = [processes.folder(), processes.folder(), processes.folder()] as const;
      const server = await processes.start(['serve'], { ...shared, SOKUHO_DATA: folders[0], SOKUHO_API_KEY: key });
      const one = await processes.start(['work'], { ...shared, SOKUHO_DATA: folders[1] });
      const two = await processes.start(['work'], { ...shared, SOKUHO_DATA: folders[2] });
      for (const folder of folders) expect(existsSync(join(folder, 'api-key'))).toBe(false);

      // From another machine: an address and a key, and nothing else.
      const client = { SOKUHO_DATA: processes.folder(), SOKUHO_URL: server.url, SOKUHO_API_KEY: key };
      expect((await processes.run(owner, client)).code).toBe(0);
      expect((await processes.run(incident, client, JSON.stringify(cardNumbers()))).code).toBe(0);
      await nextReminder(db);
      await sentOnce(db, 1);
      const before = (await fired(db)).length;

      await one.kill();
      await nextReminder(db);
      await sentOnce(db, before + 1);
      expect([await two.stop(), await server.stop()]).toEqual([0, 0]);
    },
  );
});

it('a key that is none is refused with what it should be', async () => {
  const env = { SOKUHO_DATA: processes.folder(), DATABASE_URL: await ownDatabase(), SOKUHO_API_KEY: 'guess me' };
  const { code, stderr } = await processes.run(['serve'], env);
  expect(code).toBe(1);
  expect(stderr).toContain('SOKUHO_API_KEY is no key');
  expect(stderr).not.toContain('guess me');
});
