import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardNumbers } from '../support/facts.ts';
import { type CliBench, cliBench, spawned } from './bench.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = await cliBench();
});
afterAll(() => bench.close());

describe('sokuho person', () => {
  it('adds people with their roles and lists them', async () => {
    const add = ['person', 'add', '--name', '佐藤', '--email', 'sato@example.jp', '--lang', 'en'];
    const added = await bench.cli([...add, '--role', 'owner,deputy', '--role', 'officer', '--json']);
    expect(JSON.parse(added.stdout).person).toMatchObject({ roles: ['owner', 'deputy', 'officer'], lang: 'en' });
    const { stdout } = await bench.cli(['person', 'list']);
    expect(stdout).toBe('佐藤 <sato@example.jp>  owner, deputy, officer  (en)\n');
  });

  it('leaves the language of somebody known when none is named', async () => {
    const again = ['person', 'add', '--name', '佐藤', '--email', 'sato@example.jp', '--role', 'owner', '--json'];
    expect(JSON.parse((await bench.cli(again)).stdout).person.lang).toBe('en');
  });

  it('refuses a role that there is not', async () => {
    const add = ['person', 'add', '--name', '佐藤', '--email', 'sato@example.jp', '--role', 'boss'];
    const { stdout, exitCode } = await bench.cli(add);
    expect([exitCode, JSON.parse(stdout).errors]).toMatchObject([2, [{ path: 'roles[0]' }]]);
  });
});

describe('sokuho mail', () => {
  it('lists and shows the mails of the built-in mailbox', async () => {
    expect((await bench.cli(['mail', 'list'])).stdout).toBe('There is no mail.\n');
    await bench.engine.open({ facts: cardNumbers() }, bench.who());
    await bench.passUntil('2026-09-03T10:00:00+09:00');
    const [mail] = bench.nudges.flatMap(({ mails }) => mails);
    const claim = await bench.engine.claim(mail?.id ?? '');
    if (claim === undefined) return expect.fail('no mail is waiting');
    await bench.engine.settleByMailbox(claim, { messageId: '<1@x>', subject: '【速報】', text: '本文', html: '' });
    expect((await bench.cli(['mail', 'list', '--lang', 'ja'])).stdout).toMatch(
      /^ {3}1 {2}2026年9月3日\(木\) 10:00 {2}\S+@\S+ {2}【速報】\n$/,
    );
    expect(
      JSON.parse((await bench.cli(['mail', 'list', '--incident', 'INC-2026-0001', '--json'])).stdout).mails,
    ).toMatchObject([{ id: '1', incident: 'INC-2026-0001', subject: '【速報】', messageId: '<1@x>' }]);
    expect((await bench.cli(['mail', 'list', '--before', '1', '--lang', 'en'])).stdout).toBe('There is no mail.\n');
    expect((await bench.cli(['mail', 'list', '--limit', 'many'])).exitCode).toBe(2);
    expect((await bench.cli(['mail', 'show', '1'])).stdout).toContain(
      'Subject: 【速報】\nDate: Thu 3 September 2026 10:00\n\n本文\n',
    );
    expect(await bench.cli(['mail', 'show', '9'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('There is no mail "9".'),
    });
  });
});

describe('sokuho machine', () => {
  it('needs no server', async () => {
    const env = { SOKUHO_URL: 'http://127.0.0.1:1' };
    expect((await bench.cli(['machine', 'list', '--json'], { env })).stdout).toContain('"name": "report"');
    expect((await bench.cli(['machine', 'graph', 'report', '--lang', 'ja'], { env })).stdout).toContain('"速報の作成"');
    expect(await bench.cli(['machine', 'graph', 'nothing'], { env })).toMatchObject({ exitCode: 1 });
  });

  it('is drawn in every format', async () => {
    const graph = (...options: string[]) => bench.cli(['machine', 'graph', 'notice', ...options]);
    expect((await graph('--format', 'svg', '--fold', 'active.delivering', '--direction', 'down')).stdout).toMatch(
      /^<svg [^>]*class="sokuho-graph"[\s\S]*data-foldable="folded"[\s\S]*<\/svg>$/,
    );
    expect((await graph('--format', 'scxml')).stdout).toMatch(/^<\?xml [\s\S]*<\/scxml>\n$/);
    expect(JSON.parse((await graph('--format', 'json')).stdout)).toMatchObject([{ machine: 'notice' }]);
    const { stdout, exitCode } = await graph('--format', 'svg', '--fold', 'nowhere');
    expect([exitCode, JSON.parse(stdout).errors]).toEqual([
      2,
      [{ path: 'fold', reason: '"nowhere" is no state that holds others' }],
    ]);
  });

  it('is written on paper, a file a sheet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sokuho-sheets-'));
    const { stdout } = await bench.cli([
      ...['machine', 'graph', 'notice', '--format', 'svg', '--paper', 'a4'],
      ...['--out', folder, '--lang', 'ja'],
    ]);
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['notice-1.svg', 'notice-2.svg']);
    expect(stdout).toBe(
      `${join(folder, 'notice-1.svg')}  本人への通知 1/2: 全体\n${join(folder, 'notice-2.svg')}  本人への通知 2/2: 代替措置\n`,
    );
    expect(readFileSync(join(folder, 'notice-2.svg'), 'utf8')).toMatch(/^<svg [^>]*width="186mm"/);
    rmSync(folder, { recursive: true });
  });
});

