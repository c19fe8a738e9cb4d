import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The commands of the README's walk, as they stand there. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .filter((line) => line.startsWith('npx sokuho '));

const data = mkdtempSync(join(tmpdir(), 'sokuho-readme-'));
const env = { ...process.env, SOKUHO_DATA: data, PORT: '0', LANG: 'C' };
delete (env as Record<string, string>).SOKUHO_URL;
let server: ChildProcess;

beforeAll(async () => {
  chmodSync(data, 0o755);
  // Faster than the README's own drill: nobody wants to wait three minutes here.
  server = spawn(process.execPath, ['bin/sokuho.js', 'start', '--clock', '40000'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (let n = 0; n < 600 && !existsSync(join(data, 'url')); n += 1) await sleep(50);
});
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const command = line.replace(/^npx sokuho/, `"${process.execPath}" bin/sokuho.js`);
    execFile('/bin/sh', ['-c', command], { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });

it('the walk of the README goes from detection to closed, command by command', { timeout: 180_000 }, async () => {
  expect(commands.length).toBeGreaterThan(30);
  let number = 'INC-2026-0001';
  for (const line of commands) {
    const command = line.replaceAll('INC-2026-0001', number);
    if (command.includes('mail list')) {
      for (let n = 0; n < 100 && !(await run(command)).output.includes('@example.jp'); n += 1) await sleep(200);
    }
    const { code, output } = await run(command);
    expect(
      code,
      `${command}
${output}`,
    ).toBe(0);
    if (command.includes('incident open')) number = /INC-\d{4}-\d{4}/.exec(output)?.[0] ?? number;
    if (command.includes('mail show')) expect(output).toMatch(/訓練|DRILL/);
  }
  const { output } = await run(`npx sokuho incident show ${number} --json`);
  expect(JSON.parse(output.split('\nNote:')[0] ?? '')).toMatchObject({ incident: { state: 'closed' } });
});
