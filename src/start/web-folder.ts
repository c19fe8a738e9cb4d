import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the built pages are, seen from the sources and from the built program: `dist/web` of the checkout or the image. */
export function webFolder(): string {
  const [beside, fromSources] = ['../../web/', '../../dist/web/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  ) as [string, string];
  return existsSync(`${beside}index.html`) ? beside : fromSources;
}
