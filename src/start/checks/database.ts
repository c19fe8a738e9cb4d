import type { Kysely } from 'kysely';
import type { Check } from '../../contract/check-up.ts';
import { pendingMigrations } from '../../store/migrate.ts';
import { keepsSessions, type ServerFacts, schemaFacts, serverFacts } from '../../store/queries/diagnosis.ts';
import type { Database } from '../../store/schema.ts';
import { fail, ok, skipped, warn } from './check.ts';

const LEAST = 15;

/** What the server is and allows. `queue`: the schema in which the queue lives, null when it lives elsewhere. */
export async function databaseChecks(
  db: Kysely<Database>,
  { queue, where }: { queue: string | null; where: [ja: string, en: string] },
): Promise<Check[]> {
  const facts = await serverFacts(db);
  const { pending, unknown } = await pendingMigrations(db);
  return [
    versionCheck(facts, where),
    await sessionCheck(db, queue),
    tableRightsCheck(facts, pending),
    queue === null
      ? skipped('queue-schema', ['キューは Redis にあります', 'the queue is on Redis'])
      : await queueCheck(db, facts, queue),
    schemaCheck(pending, unknown),
  ];
}

function versionCheck({ version, major, database }: ServerFacts, [ja, en]: [string, string]): Check {
  const seen: [string, string] = [
    `PostgreSQL ${version}、${database}(${ja})`,
    `PostgreSQL ${version}, ${database} (${en})`,
  ];
  return major >= LEAST
    ? ok('database', seen)
    : fail('database', seen, {
        ja: `PostgreSQL ${LEAST} 以上が必要です。`,
        en: `PostgreSQL ${LEAST} or newer is needed.`,
      });
}

async function sessionCheck(db: Kysely<Database>, queue: string | null): Promise<Check> {
  if (await keepsSessions(db))
    return ok('database-sessions', ['接続はセッションを保ちます', 'connections keep their sessions']);
  const seen: [string, string] = [
    'トランザクション単位の接続プールを経由しています',
    'the connection goes through a pooler in transaction mode',
  ];
  const fix = {
    ja: 'DATABASE_URL を PostgreSQL 本体か、session モードのプールに向けてください(キューは LISTEN と search_path を使います)。',
    en: 'Point DATABASE_URL at PostgreSQL itself, or at a pool in session mode: the queue needs LISTEN and search_path.',
  };
  return queue === null ? warn('database-sessions', seen, fix) : fail('database-sessions', seen, fix);
}

/** Makes the schema \`auth\`. */
const makesSchema = '0005-sign-in';

function tableRightsCheck(facts: ServerFacts, pending: string[]): Check {
  const { mayCreateTable, mayCreateSchema, role, database } = facts;
  if (pending.includes(makesSchema) && !mayCreateSchema)
    return fail('database-rights', [`${role} はスキーマ auth を作れません`, `${role} may not create the schema auth`], {
      ja: `データベースの所有者が実行: grant create on database ${database} to ${role}(または sokuho migrate を所有者で実行)`,
      en: `As the owner of the database: grant create on database ${database} to ${role} (or run sokuho migrate as the owner)`,
    });
  if (mayCreateTable) return ok('database-rights', [`${role} は表を作れます`, `${role} may create tables`]);
  const seen: [string, string] = [`${role} は表を作れません`, `${role} may not create tables`];
  const fix = {
    ja: `データベースの所有者が実行: grant create on schema public to ${role}(または sokuho migrate を所有者で実行)`,
    en: `As the owner of ${database}: grant create on schema public to ${role} (or run sokuho migrate as the owner)`,
  };
  return pending.length > 0 ? fail('database-rights', seen, fix) : warn('database-rights', seen, fix);
}

async function queueCheck(db: Kysely<Database>, facts: ServerFacts, queue: string): Promise<Check> {
  const { role, database, mayCreateSchema } = facts;
  const { there, usable } = await schemaFacts(db, queue);
  if (there && usable) return ok('queue-schema', [`スキーマ ${queue} があります`, `the schema ${queue} is there`]);
  if (there)
    return fail(
      'queue-schema',
      [`${role} はスキーマ ${queue} を使えません`, `${role} may not use the schema ${queue}`],
      {
        ja: `所有者が実行: grant usage, create on schema ${queue} to ${role}; grant all on all tables in schema ${queue} to ${role}`,
        en: `As its owner: grant usage, create on schema ${queue} to ${role}; grant all on all tables in schema ${queue} to ${role}`,
      },
    );
  if (mayCreateSchema)
    return ok('queue-schema', [
      `スキーマ ${queue} は最初の起動で作られます`,
      `the schema ${queue} is made by the first start`,
    ]);
  return fail(
    'queue-schema',
    [`${role} はスキーマ ${queue} を作れません`, `${role} may not create the schema ${queue}`],
    {
      ja: `データベースの所有者が実行: grant create on database ${database} to ${role}`,
      en: `As the owner of the database: grant create on database ${database} to ${role}`,
    },
  );
}

function schemaCheck(pending: string[], unknown: string[]): Check {
  if (unknown.length > 0)
    return fail(
      'schema',
      [
        `このプログラムが知らない版です: ${unknown.join(', ')}`,
        `it was brought to a version that this program does not know: ${unknown.join(', ')}`,
      ],
      { ja: 'より新しい Sokuho を使ってください。', en: 'Use the newer Sokuho that did it.' },
    );
  if (pending.length === 0) return ok('schema', ['スキーマは最新です', 'up to date']);
  return fail('schema', [`未適用: ${pending.join(', ')}`, `not applied: ${pending.join(', ')}`], {
    ja: 'sokuho migrate を実行してください(sokuho start なら起動時に適用されます)。',
    en: 'Run sokuho migrate (sokuho start does it by itself).',
  });
}
