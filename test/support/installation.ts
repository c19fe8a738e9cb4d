import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'bin/sokuho.js');

export interface Process {
  child: ChildProcess;
  /** What it wrote to both outputs. */
  output(): string;
  signal(signal: NodeJS.Signals): void;
  /** Ends it and waits; a paused one goes on first, unless it is killed. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

export interface Answered<T> {
  status: number;
  body: T;
}

/** Real processes of one data folder; the environment says where everything lives. Nothing is started by itself. */
export interface Installation {
  data: string;
  env: NodeJS.ProcessEnv;
  /** `start`, `serve` or `work`; a process with an API is waited for. */
  run(...args: string[]): Promise<Process>;
  cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  get<T>(path: string): Promise<Answered<T>>;
  post<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered<T>>;
  put<T>(path: string, body: unknown): Promise<Answered<T>>;
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

export function createInstallation(env: NodeJS.ProcessEnv, data = newFolder()): Installation {
  const full: NodeJS.ProcessEnv = { ...process.env, SOKUHO_DATA: data, PORT: '0', LANG: 'C', ...env };
  delete full.SOKUHO_URL;
  delete full.SOKUHO_API_KEY;
  const running = new Set<Process>();
  const urlFile = join(data, 'url');

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, readFileSync(urlFile, 'utf8').trim()), {
      ...init,
      headers: {
        authorization: `Bearer ${readFileSync(join(data, 'api-key'), 'utf8').trim()}`,
        'content-type': 'application/json',
        ...init.headers,
      },
    });
  const json = async <T>(response: Response): Promise<Answered<T>> => ({
    status: response.status,
    body: (await response.json()) as T,
  });

  return {
    data,
    env: full,
    async run(...args) {
      const api = args[0] !== 'work';
      if (api) rmSync(urlFile, { force: true });
      const child = spawn(process.execPath, [command, ...args], {
        cwd: root,
        env: full,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          output += chunk.toString();
        });
      const started: Process = {
        child,
        output: () => output,
        signal: (signal) => void child.kill(signal),
        async end(signal = 'SIGTERM') {
          running.delete(started);
          if (child.exitCode !== null || child.signalCode !== null) return;
          const ended = once(child, 'exit');
          child.kill(signal);
          child.kill('SIGCONT');
          await ended;
        },
      };
      running.add(started);
      const ready = () => (api ? existsSync(urlFile) : output.includes('ready')) || child.exitCode !== null;
      await eventually(ready, () => `sokuho ${args.join(' ')} does not start:\n${output}`);
      if (child.exitCode !== null) throw new TypeError(`sokuho ${args.join(' ')} ended:\n${output}`);
      return started;
    },
    cli: (...args) =>
      new Promise((resolve) => {
        execFile(process.execPath, [command, ...args], { cwd: root, env: full }, (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
        );
      }),
    get: async (path) => json(await ask(path)),
    post: async (path, body, headers = {}) =>
      json(await ask(path, { method: 'POST', body: JSON.stringify(body), headers })),
    put: async (path, body) => json(await ask(path, { method: 'PUT', body: JSON.stringify(body) })),
    text: async (path) => (await ask(path)).text(),
    async close() {
      await Promise.all([...running].map((each) => each.end()));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sokuho-installation-'));
  chmodSync(folder, 0o755); // so that root may run the embedded server as nobody
  return folder;
}

/** Polls until it is so; fails after `patience` real milliseconds with what is known. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  why: () => string,
  patience = 30_000,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new TypeError(`Waited ${patience} ms in vain. ${why()}`);
    await sleep(50);
  }
}
