import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, elsewhere } from './binaries.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Identity } from './identity.ts';

const run = promisify(execFile);
const DRAFT = 'init-';

/** The one role of the cluster; the socket's folder, not a password, says who may connect. */
export const superuser = 'postgres';

const hasCluster = (data: string): boolean => fs.existsSync(join(data, 'PG_VERSION'));

/** Creates the cluster in `<dir>/data` unless it is there, and checks that these programs can read it. */
export async function ensureCluster(dir: string, binaries: Binaries, identity: Identity): Promise<void> {
  const data = join(dir, 'data');
  const have = await majorVersion(binaries, identity);
  if (!hasCluster(data)) await createCluster(dir, data, binaries, identity);
  const made = fs.readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (made !== have) {
    throw new EmbeddedPostgresError(
      `The data in ${data} were made by PostgreSQL ${made}, the installed programs are PostgreSQL ${have}. Go back to the release of this product that brought PostgreSQL ${made}, take a backup there, and restore it into an empty folder.`,
    );
  }
}

/**
 * In a folder of its own, then one rename: nobody ever sees half a cluster, and of several first starts
 * one wins and the others use what it made. (initdb: 1 to 3 s, 47 MB.)
 */
async function createCluster(dir: string, data: string, binaries: Binaries, identity: Identity): Promise<void> {
  const draft = fs.mkdtempSync(join(dir, `${DRAFT}${process.pid}-`));
  if (process.getuid?.() === 0) fs.chownSync(draft, identity.uid, identity.gid);
  // The built-in locale sorts and folds case alike on every machine; the C library's would not.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { program, args, options } = identity.command(binaries.program('initdb'), [
    ...['-D', draft, '-U', superuser, '--auth=trust', ...locale],
  ]);
  try {
    await run(program, args, { ...options, env: binaries.env, cwd: '/' });
    fs.renameSync(draft, data);
    syncFolder(dir);
  } catch (error) {
    if (!hasCluster(data)) {
      throw new EmbeddedPostgresError(`initdb failed in ${dir}: ${outputOf(error)}`, { cause: error });
    }
  } finally {
    removeDrafts(dir);
  }
}

/** Ours, and what killed starts have left; those of starts that still run are theirs to remove. */
function removeDrafts(dir: string): void {
  for (const name of fs.readdirSync(dir)) {
    const pid = name.startsWith(DRAFT) ? Number(name.slice(DRAFT.length).split('-')[0]) : 0;
    if (pid === 0 || (pid !== process.pid && isAlive(pid))) continue;
    try {
      fs.rmSync(join(dir, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // 47 MB of nothing; the next first start tries again.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function majorVersion(binaries: Binaries, identity: Identity): Promise<string> {
  const { program, args, options } = identity.command(binaries.program('postgres'), ['--version']);
  try {
    const { stdout } = await run(program, args, { ...options, env: binaries.env, cwd: '/' });
    return stdout.match(/(\d+)\.\d+/)?.[1] ?? stdout.trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The PostgreSQL in ${binaries.native} does not run here (it needs glibc): ${outputOf(error)}. ${elsewhere}`,
      { cause: error },
    );
  }
}

/** Without this, a power cut may undo the rename, and with it everything committed since. */
function syncFolder(path: string): void {
  const folder = fs.openSync(path, 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

function outputOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && error.stderr) return String(error.stderr).trim();
  return String(error);
}
