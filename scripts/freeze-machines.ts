// Writes down the hashes of every machine version. `-- --release 1.0.0` freezes what is still open; what is frozen stays.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renewed } from '../machines/frozen.ts';
import { allMachineVersions } from '../machines/registry.ts';
import type { VersionSources } from '../machines/sources.ts';
import { readSources } from '../src/start/machine-sources.ts';

const top = fileURLToPath(new URL('..', import.meta.url));
const { release } = parseArgs({ options: { release: { type: 'string' } } }).values;

const result = renewed(allMachineVersions(), readSources(top, 'machines'), release ?? null);
if ('refused' in result) {
  for (const { en } of result.refused) console.error(en);
  console.error('Nothing was written.');
  process.exitCode = 1;
} else {
  writeFileSync(`${top}machines/source-hashes.ts`, textOf(result.hashes));
  for (const [stamp, { sha256, frozenSince }] of Object.entries(result.hashes))
    console.log(`${stamp}  ${sha256}  ${frozenSince === null ? 'open' : `frozen since ${frozenSince}`}`);
}

function textOf(hashes: Record<string, VersionSources>): string {
  const literal = JSON.stringify(hashes, null, 2)
    .replace(/"(frozenSince|sha256|files)":/g, '$1:')
    .replaceAll('"', "'")
    .replace(/(['}]|null)$/gm, '$1,')
    .replace(/,$/, '');
  return `import type { VersionSources } from './sources.ts';

/** Written by \`npm run machines:freeze\`, never by hand: what the sources of every machine version are. */
export const sourceHashes: Readonly<Record<string, VersionSources>> = ${literal};
`;
}
