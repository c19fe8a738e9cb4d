import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { access } from '../../src/api/access.ts';

const web = fileURLToPath(new URL('../../src/web', import.meta.url));
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const asked = sources.flatMap((name) =>
  [...readFileSync(join(web, name), 'utf8').matchAll(/['"`]((?:GET|POST|PUT|DELETE) \/[^'"`]*)['"`]/g)].map(
    ([, route = '']) => `${name} asks ${route}`,
  ),
);

describe('the pages', () => {
  it('ask only routes that there are', () => {
    const unknown = asked.filter((line) => !(line.replace(/^\S+ asks /, '') in access));
    expect(unknown.filter((line) => !line.startsWith('api.ts'))).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const addresses = [...sources, 'index.html', 'style.css'].flatMap((name) =>
      [
        ...readFileSync(join(web, name), 'utf8').matchAll(/(?:src|href|url)\s*[=(:]\s*["'(]?(https?:)?\/\/[^"')\s]+/g),
      ].map(([address]) => `${name}: ${address}`),
    );
    expect(addresses).toEqual([]);
  });
});
