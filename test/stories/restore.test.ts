import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Health } from '../../src/contract/health.ts';
import type { Outbox } from '../../src/contract/outbox.ts';
import { backUp, dropBackup, putBack } from '../support/backup.ts';
import { cardNumbers } from '../support/facts.ts';
import { createInstallation, eventually, type Installation, newFolder } from '../support/installation.ts';
import { createSite, type Site } from '../support/site.ts';

describe('a database restored from a backup', { timeout: 180_000 }, () => {
  let site: Site;
  let installation: Installation;

  beforeAll(async () => {
    site = await createSite();
    installation = site.installation({ ADMIN_EMAIL: 'admin@example.jp' });
    await site.standAt('2026-09-01T10:00:00+09:00');
  });
  afterAll(async () => {
    await site.close();
    await dropBackup(site.database);
  });

  const reminders = () => site.sink.mails.filter(({ envelopeTo }) => envelopeTo.join() === 'owner@example.jp');
  const toAdministrator = () => site.sink.mails.filter(({ envelopeTo }) => envelopeTo.join() === 'admin@example.jp');

  it('holds its outbox: what was sent does not go again, what comes is recorded, and goes when it is released', async () => {
    const first = await installation.run('start');
    await installation.cli('person', 'add', '--name', '担当 花子', '--email', 'owner@example.jp', '--role', 'owner');
    await installation.post('/api/v1/incidents', { facts: cardNumbers() });

    // The backup is taken while the mail server is away: the reminder is in the outbox, unsent.
    site.sink.refuse(451);
    await site.jumpTo('2026-09-03T09:02:00+09:00');
    await eventually(
      async () => (await site.unsent()).length > 0 && (await site.due()).length === 0,
      () => first.output(),
    );
    await first.end();
    await site.db.updateTable('outbox').set({ next_attempt_at: sql<string>`clock_timestamp()` }).execute();
    await backUp(site.database);

    // Life goes on: they are sent.
    site.sink.accept();
    const second = await installation.run('start');
    await site.settled();
    const sent = reminders().length;
    expect(sent).toBeGreaterThan(0);
    await second.end();

    // A disk breaks, and the backup is put back.
    await putBack(site.database);
    const third = await installation.run('start');
    expect(await installation.get<Health>('/health')).toMatchObject({
      status: 503,
      body: { status: 'held', outbox: { heldSince: expect.any(String) } },
    });
    await eventually(
      () => toAdministrator().length === 1,
      () => third.output(),
    );
    expect(toAdministrator()[0]?.subject).toMatch(/^【訓練】【要確認】/);

    // Reminders go on being recorded; nothing is sent.
    await site.jumpTo('2026-09-04T09:02:00+09:00');
    await eventually(
      async () => (await site.due()).length === 0 && (await site.unsent()).length > sent,
      () => third.output(),
    );
    expect(reminders()).toHaveLength(sent);

    const { body: outbox } = await installation.get<Outbox>('/api/v1/outbox');
    expect(outbox.held).toMatchObject({ reason: 'restored' });
    const messageIds = new Set(site.sink.mails.map(({ messageId }) => messageId));
    const already = outbox.mails.filter(({ id }) => messageIds.has(`<outbox.${id}@example.jp>`));
    expect(already).toHaveLength(sent);
    const listed = await installation.cli('outbox', 'list', '--lang', 'en');
    expect(listed.stdout).toContain('The database was moved to another place.');
    expect(listed.stdout).toContain(already[0]?.id);

    const released = await installation.cli('outbox', 'release', '--discard', ...already.map(({ id }) => id));
    expect(released).toMatchObject({ code: 0 });
    await site.settled();
    expect(reminders()).toHaveLength(sent + outbox.mails.length - sent);
    expect(new Set(site.sink.mails.map(({ messageId }) => messageId)).size).toBe(site.sink.mails.length);
    expect((await installation.get<Health>('/health')).body.status).toBe('ok');
    const ledger = await site.db
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
      stdout: expect.stringContaining('asked for it.'),
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
