import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { languages } from '../../src/domain/text.ts';
import { lawPages } from './pages.ts';

// Writes `docs/law` anew: what is generated no longer goes away.
const folder = new URL('../../docs/law/', import.meta.url);
for (const lang of languages) {
  rmSync(new URL(`${lang}/`, folder), { recursive: true, force: true });
  mkdirSync(new URL(`${lang}/`, folder), { recursive: true });
}
for (const { path, text } of lawPages()) writeFileSync(new URL(path, folder), text);
