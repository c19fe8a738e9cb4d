import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { CaseFile } from '../law-cases/read.ts';

/** All YAML files below a folder, by name; a file by itself. Throws what the file system says. */
export async function caseFiles(path: string): Promise<CaseFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ file: path, text: await readFile(path, 'utf8') }];
  const names = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(path, file), 'utf8') })));
}
