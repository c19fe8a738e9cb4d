import type { Kysely } from 'kysely';
import type { Check } from '../../contract/check-up.ts';
import { type ClockSetting, virtualAt } from '../../domain/clock.ts';
import { wallClock } from '../../domain/day.ts';
import { roles } from '../../domain/role.ts';
import { addMilliseconds, systemNow } from '../../domain/time.ts';
import { lateAfterMs } from '../../engine/sweep.ts';
import { openHold } from '../../store/holds.ts';
import { armedTimers, rolesHeld, sweepAge, unsentMails } from '../../store/queries/diagnosis.ts';
import type { Database } from '../../store/schema.ts';
import { fail, ok, skipped, warn } from './check.ts';

/** A mail whose turn came so long ago lies about: real milliseconds. */
const STUCK_MS = 60_000;

/**
 * Is the work being done: sweeps, reminders, mails, and people to send them to? Without a finished sweep for
 * `lateAfterSeconds` (real), nobody is reminding.
 */
export async function runningChecks(
  db: Kysely<Database>,
  setting: ClockSetting | undefined,
  lateAfterSeconds: number,
): Promise<Check[]> {
  const { rate } = setting ?? { rate: 1 };
  const now = setting ? virtualAt(setting, systemNow()) : systemNow();
  const { armed, late } = await armedTimers(db, addMilliseconds(now, -lateAfterMs * Math.max(rate, 1)));
  return [
    clockCheck(setting),
    await sweepCheck(db, armed, lateAfterSeconds),
    timersCheck(armed, late),
    await mailsCheck(db),
    await rolesCheck(db),
  ];
}

function clockCheck(setting: ClockSetting | undefined): Check {
  if (!setting)
    return skipped('clock', ['まだありません(最初の起動で作られます)', 'not there yet (made by the first start)']);
  if (setting.rate === 1) return ok('clock', ['実時間です', 'real time']);
  return warn(
    'clock',
    [`${setting.rate}倍速の訓練用の時計です`, `a drill: the clock runs ${setting.rate} times as fast as real time`],
    {
      ja: '本番には、別のデータフォルダ(SOKUHO_DATA)かデータベースを使ってください。',
      en: 'For the real thing use another data folder (SOKUHO_DATA) or database.',
    },
  );
}

async function sweepCheck(db: Kysely<Database>, armed: number, lateAfterSeconds: number): Promise<Check> {
  const age = await sweepAge(db);
  if (age !== null && age <= lateAfterSeconds)
    return ok('sweep', [`最後の巡回は${Math.round(age)}秒前です`, `the last sweep was ${Math.round(age)} s ago`]);
  const seen: [string, string] =
    age === null
      ? ['まだ一度も巡回していません', 'nothing has ever swept']
      : [`最後の巡回は${spanJa(age)}前です`, `the last sweep was ${spanEn(age)} ago`];
  const fix = {
    ja: 'sokuho start(または sokuho work)を起動してください。止まっている間、リマインダーは送られません。',
    en: 'Start sokuho start (or sokuho work): while nothing runs, nobody is reminded.',
  };
  return armed > 0 ? fail('sweep', seen, fix) : warn('sweep', seen, fix);
}

function timersCheck(armed: number, late: number): Check {
  if (late === 0) return ok('reminders', [`予定${armed}件、遅れはありません`, `${armed} planned, none late`]);
  return fail('reminders', [`予定${armed}件のうち${late}件が遅れています`, `${late} of ${armed} planned are late`], {
    ja: '作業プロセス(sokuho start または sokuho work)が動いているか、ログに失敗がないか確かめてください。',
    en: 'See that sokuho start or sokuho work runs, and what its log says.',
  });
}

async function mailsCheck(db: Kysely<Database>): Promise<Check> {
  const hold = await openHold(db);
  if (hold)
    return fail(
      'mails',
      [
        `送信を止めています(${wallClock(hold.held_at)} から)`,
        `nothing is sent: held since ${wallClock(hold.held_at)} in Japan`,
      ],
      {
        ja: '復元の後は、二重に送られるものがないか確かめてから sokuho outbox release を実行してください。',
        en: 'After a restore, see what would be sent twice, then run sokuho outbox release.',
      },
    );
  const { stuck, failed } = await unsentMails(db, STUCK_MS);
  if (stuck > 0)
    return fail('mails', [`${stuck}通が送られずに残っています`, `${stuck} lie unsent`], {
      ja: 'SMTP_URL の接続先と、作業プロセスのログを確かめてください。',
      en: 'Check the server of SMTP_URL, and what the log of the workers says.',
    });
  if (failed > 0)
    return warn('mails', [`${failed}通は宛先に拒まれました`, `${failed} were refused for good`], {
      ja: '宛先を確かめてください: sokuho person list、GET /api/v1/incidents/{id}/ledger',
      en: 'Check the addresses: sokuho person list, GET /api/v1/incidents/{id}/ledger',
    });
  return ok('mails', ['残っているメールはありません', 'none lies unsent']);
}

async function rolesCheck(db: Kysely<Database>): Promise<Check> {
  const organizations = await rolesHeld(db);
  const missing = organizations.flatMap(({ organization, roles: held }) => {
    const empty = roles.filter((role) => !held.includes(role)).join(', ');
    return empty === '' ? [] : [organizations.length > 1 ? `${organization}: ${empty}` : empty];
  });
  if (organizations.length === 0) return skipped('roles', ['まだ組織がありません', 'there is no organization yet']);
  if (missing.length === 0) return ok('roles', ['すべての役割に担当者がいます', 'somebody holds every role']);
  const list = missing.join('; ');
  return warn('roles', [`担当者のいない役割: ${list}`, `nobody holds: ${list}`], {
    ja: 'sokuho person add --role … で登録してください。それまでは上位の役割か、管理者のメールボックスに届きます。',
    en: 'Register somebody with sokuho person add --role …; until then mail goes to the role above, or to the administrator’s mailbox.',
  });
}

const spanEn = (seconds: number): string =>
  seconds < 120
    ? `${Math.round(seconds)} s`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3_600)} h`;
const spanJa = (seconds: number): string =>
  seconds < 120
    ? `${Math.round(seconds)}秒`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)}分`
      : `${Math.round(seconds / 3_600)}時間`;
