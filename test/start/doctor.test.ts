import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type CheckUp, checkUpSchema } from '../../src/contract/check-up.ts';
import { systemNow } from '../../src/domain/time.ts';
import { readLockFile } from '../../src/embedded/lock-file.ts';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { createApiKey } from '../../src/people/api-keys.ts';

import { apiKeyCheck, nodeCheck } from '../../src/start/checks/machine.ts';
import { masked } from '../../src/start/checks/masked.ts';
import { doctor } from '../../src/start/doctor.ts';
import { writeClock } from '../../src/store/clock.ts';
import { insertHold } from '../../src/store/holds.ts';
import { savePerson } from '../../src/store/people.ts';
import { spawned } from '../cli/bench.ts';
import { type EngineBench, engineBench } from '../support/engine.ts';
import { cardNumbers } from '../support/facts.ts';
import { startPooler } from '../support/pooler.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { hasRedis, startTestRedis } from '../support/redis.ts';
import { startSmtpSink } from '../support/smtp.ts';

const folders: string[] = [];
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'sokuho-doctor-'));
  chmodSync(path, 0o755);
  folders.push(path);
  return path;
};
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

const statusOf = ({ checks }: CheckUp, name: string) => checks.find((check) => check.name === name)?.status;
const fixOf = ({ checks }: CheckUp, name: string) => checks.find((check) => check.name === name)?.fix?.en;
const failed = ({ checks }: CheckUp) => checks.filter(({ status }) => status === 'fail').map(({ name }) => name);

describe('a URL that is shown', () => {
  it.each([
    ['postgres://sokuho:s3cret@db.example.jp/x', 'postgres://sokuho:***@db.example.jp/x'],
    ['postgres://sokuho:p@ss:w/rd@db/x', 'postgres://sokuho:***@db/x'],
    ['redis://:s3cret@cache:6379/0', 'redis://:***@cache:6379/0'],
    ['smtps://noreply%40example.jp:s3cret@mail.example.jp', 'smtps://noreply%40example.jp:***@mail.example.jp'],
    ['postgres://u@/db?host=/run&password=s3cret&port=1', 'postgres://u@/db?host=/run&password=***&port=1'],
    ['postgres://u@/db?sslpassword=s3cret', 'postgres://u@/db?sslpassword=***'],
    ['redis://cache:6379', 'redis://cache:6379'],
  ])('%s has no password', (url, shown) => {
    expect(masked(url)).toBe(shown);
  });
});

describe('on this machine', () => {
  it('an old Node.js is named', () => {
    expect(nodeCheck('20.19.0').status).toBe('ok');
    expect(nodeCheck('22.0.0').status).toBe('ok');
    expect(nodeCheck('20.18.3')).toMatchObject({ status: 'fail', fix: { en: 'Install Node.js 20.19 or newer.' } });
  });

  it('a key that others can read is named, with the command that helps', () => {
    const dir = folder();
    expect(apiKeyCheck(dir, undefined).status).toBe('skipped');
    writeFileSync(join(dir, 'api-key'), `${createApiKey()}\n`, { mode: 0o600 });
    expect(apiKeyCheck(dir, undefined).status).toBe('ok');
    chmodSync(join(dir, 'api-key'), 0o644);
    expect(apiKeyCheck(dir, undefined)).toMatchObject({
      status: 'fail',
      fix: { en: `chmod 600 ${join(dir, 'api-key')}` },
    });
    writeFileSync(join(dir, 'api-key'), 'nonsense\n');
    chmodSync(join(dir, 'api-key'), 0o600);
    expect(apiKeyCheck(dir, undefined).status).toBe('fail');
    expect(apiKeyCheck(dir, createApiKey()).status).toBe('ok');
    expect(apiKeyCheck(dir, 'nonsense').status).toBe('fail');
  });

  it('a data folder that cannot be one is named', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o755);
    expect(statusOf(await doctor({ SOKUHO_DATA: file }), 'data-folder')).toBe('fail');
  });

  it('an environment that cannot be read is all there is to say', async () => {
    const result = await doctor({ PORT: '99999', REDIS_URL: 'https://:s3cret@x' });
    expect(failed(result)).toEqual(['environment']);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });
});

