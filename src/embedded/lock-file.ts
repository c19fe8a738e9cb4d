import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What `postmaster.pid` says of the server that wrote it; the socket is added once it listens. */
export interface LockFile {
  pid: number;
  port: number | null;
  socketFolder: string | null;
}

const pathOf = (data: string): string => join(data, 'postmaster.pid');

export function readLockFile(data: string, path = pathOf(data)): LockFile | null {
  try {
    const [pid, , , port, socketFolder] = readFileSync(path, 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port) || null, socketFolder: socketFolder || null };
  } catch {
    return null;
  }
}

/** `server`: the server of this data folder, or we cannot tell. `dead`: its process waits to be reaped. */
export type Holder = 'none' | 'server' | 'dead' | 'stranger';

/** Who has this process id now? After a reboot it may be any program. */
export function holderOf(pid: number, data: string): Holder {
  if (!Number.isInteger(pid) || pid <= 0) return 'none';
  const [state, name] = fromProc(pid) ?? fromPs(pid) ?? fromSignal(pid);
  if (!state) return 'none';
  if (!/^postgres/.test(basename(name))) return 'stranger';
  if (state === 'Z') return 'dead';
  // A server works in its data folder: this tells ours from another one's.
  const folder = workingFolder(pid);
  return folder === null || folder === realpathSync(data) ? 'server' : 'stranger';
}

/**
 * Deletes the lock file of a process that is not the server. PostgreSQL itself would refuse to start for ever when
 * the process id in it has gone to another program of the same user. Moved aside first and looked at again:
 * a start beside this one may have replaced it, and a server that loses its lock file shuts down.
 */
export function removeStaleLockFile(data: string, stale: number): void {
  const path = pathOf(data);
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readLockFile(data, aside)?.pid !== stale) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else has removed or replaced it; the next look decides.
  }
}

type Seen = [state: string | null, name: string];

function fromProc(pid: number): Seen | null {
  if (!existsSync('/proc/self/stat')) return null;
  try {
    const [, name = '', state = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) (\S)/s) ?? [];
    return [state, name];
  } catch {
    // Not there, or hidden from us.
    return fromSignal(pid)[0] ? null : [null, ''];
  }
}

function fromPs(pid: number): Seen | null {
  const { error, stdout } = spawnSync('ps', ['-o', 'state=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  if (error) return null;
  const [, state = '', name = ''] = stdout.trim().match(/^(\S)\S*\s+(.*)$/) ?? [];
  return state ? [state, name] : [null, ''];
}

/** The last resort knows only whether it lives; taken for the server then, as a lock file removed in error costs more. */
function fromSignal(pid: number): Seen {
  try {
    process.kill(pid, 0);
    return ['?', 'postgres'];
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EPERM';
    return denied ? ['?', 'postgres'] : [null, ''];
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
