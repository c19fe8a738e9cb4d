import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { incidentShowSchema } from '../../src/contract/incident.ts';
import { migrationPreviewSchema } from '../../src/contract/migration.ts';
import { Unavailable } from '../../src/domain/errors.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { defaultLadder } from '../../src/start/ladder.ts';
import { listen } from '../../src/start/listen.ts';
import { laterMachines } from '../machines/versions/notice-v2.ts';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench } from './bench.ts';

let bench: CliBench;
/** A later program, with a second version of the notice, on the same database. */
let later: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  bench = await cliBench();
  const { db, engine } = bench;
  const app = createApp({
    engine: createEngine({
      db,
      clock: engine.clock,
      ladder: defaultLadder,
      machines: laterMachines,
      publicUrl: null,
      nudge: () => {},
    }),
    db,
    health: () => Promise.reject(new Unavailable('Nobody asks.')),
  });
  later = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await later.close(100);
  await bench.close();
});

/** An incident whose notice is being delivered. */
async function delivering(): Promise<string> {
  const { record } = await bench.engine.open({ facts: cardNumbers() }, bench.who());
  const incident = record.incident.number;
  for (const [type, actor] of [
    ['draftSubmitted', 'operator'],
    ['draftApproved', 'second person'],
  ] as const)
    await bench.engine.advance({ incident, event: { type }, target: 'notice' }, bench.who(actor));
  return incident;
}

const cli = (...args: string[]) => bench.cli(args, { env: { SOKUHO_URL: later.url } });
const migrate = (...args: string[]) => cli('incident', 'migrate', ...args);

it('says that everything runs under the newest version', async () => {
  const id = await delivering();
  const { stdout, exitCode } = await bench.cli(['incident', 'migrate', id, '--lang', 'en']);
  expect([stdout, exitCode]).toEqual([`${id}: everything runs under the newest version of its machine.\n`, 0]);
  const refused = await bench.cli(['incident', 'migrate', id, '--reason', 'x', '--lang', 'ja']);
  expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('すでに最新の版で動いています')]);
});

it('previews what would change in both languages, and how to decide', async () => {
  const id = await delivering();
  const { stdout } = await migrate(id, '--preview', '--lang', 'en');
  expect(stdout).toMatchInlineSnapshot(`
    "INC-2026-0002: moved to newer versions of its machines, it would be so.

    notice: notice@1 -> notice@2
      States
        = Sending (active.delivering.direct.sending)
        = None (active.delivering.substitute.notNeeded)
        + Not told yet (active.delivering.recipient.toTell)
      What may be recorded next
        + Recipient told of the withdrawal
      Tasks
        + Tell the recipient of the withdrawal
      Reminders
        new  Wed 2 September 2026 10:00  Tell the recipient of the withdrawal  owner  (firstDay)
        new  Thu 3 September 2026 09:00  Tell the recipient of the withdrawal  deputy, manager  (thirdDay)
        new  Fri 4 September 2026 17:59  Tell the recipient of the withdrawal  officer  (fifthDay)
        new  Mon 7 September 2026 09:00  Tell the recipient of the withdrawal  owner, deputy, manager, officer  (daily)

    Nothing has changed yet. To go on under the newer versions, record the decision with its reason:
      npx sokuho incident migrate INC-2026-0002 --instance notice --to 2 --expected-rev 3 --reason '…'
    "
  `);
  const japanese = await migrate(id, '--lang', 'ja');
  expect(japanese.stdout).toMatchInlineSnapshot(`
    "INC-2026-0002: 状態遷移図の新しい版へ移行すると、次のようになります。

    notice: notice@1 -> notice@2
      状態
        = 送付中 (active.delivering.direct.sending)
        = 代替措置なし (active.delivering.substitute.notNeeded)
        + 報告先へ未連絡 (active.delivering.recipient.toTell)
      次に記録できること
        + 報告先へ取下げを連絡した
      課題
        + 取下げの連絡
      リマインダー
        追加  2026年9月2日(水) 10:00  取下げの連絡  担当者  (firstDay)
        追加  2026年9月3日(木) 09:00  取下げの連絡  副担当者・管理者  (thirdDay)
        追加  2026年9月4日(金) 17:59  取下げの連絡  責任者  (fifthDay)
        追加  2026年9月7日(月) 09:00  取下げの連絡  担当者・副担当者・管理者・責任者  (daily)

    まだ何も変わっていません。移行すると決めたら、理由とともに記録してください:
      npx sokuho incident migrate INC-2026-0002 --instance notice --to 2 --expected-rev 3 --reason '…'
    "
  `);
});

it('moves it with a reason, and shows the incident as it then stands', async () => {
  const id = await delivering();
  const seen = await migrate(id, '--json');
  const [{ rev } = { rev: 0 }] = migrationPreviewSchema.parse(JSON.parse(seen.stdout)).instances;
  const named = ['--instance', 'notice', '--to', '2', '--expected-rev', String(rev)];
  const moved = await migrate(id, ...named, '--reason', '新しい版で進める', '--json');
  const { instances } = incidentShowSchema.parse(JSON.parse(moved.stdout));
  const notice = instances.find(({ key }) => key === 'notice');
  expect([notice?.version, notice?.tasks.map((task) => task.id)]).toEqual([2, ['tellRecipient']]);
  expect((await cli('incident', 'events', id, '--lang', 'ja')).stdout).toContain('状態遷移図の新しい版へ移行した');
  expect((await cli('verify', '--incident', id)).exitCode).toBe(0);
});

it('refuses a version without an instance with exit code 2, and a look that is stale', async () => {
  const id = await delivering();
  const reason = 'names a version of one machine: say of which instance';
  for (const [path, refused] of [
    ['query.to', await migrate(id, '--to', '2')],
    ['to', await migrate(id, '--to', '2', '--reason', 'x')],
  ] as const) {
    expect(refused.exitCode).toBe(2);
    expect(JSON.parse(refused.stdout).errors).toEqual([{ path, reason }]);
  }
  expect((await migrate(id, '--instance', 'notice', '--to', 'two')).exitCode).toBe(2);
  expect((await migrate(id, '--preview', '--reason', 'x')).exitCode).toBe(2);
  const stale = await migrate(id, '--instance', 'notice', '--reason', 'x', '--expected-rev', '9', '--json');
  expect([stale.exitCode, JSON.parse(stale.stdout).reasons[0].code]).toEqual([1, 'changed-meanwhile']);
  const unknown = await migrate(id, '--instance', 'report:nobody', '--reason', 'x', '--json');
  expect([unknown.exitCode, JSON.parse(unknown.stdout).code]).toEqual([1, 'not-found']);
});
