import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secondFactorAnswerSchema } from '../../src/contract/second-factor.ts';
import { visitor } from '../api/visitors.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await cliBench();
});
afterAll(() => bench.close());

const demand = (answer: string, ...more: string[]) =>
  bench.cli(['second-factor', 'set', '--demanded', answer, ...more]);

it('sokuho second-factor demands one once an administrator has one, in both languages', async () => {
  const { personId } = await visitor(bench, ['administrator']);
  const shown = await bench.cli(['second-factor', 'show', '--lang', 'en']);
  expect(shown).toMatchObject({
    exitCode: 0,
    stdout: 'as it comes\nA second factor: not demanded.\nWithout one: 1 person\n',
  });
  expect(await demand('yes')).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('an administrator who') });
  const { user_id } = await bench.db
    .selectFrom('person')
    .select('user_id')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await sql`
    insert into auth.two_factor (user_id, secret, backup_codes, verified) values (${user_id}, 'x', 'x', true)
  `.execute(bench.db);
  const set = await demand('yes', '--lang', 'ja');
  expect(set.stdout).toBe(
    '2026年9月1日(火) 10:00 key:test\n' +
      '2段階の確認: 必須です。パスキーも認証アプリもない人は、先に設定します。\n' +
      'まだ設定していない人: 0人\n',
  );
  const back = await demand('no', '--json');
  expect(secondFactorAnswerSchema.parse(JSON.parse(back.stdout))).toMatchObject({ secondFactor: { demanded: false } });
});

it('sokuho second-factor set wants a yes or a no', async () => {
  for (const answer of ['', 'perhaps']) expect(await demand(answer)).toMatchObject({ exitCode: 2, stdout: '' });
});