describe('the server and the key', () => {
  it('are found in the data folder', async () => {
    const data = join(bench.folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'url'), `${bench.url}\n`);
    writeFileSync(join(data, 'api-key'), `${bench.key}\n`);
    const env = { SOKUHO_URL: undefined, SOKUHO_API_KEY: undefined, SOKUHO_DATA: data };
    expect(await bench.cli(['incident', 'list'], { env })).toMatchObject({ exitCode: 0 });
  });

  it('that were left by a server that was killed are named as such, in both languages', async () => {
    const data = join(bench.folder, 'left');
    mkdirSync(data);
    writeFileSync(join(data, 'url'), 'http://127.0.0.1:1\n');
    writeFileSync(join(data, 'api-key'), `${bench.key}\n`);
    const env = { SOKUHO_URL: undefined, SOKUHO_API_KEY: undefined, SOKUHO_DATA: data };
    for (const [lang, said] of [
      ['en', 'the last server seems to have been killed. Start it again with `npx sokuho start`'],
      ['ja', '前のサーバーは強制終了したようです'],
    ] as const) {
      const { exitCode, stderr } = await bench.cli(['incident', 'list', '--lang', lang], { env });
      expect(exitCode).toBe(1);
      expect(stderr).toContain(said);
      expect(stderr).toContain(join(data, 'url'));
    }
    writeFileSync(join(data, 'url'), 'half a');
    expect((await bench.cli(['incident', 'list'], { env })).stderr).toContain('holds no URL of a server');
    writeFileSync(join(data, 'api-key'), '');
    writeFileSync(join(data, 'url'), `${bench.url}\n`);
    expect((await bench.cli(['incident', 'list'], { env })).stderr).toContain('There is no API key in');
  });

  it.each([
    ['no server', { SOKUHO_URL: 'http://127.0.0.1:1' }, 'unreachable', 'npx sokuho start'],
    ['no key', { SOKUHO_API_KEY: undefined }, 'no-key', 'set SOKUHO_API_KEY'],
    ['a wrong key', { SOKUHO_API_KEY: 'sokuho_wrong' }, 'unauthenticated', 'Set SOKUHO_API_KEY'],
    ['no URL', { SOKUHO_URL: 'nonsense' }, 'misconfigured', 'SOKUHO_URL'],
  ])('with %s the message names the fix', async (_, env, code, fix) => {
    const { stdout, stderr, exitCode } = await bench.cli(['incident', 'list', '--json'], { env });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ code, detail: expect.stringContaining(fix) });
    expect(stderr).toContain(fix);
  });
});

describe('usage', () => {
  it.each([
    ['nothing', []],
    ['an unknown command', ['nothing']],
    ['an unknown subcommand', ['incident', 'nothing']],
    ['a group alone', ['mail']],
    ['a missing argument', ['incident', 'show']],
    ['a missing option', ['incident', 'open']],
    ['an unknown option', ['incident', 'list', '--colour']],
    ['a value that is none of the choices', ['incident', 'list', '--lang', 'fr']],
    ['a rate that is none', ['start', '--clock', 'fast']],
  ])('%s is bad usage: exit code 2, explained on standard error', async (_, args) => {
    const { stdout, stderr, exitCode } = await bench.cli(args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });

  it('help that was asked for is an answer', async () => {
    const { stdout, exitCode } = await bench.cli(['--help']);
    expect(exitCode).toBe(0);
    for (const name of [
      'start',
      'serve',
      'work',
      'assess',
      'deadlines',
      'incident',
      'machine',
      'mail',
      'person',
      'migrate',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });
});

describe('the command in a process of its own', () => {
  it('answers, warns of the clock, and ends by itself', async () => {
    const env = { SOKUHO_URL: bench.url, SOKUHO_API_KEY: bench.key };
    const { stdout, stderr, exitCode } = await spawned(['incident', 'list', '--json'], env);
    expect([exitCode, Object.keys(JSON.parse(stdout))]).toEqual([0, ['incidents']]);
    expect(stderr).toBe('Note: the clock stands still (for tests).\n');
  });

  it('leaves with 1 when nobody answers, and with 2 for what is no input', async () => {
    const env = { SOKUHO_URL: 'http://127.0.0.1:1', SOKUHO_API_KEY: bench.key };
    const [refused, faulty] = await Promise.all([
      spawned(['incident', 'list'], env),
      spawned(['assess', '-'], env, '{"schema":"facts/1"}'),
    ]);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('npx sokuho start') });
    expect([faulty.exitCode, Object.keys(JSON.parse(faulty.stdout))]).toEqual([2, ['errors']]);
  });
});
