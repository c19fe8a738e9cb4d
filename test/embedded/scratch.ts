import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { nativeFolder } from '../../src/embedded/binaries.ts';
import { holderOf, readLockFile } from '../../src/embedded/lock-file.ts';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '../../src/embedded/start.ts';

export const isRoot = process.getuid?.() === 0;
/** The ordinary user that root turns into. */
export const nobody = { uid: 65_534, gid: 65_534 };

export interface Started {
  connection: pg.ClientConfig;
  url: string;
  adopted: boolean;
  pid: number;
  error?: string;
}

type Options = Partial<EmbeddedPostgresOptions> & { dir: string };

/** Folders, servers and processes of one test file, all gone after `clean()`. */
export class Scratch {
  readonly #folders: string[] = [];
  readonly #dirs = new Set<string>();
  readonly #children: ChildProcess[] = [];

  folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'sokuho-ep-'));
    chmodSync(path, 0o755);
    this.#folders.push(path);
    return path;
  }

  start(options: Options) {
    this.#dirs.add(options.dir);
    return startEmbeddedPostgres({ database: 'app', ...options });
  }

  /** The same in another process, which is left running. */
  async startElsewhere(
    options: Options,
    user: { uid?: number; gid?: number } = {},
  ): Promise<{ child: ChildProcess; started: Started }> {
    this.#dirs.add(options.dir);
    const script = fileURLToPath(new URL('starter.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, JSON.stringify({ database: 'app', ...options })],
      { ...user, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#children.push(child);
    const [line] = await once(child.stdout, 'data');
    return { child, started: JSON.parse(String(line)) };
  }

  /** The programs as npm leaves them when install scripts are off: without the links to their libraries. */
  nativeWithoutLinks(): string {
    const copy = join(this.folder(), 'programs');
    cpSync(nativeFolder(), copy, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
    return copy;
  }

  async clean(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    for (const dir of this.#dirs) await stopServerOf(join(dir, 'data'));
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever a test has left of it: with clients, or without a socket. */
async function stopServerOf(data: string): Promise<void> {
  const pid = readLockFile(data)?.pid ?? 0;
  if (holderOf(pid, data) !== 'server') return;
  process.kill(pid, 'SIGINT');
  while (existsSync(join(data, 'postmaster.pid'))) await sleep(20);
}

export async function query(connection: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

export async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
