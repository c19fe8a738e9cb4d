import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './error.ts';

/** Who the server runs as. PostgreSQL refuses to run as root, and initdb as a user without a name. */
export interface Identity {
  /** Whose the files are. */
  uid: number;
  gid: number;
  /** How to start a program as this user. */
  command(
    program: string,
    args: string[],
  ): { program: string; args: string[]; options: { uid?: number; gid?: number } };
}

/**
 * Decides who runs the server over the data in `data` (which need not exist yet): whoever owns the data; else an
 * ordinary user himself; else, for root, `nobody` where it can reach the folders; else a user namespace, in which
 * root is called nobody and the files stay root's.
 */
export function chooseIdentity({ dir, data, program }: { dir: string; data: string; program: string }): Identity {
  const me = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const owner = ownerOf(data) ?? ownerOf(dir);
  if (me.uid !== 0) {
    if (owner && owner.uid !== me.uid) {
      throw new EmbeddedPostgresError(
        `The data in ${data} belong to user id ${owner.uid}, not to ${me.uid}. Run as that user, or chown the folder.`,
      );
    }
    return hasName() ? self(me) : namespace(me, `User id ${me.uid} has no entry in /etc/passwd`);
  }
  const paths = [program, dirname(dir)];
  if (owner && owner.uid !== 0) {
    if (reaches(owner, paths)) return other(owner);
    throw new EmbeddedPostgresError(
      `The data in ${data} belong to user id ${owner.uid}, who cannot reach ${paths.join(' or ')}. Let that user pass the folders above (chmod o+x), or chown the data to root.`,
    );
  }
  const user = nobody();
  if (!ownerOf(data) && user && reaches(user, paths)) return other(user);
  return namespace(me, `PostgreSQL refuses to run as root, and "nobody" cannot reach ${dir}`);
}

/** Makes a folder that only this user can enter. Refuses one that another user has put there. */
export function makePrivateFolder(path: string, { uid, gid }: Identity): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0 && lstatSync(path).uid === 0) chownSync(path, uid, gid);
  if (lstatSync(path).uid === uid) chmodSync(path, 0o700);
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError(
      `${path} must be a folder of user id ${uid} with mode 0700. Remove it, or chown it.`,
    );
  }
}

const self = (me: { uid: number; gid: number }): Identity => ({
  ...me,
  command: (program, args) => ({ program, args, options: {} }),
});

const other = (user: { uid: number; gid: number }): Identity => ({
  ...user,
  command: (program, args) => ({ program, args, options: user }),
});

function namespace(me: { uid: number; gid: number }, why: string): Identity {
  const { uid, gid } = nobody() ?? { uid: 65_534, gid: 65_534 };
  const flags = ['--user', `--map-user=${uid}`, `--map-group=${gid}`];
  if (spawnSync('unshare', [...flags, 'true'], { cwd: '/', stdio: 'ignore' }).status !== 0) {
    throw new EmbeddedPostgresError(
      `${why}, and user namespaces are not allowed here. Run as an ordinary user, move the data to a folder that everyone may pass (under /var/lib), or set DATABASE_URL.`,
    );
  }
  return {
    ...me,
    command: (program, args) => ({ program: 'unshare', args: [...flags, program, ...args], options: {} }),
  };
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { uid: found.uid, gid: found.gid } : null;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function nobody(): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : null;
}

const reaches = (user: { uid: number; gid: number }, paths: string[]): boolean =>
  paths.every(
    (path) =>
      spawnSync('/bin/sh', ['-c', 'test -x "$1"', '-', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0,
  );
