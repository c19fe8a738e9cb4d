// Builds the pages into dist/web, beside the old ones until they are whole; packs them for the wire; weighs them.
// `--if-older`: only when they are missing or older than their sources, as before `npm start`.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a browser loads before it shows anything, in bytes packed with gzip. */
const BUDGET = 250 * 1024;

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/web');
const sources = [
  'src/web',
  'src/inspect/receiver',
  'src/contract',
  'src/domain',
  'vite.config.ts',
  'package-lock.json',
];

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
const newestOf = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...filesOf(path).map((file) => statSync(file).mtimeMs))
    : statSync(path).mtimeMs;

function isCurrent() {
  const page = join(out, 'index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return sources.map((path) => join(root, path)).every((path) => !existsSync(path) || newestOf(path) <= built);
}

async function build() {
  const { build: bundle } = await import('vite');
  const fresh = join(root, `dist/web-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(join(root, 'dist'), { recursive: true });
  try {
    await bundle({
      root: join(root, 'src/web'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh },
    });
    const weights = pack(fresh);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
    report(weights);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Beside each text its gzip and brotli, so that the server only chooses. */
function pack(folder) {
  const weights = new Map();
  for (const file of filesOf(folder).filter((name) => /\.(js|css|svg|json|html)$/.test(name))) {
    const bytes = readFileSync(file);
    const gzip = gzipSync(bytes, { level: 9 });
    weights.set(file.slice(folder.length + 1), gzip.length);
    if (file.endsWith('.html')) continue;
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
  return weights;
}

function report(weights) {
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, name]) => name);
  const kB = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  const sum = (names) => names.reduce((total, name) => total + (weights.get(name) ?? 0), 0);
  const scripts = first.filter((name) => name.endsWith('.js'));
  const others = [...weights.keys()].filter((name) => !first.includes(name) && name.endsWith('.js'));
  console.log(
    `pages: first ${kB(sum(scripts))} of script (budget ${kB(BUDGET)}) and ${kB(sum(first) - sum(scripts))} of style, ` +
      `later ${kB(sum(others))} in ${others.length} parts; gzip`,
  );
  if (process.argv.includes('--verbose'))
    for (const [name, weight] of [...weights].toSorted(([, a], [, b]) => b - a))
      console.log(`  ${kB(weight).padStart(9)}  ${name}`);
  if (sum(scripts) > BUDGET) {
    console.error(
      'The first script is over its budget: load what a page needs with the page (`page` in src/web/routes.tsx).',
    );
    process.exitCode = 1;
  }
}

const ifOlder = process.argv.includes('--if-older');
if (!ifOlder || !isCurrent()) {
  if (ifOlder) console.log('building the pages (about ten seconds, once) ...');
  try {
    await build();
  } catch (error) {
    // Somebody else's checkout may not be written to; the server then says how to build.
    if (ifOlder && ['EACCES', 'EPERM', 'EROFS'].includes(error?.code))
      console.warn(
        `The pages cannot be built here (${error.code}): run "npm run build:web" as the owner of the folder.`,
      );
    else {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
