import type { Check } from '../../contract/check-up.ts';
import type { ClockSetting } from '../../domain/clock.ts';
import { Unavailable } from '../../domain/errors.ts';
import { smtpTransport } from '../../mail/smtp.ts';
import { redisFacts } from '../../queue/redis-facts.ts';
import type { Config } from '../config.ts';
import { openTransport } from '../transport.ts';
import { fail, ok, reasonOf, skipped, warn } from './check.ts';
import { masked, withoutSecrets } from './masked.ts';

/** Real milliseconds that a server may take to answer. */
const PATIENCE_MS = 5_000;

export async function redisChecks(url: string | null): Promise<Check[]> {
  if (url === null)
    return [skipped('redis', ['使っていません(キューは PostgreSQL)', 'not used: the queue is on PostgreSQL'])];
  const shown = masked(url);
  try {
    const { version, appendOnly, evictionPolicy } = await redisFacts(url, PATIENCE_MS);
    return [
      ok('redis', [`Redis ${version}、${shown}`, `Redis ${version} at ${shown}`]),
      appendOnly
        ? ok('redis-aof', ['追記ファイル(AOF)を使っています', 'writes an append-only file'])
        : warn(
            'redis-aof',
            [
              '追記ファイル(AOF)がなく、再起動でキューが失われます',
              'writes no append-only file: a restart loses the queue',
            ],
            {
              ja: 'redis.conf に appendonly yes を設定してください(失われても巡回が補いますが、遅れます)。',
              en: 'Set appendonly yes in redis.conf. (The sweep makes good what is lost, but later.)',
            },
          ),
      evictionPolicy === 'noeviction'
        ? ok('redis-eviction', ['maxmemory-policy は noeviction です', 'maxmemory-policy is noeviction'])
        : fail(
            'redis-eviction',
            [
              `maxmemory-policy が ${evictionPolicy} です。メモリが足りなくなるとジョブが捨てられます`,
              `maxmemory-policy is ${evictionPolicy}: jobs are thrown away when memory runs short`,
            ],
            {
              ja: 'redis.conf に maxmemory-policy noeviction を設定してください。',
              en: 'Set maxmemory-policy noeviction in redis.conf.',
            },
          ),
    ];
  } catch (error) {
    const why = withoutSecrets(reasonOf(error instanceof Unavailable ? error.message : error), [url]);
    return [
      fail('redis', [`${shown} が応答しません: ${why}`, `${shown} does not answer: ${why}`], {
        ja: 'Redis を起動するか、REDIS_URL を直してください。その間も巡回がリマインダーを送ります。',
        en: 'Start Redis, or correct REDIS_URL. Until then the sweep sends reminders.',
      }),
    ];
  }
}

/** Greets the mail server and logs in; sends nothing. */
export async function smtpCheck(config: Config, setting: ClockSetting | undefined): Promise<Check> {
  const { smtpUrl, mailFrom } = config;
  if (smtpUrl === null)
    return skipped('smtp', [
      'SMTP_URL がありません。メールは内蔵のメールボックスに入ります',
      'no SMTP_URL: mail goes into the built-in mailbox',
    ]);
  const shown = masked(smtpUrl);
  try {
    if (setting) openTransport(config, setting)?.close();
    const transport = smtpTransport({ url: smtpUrl, from: mailFrom, patience: PATIENCE_MS });
    try {
      await transport.verify();
    } finally {
      transport.close();
    }
    return ok('smtp', [`${shown}、差出人 ${mailFrom}`, `${shown}, from ${mailFrom}`]);
  } catch (error) {
    const why = withoutSecrets(reasonOf(error), [smtpUrl]);
    return fail('smtp', [`${shown} を使えません: ${why}`, `${shown} cannot be used: ${why}`], {
      ja: 'SMTP_URL、利用者名とパスワード、TLS(smtps:// または ?requireTLS=true)を確かめてください。',
      en: 'Check SMTP_URL, its user and password, and TLS (smtps:// or ?requireTLS=true).',
    });
  }
}