describe('the embedded database', () => {
  const serverOf = (data: string) => readLockFile(join(data, 'postgres/data'))?.pid;
  let child: ChildProcess | undefined;
  afterEach(async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });

  it('is not made where there is none yet', async () => {
    const data = join(folder(), 'new');
    const result = await doctor({ SOKUHO_DATA: data });
    expect(result.ok).toBe(true);
    expect(statusOf(result, 'database')).toBe('skipped');
    expect(existsSync(data)).toBe(false);
  });

  it('is started over its data for the look, and stopped again', async () => {
    const data = folder();
    const made = await startEmbeddedPostgres({ dir: join(data, 'postgres'), database: 'sokuho' });
    await made.stop();
    const result = await doctor({ SOKUHO_DATA: data });
    expect(result.checks.find(({ name }) => name === 'database')).toMatchObject({
      status: 'ok',
      en: expect.stringContaining('started for this look only'),
    });
    expect(failed(result)).toEqual(['schema']);
    expect(fixOf(result, 'schema')).toContain('sokuho migrate');
    expect(serverOf(data)).toBeUndefined();
    expect(readdirSync(data)).toEqual(['postgres']);
  });

  it('is joined where it runs, and left running', { timeout: 120_000 }, async () => {
    const data = folder();
    const command = fileURLToPath(new URL('../../bin/sokuho.js', import.meta.url));
    const env = { ...process.env, SOKUHO_DATA: data, PORT: '0', LANG: 'C' };
    child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
    const pid = serverOf(data);
    for (let n = 0; n < 100 && statusOf(await doctor({ SOKUHO_DATA: data }), 'sweep') !== 'ok'; n += 1)
      await sleep(200);
    const { exitCode, stdout } = await spawned(['doctor', '--json'], { SOKUHO_DATA: data });
    const result = checkUpSchema.parse(JSON.parse(stdout));
    expect([exitCode, failed(result)]).toEqual([0, []]);
    expect(result.checks.find(({ name }) => name === 'database')?.en).toContain('embedded, running');
    expect(statusOf(result, 'api-key')).toBe('ok');
    expect(serverOf(data)).toBe(pid);
    expect(child.exitCode).toBeNull();
  });
});

describe('a database of its own', () => {
  let database: TestDatabase;
  const asSuperuser = async (text: string) => {
    const client = new pg.Client(database.connection);
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  };
  const urlAs = (role: string) => database.url.replace(/\/\/[^@]*@/, `//${role}:s3cret@`);

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await asSuperuser('drop owned by doctor_poor; drop role doctor_poor').catch(() => undefined);
    await database.drop();
  });

  it('that is in order passes, and its password is not shown', async () => {
    const result = await doctor({ SOKUHO_DATA: folder(), DATABASE_URL: urlAs(database.connection.user) });
    expect(failed(result)).toEqual([]);
    expect(statusOf(result, 'database-sessions')).toBe('ok');
    expect(JSON.stringify(result)).not.toContain('s3cret');
    expect(JSON.stringify(result)).toContain(':***@');
  });

  it('that nobody answers for is named without its password', async () => {
    const result = await doctor({
      SOKUHO_DATA: folder(),
      DATABASE_URL: 'postgres://sokuho:s3cret@127.0.0.1:1/x',
      REDIS_URL: 'redis://:s3cret@127.0.0.1:1',
      SMTP_URL: 'smtp://me:s3cret@127.0.0.1:1',
    });
    expect(failed(result)).toEqual(['database', 'redis', 'smtp']);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });

  it('that may not be given a schema for the queue is named, with the grant that helps', async () => {
    await asSuperuser(`create role doctor_poor login; grant usage on schema public to doctor_poor;
      grant select on all tables in schema public to doctor_poor`);
    const poor = { SOKUHO_DATA: folder(), DATABASE_URL: urlAs('doctor_poor') };
    const before = await doctor(poor);
    expect(failed(before)).toEqual(['queue-schema']);
    expect(statusOf(before, 'database-rights')).toBe('warn');
    const grant = /grant create on database \S+ to \S+/.exec(fixOf(before, 'queue-schema') ?? '')?.[0] ?? '';
    await asSuperuser(grant);
    expect(failed(await doctor(poor))).toEqual([]);
    const onRedis = await doctor({ ...poor, REDIS_URL: 'redis://127.0.0.1:1' });
    expect(statusOf(onRedis, 'queue-schema')).toBe('skipped');
  });

  it('behind a pooler in transaction mode is found out', async () => {
    const pooler = await startPooler(database.connection);
    try {
      const env = { SOKUHO_DATA: folder(), DATABASE_URL: pooler.url };
      expect(failed(await doctor(env))).toEqual(['database-sessions']);
      // The queue needs sessions; with the queue elsewhere it is only bad advice.
      expect(statusOf(await doctor({ ...env, REDIS_URL: 'redis://127.0.0.1:1' }), 'database-sessions')).toBe('warn');
    } finally {
      await pooler.close();
    }
  });

  it('with a newer schema, or none, is named', async () => {
    const env = { SOKUHO_DATA: folder(), DATABASE_URL: database.url };
    await asSuperuser(`insert into kysely_migration (name, timestamp) values ('9999-future', '')`);
    expect(failed(await doctor(env))).toEqual(['schema']);
    expect(fixOf(await doctor(env), 'schema')).toBe('Use the newer Sokuho that did it.');
    await asSuperuser('drop schema public cascade; create schema public');
    expect(failed(await doctor(env))).toEqual(['schema']);
    expect(fixOf(await doctor(env), 'schema')).toContain('sokuho migrate');
  });
});

