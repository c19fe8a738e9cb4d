import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings, type SourceCheck } from '../../machines/frozen.ts';
import type { Sources } from '../../machines/sources.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** The sources of the machines that this program runs; null when it runs from a build, which has none. */
export const machineSources = (): Sources | null =>
  import.meta.url.endsWith('.ts') ? readSources(top, 'machines') : null;

/** Every TypeScript file below a folder, by its path from the top. Ends of lines count as one letter. */
export function readSources(from: string, folder: string): Sources {
  const paths = readdirSync(`${from}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
  return {
    texts: new Map(paths.map((path) => [path, readFileSync(`${from}/${path}`, 'utf8').replaceAll('\r\n', '\n')])),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

/** Whether the machines that this program runs are what was written down of them. */
export const checkSources = (): SourceCheck => findings(machineSources());
