import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerProblem, problemOf } from '../../src/api/errors.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, max: 2 });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const limits = async (of: typeof db) => {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
     where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`.execute(of);
  return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
};

it('a statement, a lock and an idle transaction end by themselves, but a migration takes its time', async () => {
  const bounded = { statement_timeout: 60_000, lock_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 };
  expect(await limits(db)).toEqual(bounded);
  const patient = openDatabase({ url: database.url, max: 1, patient: true });
  expect(await limits(patient)).toEqual({ ...bounded, statement_timeout: 0, lock_timeout: 0 });
  await patient.destroy();
});

const errorOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  );

it('one that was ended is answered with 503, and with when to try again', async () => {
  const slow = await errorOf(
    db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 50`.execute(trx);
      await sql`select pg_sleep(30)`.execute(trx);
    }),
  );
  const waiting = await errorOf(
    db.transaction().execute(async (holder) => {
      await sql`lock table organization`.execute(holder);
      await db.transaction().execute(async (trx) => {
        await sql`set local lock_timeout = 50`.execute(trx);
        await sql`lock table organization`.execute(trx);
      });
    }),
  );
  for (const error of [slow, waiting]) {
    expect(problemOf(error)).toMatchObject({ status: 503, code: 'unavailable' });
    const context = { body: (text: string, status: number, headers: object) => ({ text, status, headers }) };
    expect(answerProblem(context as never, error)).toMatchObject({ headers: { 'retry-after': '5' } });
  }
});