describe('the work', () => {
  let bench: EngineBench;
  let env: Record<string, string>;
  const clockAt = (instant: string) =>
    writeClock(bench.db, { realAnchor: systemNow(), virtualAnchor: bench.at(instant), rate: 0 });
  beforeAll(async () => {
    bench = await engineBench();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(bench.db);
    const { host, port, user } = inject('postgres');
    const database = `${rows[0]?.name}?host=${encodeURIComponent(host)}&port=${port}`;
    env = { SOKUHO_DATA: folder(), DATABASE_URL: `postgres://${user}@/${database}` };
  });
  afterAll(() => bench.close());

  it('that nobody has begun is only a warning, until there is something to be reminded of', async () => {
    const before = await doctor(env);
    expect(before.ok).toBe(true);
    expect(['clock', 'sweep', 'roles'].map((name) => statusOf(before, name))).toEqual(['warn', 'warn', 'warn']);
    await bench.engine.open({ facts: cardNumbers() }, bench.who());
    const after = await doctor(env);
    expect(failed(after)).toEqual(['sweep']);
    expect(fixOf(after, 'sweep')).toContain('sokuho work');
  });

  it('that is late is named: reminders, and mails that lie about', async () => {
    await bench.engine.sweep('doctor.test');
    expect(failed(await doctor(env))).toEqual([]);
    await clockAt('2026-09-03T09:02:00+09:00');
    expect(failed(await doctor(env))).toEqual(['reminders']);
    await bench.passUntil('2026-09-03T09:02:00+09:00');
    expect(failed(await doctor(env))).toEqual([]);
    await sql`update outbox set next_attempt_at = next_attempt_at - interval '5 min'`.execute(bench.db);
    expect(failed(await doctor(env))).toEqual(['mails']);
    await insertHold(bench.db, { reason: 'asked', detail: '', held_by: 'test' });
    expect(fixOf(await doctor(env), 'mails')).toContain('sokuho outbox release');
    await sql`delete from outbox_hold`.execute(bench.db);
    await sql`update outbox set state = 'failed'`.execute(bench.db);
    expect(statusOf(await doctor(env), 'mails')).toBe('warn');
    await sql`update heartbeat set swept_at = swept_at - interval '3 hours'`.execute(bench.db);
    const silent = await doctor(env);
    expect(silent.checks.find(({ name }) => name === 'sweep')).toMatchObject({
      status: 'fail',
      ja: '最後の巡回は3時間前です',
      en: 'the last sweep was 3 h ago',
    });
    expect(statusOf(await doctor({ ...env, LATE_AFTER: '14400' }), 'sweep')).toBe('ok');
  });

  it('that has people for every role passes', async () => {
    const person = { organizationId: bench.organizationId, lang: 'ja' as const, at: bench.who().at };
    await savePerson(bench.db, { ...person, name: '花子', email: 'h@example.jp', roles: ['owner', 'deputy'] });
    expect((await doctor(env)).checks.find(({ name }) => name === 'roles')?.en).toBe('nobody holds: manager, officer');
    await savePerson(bench.db, { ...person, name: '太郎', email: 't@example.jp', roles: ['manager', 'officer'] });
    expect(statusOf(await doctor(env), 'roles')).toBe('ok');
  });

  it('of a drill may mail nobody outside', async () => {
    const result = await doctor({ ...env, SMTP_URL: 'smtp://mail.example.jp' });
    expect(statusOf(result, 'smtp')).toBe('fail');
  });
});

describe.skipIf(!hasRedis())('a Redis', () => {
  it('that loses or throws away jobs is named', async () => {
    const redis = await startTestRedis();
    const client = new Redis(redis.url);
    try {
      const env = { SOKUHO_DATA: folder(), REDIS_URL: redis.url };
      const good = await doctor(env);
      expect(['redis', 'redis-aof', 'redis-eviction'].map((name) => statusOf(good, name))).toEqual(['ok', 'ok', 'ok']);
      await client.config('SET', 'appendonly', 'no');
      await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
      const bad = await doctor(env);
      expect(statusOf(bad, 'redis-aof')).toBe('warn');
      expect(failed(bad)).toEqual(['redis-eviction']);
      await client.config('SET', 'requirepass', 's3cret');
      const locked = await doctor(env);
      expect(failed(locked)).toEqual(['redis']);
      const wrong = await doctor({ ...env, REDIS_URL: redis.url.replace('//', '//:wr0ng@') });
      expect(JSON.stringify(wrong)).not.toContain('wr0ng');
    } finally {
      client.disconnect();
      await redis.remove();
    }
  });
});

describe('a mail server', () => {
  it('that answers passes, and nothing is sent', async () => {
    const sink = await startSmtpSink();
    try {
      const result = await doctor({ SOKUHO_DATA: folder(), SMTP_URL: sink.url });
      expect(statusOf(result, 'smtp')).toBe('ok');
      expect(sink.mails).toEqual([]);
    } finally {
      await sink.close();
    }
  });
});
