import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Misconfigured, Unavailable } from '../../src/domain/errors.ts';
import { openQueues } from '../../src/queue/open.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await query(`drop owned by ${role}`);
  await query(`drop role ${role}`);
  await database.drop();
});

const role = `limited_${process.pid}`;

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a role that may not create the schema is told which right it needs, once', async () => {
  await query(`create role ${role} login`);
  const postgresUrl = database.url.replace(`//${database.connection.user}@`, `//${role}@`);
  const open = () => openQueues({ postgresUrl });
  await expect(open()).rejects.toThrow(Misconfigured);
  await expect(open()).rejects.toThrow(/grant create on database/);

  const right = `create on database ${database.connection.database}`;
  await query(`grant ${right} to ${role}`);
  await (await open()).close();
  // Needed once only.
  await query(`revoke ${right} from ${role}`);
  const queues = await open();
  await queues.add('wake', [{ id: 'row.1', delayMs: 60_000, data: {} }]);
  await queues.close();
});

test("BullMQ's tables stand in their own schema", async () => {
  const queues = await openQueues({ postgresUrl: database.url });
  await queues.close();
  const tables = await query(`select tablename from pg_tables where schemaname = 'bullmq'`);
  expect(tables.map(({ tablename }) => tablename)).toContain('job');
  expect(await query(`select 1 from pg_tables where schemaname = 'public' and tablename = 'job'`)).toEqual([]);
});

test('a PostgreSQL that does not answer is said to be unavailable', async () => {
  const postgresUrl = 'postgres://nobody@/none?host=/nonexistent';
  await expect(openQueues({ postgresUrl })).rejects.toThrow(Unavailable);
});
