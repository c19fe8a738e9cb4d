import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { type Connection, probe } from './connection.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Identity } from './identity.ts';
import { holderOf, readLockFile, removeStaleLockFile } from './lock-file.ts';

const LOG_BYTES = 10_000_000;
const REAPED_WITHIN_MS = 10_000;

export interface ServerSetup {
  dir: string;
  data: string;
  binaries: Binaries;
  identity: Identity;
  /** Where to connect: what the lock file says, else where a server that we start will listen. */
  locate(): Connection;
  timeoutMs: number;
}

/** Finds the server of this folder running, or starts it. `adopted`: somebody else has started it. */
export async function ensureServer(setup: ServerSetup): Promise<{ adopted: boolean }> {
  const began = performance.now();
  for (;;) {
    const answer = await probe(setup.locate());
    if (answer === 'up') return { adopted: true };
    if (performance.now() - began > setup.timeoutMs) throw late(setup);
    if (answer === 'not yet') {
      await sleep(25);
      continue;
    }
    clearLock(setup, performance.now() - began);
    const started = await tryStart(setup, began);
    if (started) return { adopted: readLockFile(setup.data)?.pid !== started };
    await sleep(250);
  }
}

/** The process id when the server answers; null when another server, perhaps a dying one, still holds the folder. */
async function tryStart(setup: ServerSetup, began: number): Promise<number | null> {
  const { path, from } = logFile(setup.dir);
  const child = launch(setup, path);
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `ended with ${signal ?? code}`;
  });
  while (ended === null) {
    if ((await probe(setup.locate())) === 'up') return child.pid ?? null;
    if (performance.now() - began > setup.timeoutMs) throw late(setup);
    await sleep(25);
  }
  const said = readFileSync(path).subarray(from).toString();
  if (/lock file|shared memory block|shutting down|already in use/i.test(said)) return null;
  throw new EmbeddedPostgresError(`PostgreSQL did not start (${ended}); ${path} says:\n${said.trim()}`);
}

function launch({ data, binaries, identity, locate }: ServerSetup, log: string): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: locate().host,
    unix_socket_permissions: '0700',
    port: String(locate().port),
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const { program, args, options } = identity.command(binaries.program('postgres'), [
    ...['-D', data],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  // A file, because a pipe would end with us; its own process group, because Ctrl-C goes to the whole group.
  const out = openSync(log, 'a', 0o600);
  const child = spawn(program, args, {
    ...options,
    env: binaries.env,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  child.unref();
  return child;
}

/** Where the next server writes, and from which byte on. One old file is kept. */
function logFile(dir: string): { path: string; from: number } {
  const path = join(dir, 'postgres.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_BYTES) return { path, from: size };
  renameSync(path, `${path}.1`);
  return { path, from: 0 };
}

/**
 * A killed server stays for some seconds as a process that nobody has reaped, and PostgreSQL takes it for alive. We
 * wait; where nobody ever reaps (a container without an init) the file is removed in the end, and the
 * shared memory, which carries the folder's inode, still guards against survivors.
 */
function clearLock({ data }: ServerSetup, waitedMs: number): void {
  const pid = readLockFile(data)?.pid;
  if (pid === undefined) return;
  const holder = holderOf(pid, data);
  if (holder === 'stranger' || (holder === 'dead' && waitedMs > REAPED_WITHIN_MS)) removeStaleLockFile(data, pid);
}

const late = ({ dir, timeoutMs }: ServerSetup): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    `PostgreSQL did not answer within ${Math.round(timeoutMs / 1000)} s. It may still be recovering: look into ${join(dir, 'postgres.log')} and start again.`,
  );
