import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Check, CheckUp } from '../contract/check-up.ts';
import type { ClockSetting } from '../domain/clock.ts';
import { startEmbeddedPostgres } from '../embedded/start.ts';
import { queueSchema } from '../queue/postgres.ts';
import { readClock } from '../store/clock.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { fail, ok, reasonOf, skipped } from './checks/check.ts';
import { databaseChecks } from './checks/database.ts';
import { apiKeyCheck, folderCheck, nodeCheck } from './checks/machine.ts';
import { masked, withoutSecrets } from './checks/masked.ts';
import { runningChecks } from './checks/running.ts';
import { redisChecks, smtpCheck } from './checks/services.ts';
import { type Config, configOf } from './config.ts';

type Environment = Record<string, string | undefined>;

/**
 * Looks at everything that Sokuho stands on, and changes nothing: no migration, no folder, no key. The embedded
 * database is joined where it runs; where it does not, it is started over its data and stopped again; where there are
 * no data yet, none are made. URLs are masked: the answer may be shown to anybody.
 */
export async function doctor(env: Environment): Promise<CheckUp> {
  const checks = [nodeCheck(process.versions.node)];
  const config = read(env);
  if ('status' in config) return report([...checks, config]);
  checks.push(ok('environment', ['読めます', 'can be read']));
  checks.push(folderCheck(config.dataFolder), apiKeyCheck(config.dataFolder, env.SOKUHO_API_KEY));
  const { checks: ofDatabase, setting } = await lookAtDatabase(config);
  const others = await Promise.all([redisChecks(config.redisUrl), smtpCheck(config, setting)]);
  return report([...checks, ...ofDatabase, ...others.flat()]);
}

const report = (checks: Check[]): CheckUp => ({ ok: checks.every(({ status }) => status !== 'fail'), checks });

function read(env: Environment): Config | Check {
  try {
    return configOf(env);
  } catch (error) {
    return fail('environment', [reasonOf(error), reasonOf(error)], {
      ja: '環境変数を直してください。',
      en: 'Correct the environment variables.',
    });
  }
}

interface Looked {
  checks: Check[];
  /** Undefined when there is no clock yet, or nobody to ask. */
  setting: ClockSetting | undefined;
}

async function lookAtDatabase(config: Config): Promise<Looked> {
  const { databaseUrl, dataFolder, redisUrl, lateAfterSeconds } = config;
  const asked = { queue: redisUrl === null ? queueSchema : null, lateAfterSeconds };
  if (databaseUrl !== null) {
    const shown = masked(databaseUrl);
    return withDatabase(databaseUrl, (db) => look(db, { ...asked, where: [shown, shown] })).catch((error) =>
      unreachable(shown, withoutSecrets(reasonOf(error), [databaseUrl])),
    );
  }
  const dir = join(dataFolder, 'postgres');
  if (!existsSync(join(dir, 'data')))
    return nothing(
      skipped('database', [
        '内蔵データベースはまだありません(sokuho start で作られます)',
        'the embedded database is not there yet (sokuho start makes it)',
      ]),
    );
  try {
    const embedded = await startEmbeddedPostgres({ dir, database: 'sokuho' });
    const where: [string, string] = embedded.adopted
      ? ['内蔵、稼働中', 'embedded, running']
      : ['内蔵、停止中のため調べる間だけ起動', 'embedded, not running: started for this look only'];
    try {
      return await withDatabase(embedded.url, (db) => look(db, { ...asked, where }));
    } finally {
      if (!embedded.adopted) await embedded.stop();
    }
  } catch (error) {
    return unreachable(dir, reasonOf(error));
  }
}

const nothing = (check: Check): Looked => ({ checks: [check], setting: undefined });

const unreachable = (shown: string, why: string): Looked =>
  nothing(
    fail('database', [`${shown} を使えません: ${why}`, `${shown} cannot be used: ${why}`], {
      ja: 'データベースを起動するか、DATABASE_URL(内蔵なら SOKUHO_DATA)を確かめてください。',
      en: 'Start the database, or check DATABASE_URL (embedded: SOKUHO_DATA).',
    }),
  );

async function withDatabase<Value>(url: string, task: (db: Kysely<Database>) => Promise<Value>): Promise<Value> {
  const db = openDatabase({ url, max: 2 });
  try {
    return await task(db);
  } finally {
    await db.destroy();
  }
}

type Asked = Parameters<typeof databaseChecks>[1] & { lateAfterSeconds: number };

async function look(db: Kysely<Database>, { lateAfterSeconds, ...asked }: Asked): Promise<Looked> {
  const checks = await databaseChecks(db, asked);
  // Of an older or newer schema nothing can be asked.
  if (checks.some(({ name, status }) => name === 'schema' && status === 'fail')) return { checks, setting: undefined };
  const setting = await readClock(db);
  return { checks: [...checks, ...(await runningChecks(db, setting, lateAfterSeconds))], setting };
}
