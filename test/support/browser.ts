import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { eventually } from './installation.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = `${root}dist/building-web`;

const executable = (): string | undefined =>
  ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }))
    .find(({ status }) => status === 0)
    ?.stdout.trim();

/**
 * Is there a Chromium to test with? Says so on the console when there is none;
 * with SOKUHO_TEST_REQUIRE_ALL=1 the tests then run, and fail.
 */
export function hasBrowser(): boolean {
  if (executable()) return true;
  if (process.env.SOKUHO_TEST_REQUIRE_ALL === '1') return true;
  console.warn('chromium is not installed: the tests in a browser are skipped');
  return false;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = executable();
  if (!executablePath) throw new TypeError('chromium is not installed');
  return chromium.launch({
    executablePath,
    // Its sandbox needs a user who is not root; what it fetches of its own accord is not the page's doing.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--lang=ja',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--disable-gpu',
    ],
  });
}

/** Builds the pages when they are older than their sources; one process does it, the others wait for it. */
export async function buildPages(): Promise<void> {
  mkdirSync(`${root}dist`, { recursive: true });
  await eventually(takeLock, () => `the pages are being built by the process in ${lock}`, 300_000);
  try {
    const before = builtAt();
    const child = spawn(process.execPath, ['scripts/build-web.mjs', '--if-older'], { cwd: root, stdio: 'pipe' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    const [code] = await once(child, 'close');
    // Pages that are over their budget are built all the same.
    if (code !== 0 && builtAt() === before) throw new TypeError(`The pages cannot be built:\n${said}`);
  } finally {
    rmSync(lock, { force: true });
  }
}

const builtAt = (): number => statSync(`${root}dist/web/index.html`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The lock names its process: one that was killed does not keep it. */
function takeLock(): boolean {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive()) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Empty: it was taken this instant.
    return owner === 0 || process.kill(owner, 0);
  } catch {
    return false;
  }
}
