import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { killed, query, Scratch } from './scratch.ts';

const scratch = new Scratch();
afterAll(() => scratch.clean());

const dir = join(scratch.folder(), 'pg');

test('of three first starts that race, one makes the data and all get the same server', async () => {
  const all = await Promise.all([1, 2, 3].map(() => scratch.startElsewhere({ dir })));
  const pids = new Set(all.map(({ started }) => started.pid));
  expect(all.map(({ started }) => started.error)).toEqual([undefined, undefined, undefined]);
  expect(pids.size).toBe(1);
  expect(all.filter(({ started }) => !started.adopted)).toHaveLength(1);
  expect(readdirSync(dir).filter((name) => name.startsWith('init-'))).toEqual([]);
  await Promise.all(all.map(({ child }) => killed(child)));
});

test('a server whose starters were all killed goes on, and the next start adopts it', async () => {
  const { child, started } = await scratch.startElsewhere({ dir });
  await killed(child);
  await sleep(100);
  const server = await scratch.start({ dir });
  expect(server).toMatchObject({ adopted: true, pid: started.pid });
});

test('no acknowledged row is lost when PostgreSQL is killed while it writes', async () => {
  const { connection, pid } = await scratch.start({ dir });
  await query(connection, 'create table written (n bigint generated always as identity primary key, lane int)');
  const acknowledged: string[] = [];
  const write = async (lane: number): Promise<void> => {
    const client = new pg.Client(connection);
    client.on('error', () => {});
    await client.connect();
    for (;;) {
      const { rows } = await client.query('insert into written (lane) values ($1) returning n', [lane]);
      acknowledged.push(rows[0].n);
    }
  };
  const lanes = [1, 2, 3, 4].map(write);
  while (acknowledged.length < 500) await sleep(10);
  process.kill(pid, 'SIGKILL');
  await Promise.allSettled(lanes);

  const server = await scratch.start({ dir });
  expect(server.adopted).toBe(false);
  const kept = new Set((await query(server.connection, 'select n from written')).map(({ n }) => n));
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
});

test('a server killed together with its starter comes back', async () => {
  await (await scratch.start({ dir })).stop();
  const { child, started } = await scratch.startElsewhere({ dir });
  expect(started.adopted).toBe(false);
  process.kill(started.pid, 'SIGKILL');
  await killed(child);
  const server = await scratch.start({ dir });
  expect(server.adopted).toBe(false);
  expect(await query(server.connection, 'select count(*) > 0 as some from written')).toEqual([{ some: true }]);
  await server.stop();
  expect(existsSync(join(dir, 'data/postmaster.pid'))).toBe(false);
});
