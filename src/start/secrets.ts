import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Misconfigured } from '../domain/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A secret of the environment: itself, or the content of the file that `<NAME>_FILE` names. Undefined: neither. Throws Misconfigured. */
export function secretOf(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (env[name]) return env[name];
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Misconfigured(`The file of ${name}_FILE cannot be read: ${file}.`, { cause });
  }
}

/** 128 bits in whatever spelling, at the least. */
const SHORTEST = 32;

/**
 * The installation's key: given by the environment, else made in the data folder at the first start (mode 0600). What is
 * signed and encrypted hangs on it, so it belongs into the backup, beside the database. Throws Misconfigured.
 */
export function installationKey(folder: string, given: string | null): string {
  if (given !== null) {
    if (given.length < SHORTEST)
      throw new Misconfigured(
        `SOKUHO_KEY must have at least ${SHORTEST} characters: \`openssl rand -base64 32\` makes one.`,
      );
    return given;
  }
  const file = join(folder, 'key');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // A start beside this one was faster: its key is used.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** A key for one purpose, which says nothing of the others. */
export const derivedKey = (key: string, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', key, '', `sokuho ${purpose}`, 32)).toString('base64url');
