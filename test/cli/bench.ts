import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { listen } from '../../src/start/listen.ts';
import { type ApiBench, apiBench } from '../api/bench.ts';

export interface Ran {
  stdout: string;
  stderr: string;
  exitCode: number;
}

export interface CliBench extends ApiBench {
  url: string;
  /** A data folder with nothing in it. */
  folder: string;
  /** Runs a command line in this process, on captured streams, with the server's address and key in its environment. */
  cli(args: string[], options?: { stdin?: string; env?: Terminal['env'] }): Promise<Ran>;
}

/** A server that really listens, and command lines to ask it with. */
export async function cliBench(): Promise<CliBench> {
  const bench = await apiBench();
  const server = await listen(bench.app.fetch, { host: '127.0.0.1', port: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'sokuho-cli-'));
  return {
    ...bench,
    url: server.url,
    folder,
    cli: (args, { stdin = '', env = {} } = {}) =>
      captured(args, stdin, { SOKUHO_URL: server.url, SOKUHO_API_KEY: bench.key, SOKUHO_DATA: folder, ...env }),
    async close() {
      await server.close(100);
      await bench.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function captured(args: string[], stdin: string, env: Terminal['env']): Promise<Ran> {
  const [printed, complained]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: collecting(printed),
    stderr: collecting(complained),
    env,
  };
  await run(args, terminal);
  return { stdout: printed.join(''), stderr: complained.join(''), exitCode: Number(terminal.exitCode ?? 0) };
}

const collecting = (pieces: string[]): Writable =>
  new Writable({
    write(piece, _encoding, done) {
      pieces.push(String(piece));
      done();
    },
  });

/** Runs the command itself, in a process of its own. */
export async function spawned(args: string[], env: Record<string, string>, stdin = ''): Promise<Ran> {
  const command = fileURLToPath(new URL('../../bin/sokuho.js', import.meta.url));
  const child = spawn(process.execPath, [command, ...args], { env: { ...process.env, LANG: 'C', ...env } });
  const pieces = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      pieces[name] += text;
    });
  child.stdin.end(stdin);
  const [exitCode] = await once(child, 'close');
  return { ...pieces, exitCode: Number(exitCode) };
}
