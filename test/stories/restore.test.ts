import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Health } from '../../src/contract/health.ts';
import type { Outbox } from '../../src/contract/outbox.ts';
import { millisecondsOf, systemNow, toInstant } from '../../src/domain/time.ts';
import { createClock, writeClock } from '../../src/store/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { cardNumbers } from '../support/facts.ts';
import { createInstallation, eventually, type Installation, newFolder } from '../support/installation.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp.ts';

describe('a database restored from a backup', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let installation: Installation;
  let db: ReturnType<typeof openDatabase>;

  beforeAll(async () => {
    database = await createTestDatabase();
    sink = await startSmtpSink();
    db = openDatabase({ url: database.url, max: 2 });
    installation = createInstallation({
      DATABASE_URL: database.url,
      SMTP_URL: sink.url,
      MAIL_FROM: 'Sokuho <sokuho@example.jp>',
      ADMIN_EMAIL: 'admin@example.jp',
    });
    await createClock(db, { realAnchor: systemNow(), virtualAnchor: instant('2026-09-01T10:00:00+09:00'), rate: 0 });
  });
  afterAll(async () => {
    await installation.close();
    await db.destroy();
    await database.drop();
    await server(`drop database if exists ${database.connection.database}_backup with (force)`);
    await sink.close();
  });

  const instant = (text: string) => toInstant(millisecondsOf(text));
  const jumpTo = (text: string) => writeClock(db, { realAnchor: systemNow(), virtualAnchor: instant(text), rate: 0 });
  const unsent = () => db.selectFrom('outbox').select('id').where('state', 'in', ['queued', 'sending']).execute();
  const due = () =>
    db
      .selectFrom('timer')
      .innerJoin('clock', 'clock.rate', 'clock.rate')
      .select('timer.id')
      .where('state', '=', 'armed')
      .whereRef('fire_at', '<=', 'virtual_anchor')
      .execute();
  const settled = () =>
    eventually(
      async () => (await due()).length === 0 && (await unsent()).length === 0,
      () => 'not quiet',
    );
  const reminders = () => sink.mails.filter(({ envelopeTo }) => envelopeTo.join() === 'owner@example.jp');
  const toAdministrator = () => sink.mails.filter(({ envelopeTo }) => envelopeTo.join() === 'admin@example.jp');

  it('holds its outbox: what was sent does not go again, what comes is recorded, and goes when it is released', async () => {
    const first = await installation.run('start');
    await installation.cli('person', 'add', '--name', '担当 花子', '--email', 'owner@example.jp', '--role', 'owner');
    await installation.post('/api/v1/incidents', { facts: cardNumbers() });

    // The backup is taken while the mail server is away: the reminder is in the outbox, unsent.
    sink.refuse(451);
    await jumpTo('2026-09-03T09:02:00+09:00');
    await eventually(
      async () => (await unsent()).length > 0 && (await due()).length === 0,
      () => first.output(),
    );
    await first.end();
    await db.updateTable('outbox').set({ next_attempt_at: sql<string>`clock_timestamp()` }).execute();
    await copyDatabase(database.connection.database, `${database.connection.database}_backup`);

    // Life goes on: they are sent.
    sink.accept();
    const second = await installation.run('start');
    await settled();
    const sent = reminders().length;
    expect(sent).toBeGreaterThan(0);
    await second.end();

    // A disk breaks, and the backup is put back.
    await server(`drop database ${database.connection.database} with (force)`);
    await copyDatabase(`${database.connection.database}_backup`, database.connection.database);
    const third = await installation.run('start');
    expect(await installation.get<Health>('/health')).toMatchObject({
      status: 503,
      body: { status: 'held', outbox: { heldSince: expect.any(String) } },
    });
    await eventually(
      () => toAdministrator().length === 1,
      () => third.output(),
    );
    expect(toAdministrator()[0]?.subject).toBe('【訓練】【要確認】メールの送信を止めています');

    // Reminders go on being recorded; nothing is sent.
    await jumpTo('2026-09-04T09:02:00+09:00');
    await eventually(
      async () => (await due()).length === 0 && (await unsent()).length > sent,
      () => third.output(),
    );
    expect(reminders()).toHaveLength(sent);

    const { body: outbox } = await installation.get<Outbox>('/api/v1/outbox');
    expect(outbox.held).toMatchObject({ reason: 'restored' });
    const messageIds = new Set(sink.mails.map(({ messageId }) => messageId));
    const already = outbox.mails.filter(({ id }) => messageIds.has(`<outbox.${id}@example.jp>`));
    expect(already).toHaveLength(sent);
    const listed = await installation.cli('outbox', 'list', '--lang', 'en');
    expect(listed.stdout).toContain('The database was moved to another place.');
    expect(listed.stdout).toContain(already[0]?.id);

    const released = await installation.cli('outbox', 'release', '--discard', ...already.map(({ id }) => id));
    expect(released).toMatchObject({ code: 0 });
    await settled();
    expect(reminders()).toHaveLength(sent + outbox.mails.length - sent);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(sink.mails.length);
    expect((await installation.get<Health>('/health')).body.status).toBe('ok');
    const ledger = await db
      .selectFrom('delivery')
      .select(['state', 'response'])
      .where(
        'outbox_id',
        'in',
        already.map(({ id }) => id),
      )
      .execute();
    expect(ledger[0]).toEqual({
      state: 'failed',
      response: 'not sent: discarded by key:administrator when the outbox was released',
    });
  });

  it('is held by hand too, once, and a release of nothing says so', async () => {
    expect(await installation.cli('outbox', 'hold', '--lang', 'en')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('key:administrator asked for it.'),
    });
    expect((await installation.get<Health>('/health')).body.status).toBe('held');
    expect(await installation.cli('outbox', 'release')).toMatchObject({ code: 0 });
    const again = await installation.cli('outbox', 'release', '--json');
    expect(JSON.parse(again.stdout)).toEqual({ released: false, discarded: [], sending: 0 });
  });
});

