import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

type Env = Record<string, string>;

export interface RunningProcess {
  /** Where its API answers; empty for one without. */
  url: string;
  health(): Promise<unknown>;
  /** As `docker stop` does; the exit code, null when it had to be killed. */
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

const command = fileURLToPath(new URL('../../bin/sokuho.js', import.meta.url));

/** Real Sokuho processes and their folders, all gone after `end()`. Nothing of our own environment reaches them. */
export class Processes {
  readonly #children: ChildProcess[] = [];
  readonly #folders: string[] = [];
  #output = '';

  folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'sokuho-processes-'));
    chmodSync(path, 0o755);
    this.#folders.push(path);
    return path;
  }

  /** Resolves once it says that it is ready. */
  async start(args: string[], env: Env): Promise<RunningProcess> {
    const child = this.#spawn(args, env);
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text;
    });
    await this.until(() => said.includes('Sokuho is ready') || child.exitCode !== null);
    if (child.exitCode !== null) throw new TypeError(`${args[0]} ended with ${child.exitCode}: ${this.#output}`);
    const file = join(env.SOKUHO_DATA ?? '', 'url');
    const url = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    const ended = once(child, 'exit');
    return {
      url,
      health: async () => (await fetch(`${url}/health`)).json(),
      async stop() {
        child.kill('SIGTERM');
        const [code] = await ended;
        return code;
      },
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }

  /** Runs a command to its end. */
  async run(args: string[], env: Env, stdin = ''): Promise<{ code: number | null; stdout: string; stderr: string }> {
    const child = this.#spawn(args, env);
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
      });
    child.stdin?.end(stdin);
    const [code] = await once(child, 'close');
    return { code, ...said };
  }

  async until(condition: () => boolean | Promise<boolean>, patience = 60_000): Promise<void> {
    const end = performance.now() + patience;
    while (!(await condition())) {
      if (performance.now() > end) throw new TypeError(`Waited ${patience} ms in vain.\n${this.#output}`);
      await sleep(25);
    }
  }

  async end(): Promise<void> {
    for (const child of this.#children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    for (const path of this.#folders.splice(0)) rmSync(path, { recursive: true, force: true });
    this.#output = '';
  }

  #spawn(args: string[], env: Env): ChildProcess {
    const child = spawn(process.execPath, [command, ...args], {
      env: { PATH: process.env.PATH ?? '', LANG: 'C', PORT: '0', ...env },
    });
    this.#children.push(child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.#output += text;
      });
    return child;
  }
}
