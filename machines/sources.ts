/** The sources of machine versions, as whoever may read files hands them in. */
export interface Sources {
  /** Every file, by its path from the top: `machines/notice/v1/checks.ts`. */
  texts: ReadonlyMap<string, string>;
  /** SHA-256 of a text, hexadecimal. */
  digest(text: string): string;
}

/** What the sources of a version were when they were written down. */
export interface VersionSources {
  /** The release since which they may not change; null: none yet, they are still open. */
  frozenSince: string | null;
  /** Of all files, names included. */
  sha256: string;
  /** Each file by its own hash, so that what changed can be named. */
  files: Readonly<Record<string, string>>;
}

/** A version that nobody has written down yet. */
export const unhashed: VersionSources = { frozenSince: null, sha256: '', files: {} };

/** `machines/notice/v1` of any file in it; of a file that has no version, the file itself. */
const unitOf = (path: string): string => /^(.*\/v\d+)\//.exec(path)?.[1] ?? path;

/**
 * The files that make up a version: its folder, and the machine folders that anything in it imports, whole, since a
 * file that is added there may be imported tomorrow. The words of the domain are not among them.
 */
export function filesOf(folder: string, { texts }: Sources): string[] {
  const units = [folder];
  const files = new Set<string>();
  for (let unit = units.shift(); unit; unit = units.shift())
    for (const [path, text] of texts) {
      if (files.has(path) || (path !== unit && !path.startsWith(`${unit}/`))) continue;
      files.add(path);
      units.push(
        ...importsOf(path, text)
          .filter((imported) => texts.has(imported))
          .map(unitOf),
      );
    }
  return [...files].sort();
}

const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, relative = '']) => resolved(path, relative));

function resolved(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}

/** The hashes of a version's sources as they are now. Deterministic: sorted by name. */
export function hashesOf(folder: string, sources: Sources): Omit<VersionSources, 'frozenSince'> {
  const files = Object.fromEntries(
    filesOf(folder, sources).map((path) => [path, sources.digest(sources.texts.get(path) ?? '')]),
  );
  return { sha256: hashOfAll(files, sources), files };
}

export const hashOfAll = (files: Readonly<Record<string, string>>, { digest }: Pick<Sources, 'digest'>): string =>
  digest(
    Object.keys(files)
      .sort()
      .map((path) => `${path} ${files[path]}\n`)
      .join(''),
  );