describe('the embedded database', { timeout: 180_000 }, () => {
  const folders: string[] = [];
  const installations: Installation[] = [];
  afterAll(async () => {
    await Promise.all(installations.map((each) => each.close()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const on = (data?: string): Installation => {
    const installation = createInstallation({ DATABASE_URL: '', SMTP_URL: '', REDIS_URL: '' }, data);
    installations.push(installation);
    return installation;
  };
  const held = async (installation: Installation): Promise<string | undefined> =>
    (await installation.get<Outbox>('/api/v1/outbox')).body.held?.en;

  it('put back alone from a backup, and the whole folder copied, both hold the outbox; a restart does not', async () => {
    const here = on();
    await (await here.run('start')).end();
    const backup = newFolder();
    folders.push(backup);
    cpSync(here.data, backup, { recursive: true, preserveTimestamps: true });

    const restarted = await here.run('start');
    expect(await held(here)).toBeUndefined();
    await restarted.end();

    // The database alone: the folder remembers a later generation.
    rmSync(join(here.data, 'postgres'), { recursive: true });
    cpSync(join(backup, 'postgres'), join(here.data, 'postgres'), { recursive: true });
    const restored = await here.run('start');
    expect(await held(here)).toContain('The database went back in time');
    await restored.end();

    const copy = on(backup);
    const copied = await copy.run('start');
    expect(await held(copy)).toContain('The data folder is a copy');
    await copied.end();
  });
});

/** As a restore does: the same rows in a database of its own. */
const copyDatabase = (from: string, to: string): Promise<void> => server(`create database ${to} template ${from}`);

async function server(statement: string): Promise<void> {
  const { host, port, user } = inject('postgres');
  const client = new pg.Client({ host, port, user, database: 'postgres' });
  await client.connect();
  try {
    const [, template] = /template (\S+)$/.exec(statement) ?? [];
    // PostgreSQL copies only a database without connections.
    if (template)
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template]);
    await client.query(statement);
  } finally {
    await client.end();
  }
}
