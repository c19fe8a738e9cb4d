import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the image holds, in a folder: the built program, the command, and the packages. */
let app: string;
let database: TestDatabase;
beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), 'sokuho-built-'));
  chmodSync(app, 0o755);
  for (const name of ['package.json', 'bin']) cpSync(join(root, name), join(app, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(app, 'dist')], { cwd: root });
  database = await createTestDatabase();
}, 240_000);
afterAll(async () => {
  await database.drop();
  rmSync(app, { recursive: true, force: true });
});

const dist = () =>
  readdirSync(join(app, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

describe('the built program', () => {
  it('needs only what production installs', () => {
    const { dependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
    const packages = dist().flatMap((file) =>
      [
        ...readFileSync(join(app, 'dist', file), 'utf8').matchAll(
          /(?: from |^import |import\()'([@\w][\w@/.:-]*)'\)?;?/gm,
        ),
      ].map(([, name = '']) => name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')),
    );
    const missing = packages.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect([...new Set(missing)].filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('is what the command runs, without the sources', async () => {
    expect(existsSync(join(app, 'src'))).toBe(false);
    const { stdout } = await run(process.execPath, ['bin/sokuho.js', 'machine', 'list'], { cwd: app });
    expect(stdout).toContain('report@1');
    const sample = join(root, 'samples/mis-sent-letter.json');
    const assessed = await run(process.execPath, ['bin/sokuho.js', 'assess', sample, '--json'], { cwd: app });
    expect(JSON.parse(assessed.stdout)).toMatchObject({ schema: 'assessment/1' });
  });

  it('serves and stops as the image runs it', { timeout: 60_000 }, async () => {
    await served(['serve'], async (url) => {
      const health = await fetch(`${url}/health`);
      expect(await health.json()).toMatchObject({ database: { ok: true }, queue: { backend: 'postgres', ok: true } });
    });
  });

  it('finds the inspector’s own packages', { timeout: 60_000 }, async () => {
    await served(['start', '--inspect'], async (url) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.write(
        'GET /api/v1/inspect HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      );
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
    });
  });
});

/** Runs it until `meanwhile` is done; it must end by itself when it is told to. */
async function served(args: string[], meanwhile: (url: string) => Promise<void>): Promise<void> {
  const data = join(app, `data-${args.join('')}`);
  const env = {
    PATH: process.env.PATH,
    SOKUHO_DATA: data,
    DATABASE_URL: database.url,
    PORT: '0',
    NODE_ENV: 'production',
  };
  const server: ChildProcess = spawn(process.execPath, ['bin/sokuho.js', ...args], { cwd: app, env, stdio: 'inherit' });
  const ended = once(server, 'exit');
  const file = join(data, 'url');
  for (let n = 0; n < 400 && !existsSync(file) && server.exitCode === null; n += 1) await sleep(50);
  await meanwhile(readFileSync(file, 'utf8').trim());
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}
