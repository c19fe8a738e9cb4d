import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Check } from '../../contract/check-up.ts';
import { looksLikeKey } from '../../people/api-keys.ts';
import { fail, ok, skipped, warn } from './check.ts';

const MAKE_KEY = `echo "sokuho_$(openssl rand -base64 32 | tr '+/' '-_' | tr -d '=')"`;

const LEAST = [20, 19] as const;

export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
  const seen: [string, string] = [`Node.js ${version}`, `Node.js ${version}`];
  if (enough) return ok('node', seen);
  const least = LEAST.join('.');
  return fail('node', seen, {
    ja: `Node.js ${least} 以上を入れてください。`,
    en: `Install Node.js ${least} or newer.`,
  });
}

/** Looked at, and left as it is: a folder that is not there yet is made by the first start. */
export function folderCheck(folder: string): Check {
  const fix = {
    ja: '書き込めるフォルダを SOKUHO_DATA に指定するか、所有者を直してください。',
    en: 'Set SOKUHO_DATA to a folder that can be written, or give this one to the user who runs Sokuho.',
  };
  try {
    accessSync(existingPart(folder), constants.W_OK | constants.X_OK);
    if (existsSync(folder) && !statSync(folder).isDirectory())
      return fail('data-folder', [`${folder} はフォルダではありません`, `${folder} is no folder`], fix);
  } catch {
    return fail('data-folder', [`${folder} に書き込めません`, `${folder} cannot be written`], fix);
  }
  return existsSync(folder)
    ? ok('data-folder', [folder, folder])
    : ok('data-folder', [`${folder}(最初の起動で作られます)`, `${folder} (made by the first start)`]);
}

const existingPart = (path: string): string => (existsSync(path) ? path : existingPart(dirname(path)));

/** The administrator's key: readable by nobody else, and a key at all. */
export function apiKeyCheck(folder: string, given: string | undefined): Check {
  const file = join(folder, 'api-key');
  if (given)
    return looksLikeKey(given)
      ? ok('api-key', ['SOKUHO_API_KEY で指定されています', 'given by SOKUHO_API_KEY'])
      : fail('api-key', ['SOKUHO_API_KEY は鍵の形をしていません', 'SOKUHO_API_KEY does not look like a key'], {
          ja: `sokuho_ に43文字が続く鍵を指定してください。作るには: ${MAKE_KEY}`,
          en: `Give it sokuho_ and 43 characters. To make one: ${MAKE_KEY}`,
        });
  if (!existsSync(file))
    return skipped('api-key', [
      `${file} はまだありません(最初の起動で作られます)`,
      `${file} is not there yet (made by the first start)`,
    ]);
  try {
    const mode = statSync(file).mode & 0o777;
    if ((mode & 0o077) !== 0)
      return fail(
        'api-key',
        [
          `${file} を他の利用者も読めます(${mode.toString(8)})`,
          `${file} can be read by other users (${mode.toString(8)})`,
        ],
        { ja: `chmod 600 ${file}`, en: `chmod 600 ${file}` },
      );
    if (looksLikeKey(readFileSync(file, 'utf8').trim())) return ok('api-key', [`${file}(600)`, `${file} (600)`]);
  } catch {
    return warn('api-key', [`${file} を読めません`, `${file} cannot be read`], {
      ja: 'Sokuho を起動した利用者で実行するか、SOKUHO_API_KEY を指定してください。',
      en: 'Run as the user who started Sokuho, or set SOKUHO_API_KEY.',
    });
  }
  return fail('api-key', [`${file} の中身は鍵ではありません`, `${file} holds no key`], {
    ja: `${file} を消して起動し直すと、新しい鍵が作られます。`,
    en: `Remove ${file} and start again: a new key is made.`,
  });
}
