import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { EmbeddedPostgresError } from '../../src/embedded/error.ts';
import { isRoot, nobody, query, Scratch } from './scratch.ts';

const scratch = new Scratch();
afterAll(() => scratch.clean());

describe('one data folder', () => {
  const dir = join(scratch.folder(), 'pg');

  test('the first start makes a durable server that only its folder reaches', async () => {
    const lines: string[] = [];
    const server = await scratch.start({ dir, log: (line) => lines.push(line) });
    expect(server.adopted).toBe(false);
    expect(lines).toHaveLength(1);
    const names = ['fsync', 'synchronous_commit', 'max_connections', 'listen_addresses', 'TimeZone', 'data_checksums'];
    const settings: Record<string, unknown> = {};
    for (const name of names) Object.assign(settings, (await query(server.connection, `show ${name}`))[0]);
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      max_connections: '200',
      listen_addresses: '',
      TimeZone: 'UTC',
      data_checksums: 'on',
    });
    for (const folder of [dir, join(dir, 'data'), server.connection.host]) {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
    await query(server.connection, 'create table kept (name text)');
    await query(server.connection, `insert into kept values ('速報')`);
    expect(await server.stop()).toBe('stopped');
    expect(await server.stop()).toBe('gone');
  });

  test('the second start finds the data, also through the URL', async () => {
    const server = await scratch.start({ dir });
    const client = new pg.Client(server.url);
    await client.connect();
    expect((await client.query('select name from kept')).rows).toEqual([{ name: '速報' }]);

    expect(await server.stop()).toBe('left running');
    await client.end();
    expect(await server.stop()).toBe('stopped');
  });

  test('a second start of a running server adopts it, without ps or any other program', async () => {
    const path = process.env.PATH;
    const first = await scratch.start({ dir });
    process.env.PATH = '/nonexistent';
    try {
      const second = await scratch.start({ dir, database: 'other' });
      expect(second).toMatchObject({ adopted: true, pid: first.pid });
      expect(await query(second.connection, 'select current_database()')).toEqual([{ current_database: 'other' }]);
      expect(await second.stop()).toBe('stopped');
    } finally {
      process.env.PATH = path;
    }
  });

  test('a lock file whose process id now belongs to another program is no hindrance', async () => {
    const stranger = spawn('sleep', ['60'], { ...(isRoot && nobody), cwd: '/', stdio: 'ignore' });
    await once(stranger, 'spawn');
    const lock = [stranger.pid, join(dir, 'data'), 1_700_000_000, 5432, join(dir, 'run'), '', '  1 1', 'ready'];
    writeFileSync(join(dir, 'data/postmaster.pid'), `${lock.join('\n')}\n`);
    const server = await scratch.start({ dir });
    expect(server).toMatchObject({ adopted: false });
    expect(server.pid).not.toBe(stranger.pid);
    stranger.kill();
    await server.stop();
  });

  test('programs of another major version are refused, with the way back', async () => {
    const version = join(dir, 'data/PG_VERSION');
    const made = readFileSync(version, 'utf8');
    writeFileSync(version, '17\n');
    await expect(scratch.start({ dir })).rejects.toThrow(/made by PostgreSQL 17.*are PostgreSQL 18.*take a backup/s);
    writeFileSync(version, made);
  });

  test('a server that cannot start says why', async () => {
    writeFileSync(join(dir, 'data/postgresql.auto.conf'), 'shared_buffers = nonsense\n');
    await expect(scratch.start({ dir })).rejects.toThrow(/did not start.*shared_buffers/s);
    writeFileSync(join(dir, 'data/postgresql.auto.conf'), '');
  });
});

test('a folder with a long name gets its socket elsewhere, in a folder as private', async () => {
  const dir = join(scratch.folder(), 'a-rather-long-name-for-a-folder'.repeat(3), 'pg');
  const server = await scratch.start({ dir });
  const { host } = server.connection;
  expect(host.startsWith(dir)).toBe(false);
  expect(Buffer.byteLength(join(host, '.s.PGSQL.5432'))).toBeLessThan(104);
  expect(statSync(host).mode & 0o777).toBe(0o700);
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  rmSync(host, { recursive: true });
});

test('a machine without programs is told of DATABASE_URL', async () => {
  const native = join(scratch.folder(), 'native');
  const start = () => scratch.start({ dir: join(scratch.folder(), 'pg'), native });
  await expect(start()).rejects.toThrow(EmbeddedPostgresError);
  await expect(start()).rejects.toThrow(/There is no PostgreSQL in .*DATABASE_URL/);
});

test('programs for another C library are told from a missing package', async () => {
  const native = join(scratch.folder(), 'native');
  mkdirSync(join(native, 'bin'), { recursive: true });
  // As when the loader that a program names is not there.
  writeFileSync(join(native, 'bin/postgres'), '#!/lib/ld-not-here.so\n', { mode: 0o755 });
  const dir = join(scratch.folder(), 'pg');
  await expect(scratch.start({ dir, native })).rejects.toThrow(/does not run here \(it needs glibc\).*DATABASE_URL/);
  expect(existsSync(join(dir, 'data'))).toBe(false);
});
