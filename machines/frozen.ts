import type { Text } from '../src/domain/text.ts';
import { allMachineVersions, type MachineVersion, versionStamp } from './registry.ts';
import { hashesOf, hashOfAll, type Sources, unhashed, type VersionSources } from './sources.ts';

/** One file of one version that is not what was written down. */
export interface SourceFinding extends Text {
  /** `notice@1` */
  machine: string;
  /** Null: the list of hashes itself. */
  file: string | null;
  what: 'changed' | 'added' | 'removed' | 'list-altered';
  /** The release since which it may not change; null: still open, the hash is only to be renewed. */
  frozenSince: string | null;
}

export interface SourceCheck {
  /** False: there are no sources to compare with, and nothing is said of them. */
  compared: boolean;
  findings: SourceFinding[];
}

export const folderOf = ({ name, version }: Pick<MachineVersion, 'name' | 'version'>): string =>
  `machines/${name}/v${version}`;

/** Which files of which versions are not what was written down of them. Null: a program that is built has no sources. */
export function findings(sources: Sources | null, versions = allMachineVersions()): SourceCheck {
  return sources === null
    ? { compared: false, findings: [] }
    : { compared: true, findings: versions.flatMap((version) => findingsOf(version, sources)) };
}

export function findingsOf(version: MachineVersion, sources: Sources): SourceFinding[] {
  const { files: known, sha256, frozenSince } = version.sources;
  const { files: present } = hashesOf(folderOf(version), sources);
  const machine = versionStamp(version);
  const found = [...new Set([...Object.keys(known), ...Object.keys(present)])].sort().flatMap((file) => {
    if (known[file] === present[file]) return [];
    const what = known[file] === undefined ? 'added' : present[file] === undefined ? 'removed' : 'changed';
    return [{ machine, file, what, frozenSince, ...saying(machine, file, what, frozenSince) } satisfies SourceFinding];
  });
  if (version.sources === unhashed || hashOfAll(known, sources) === sha256) return found;
  const altered = saying(machine, 'machines/source-hashes.ts', 'list-altered', frozenSince);
  return [...found, { machine, file: null, what: 'list-altered', frozenSince, ...altered }];
}

/**
 * The hashes of all versions as they are to be written down now; with a release, what is still open is frozen from it on.
 * What is frozen stays as it was written down: where its sources differ, nothing is renewed.
 */
export function renewed(
  versions: readonly MachineVersion[],
  sources: Sources,
  release: string | null,
): { refused: SourceFinding[] } | { hashes: Record<string, VersionSources> } {
  const refused = versions
    .filter((version) => version.sources.frozenSince !== null)
    .flatMap((version) => findingsOf(version, sources));
  if (refused.length > 0) return { refused };
  const entries = versions.map((version): [string, VersionSources] => [
    versionStamp(version),
    version.sources.frozenSince === null
      ? { frozenSince: release, ...hashesOf(folderOf(version), sources) }
      : version.sources,
  ]);
  return { hashes: Object.fromEntries(entries) };
}

const happened: Record<SourceFinding['what'], Text> = {
  changed: { ja: 'が変更されています', en: 'was changed' },
  added: { ja: 'が追加されています', en: 'was added' },
  removed: { ja: 'がなくなっています', en: 'is gone' },
  'list-altered': { ja: 'のハッシュの一覧が合いません', en: 'lists hashes that do not add up' },
};

function saying(machine: string, file: string, what: SourceFinding['what'], frozenSince: string | null): Text {
  const { ja, en } = happened[what];
  const advice: Text =
    frozenSince === null
      ? { ja: 'npm run machines:freeze でハッシュを更新してください。', en: 'Renew its hash: npm run machines:freeze' }
      : {
          ja: `${frozenSince} から凍結されています。元に戻し、変更は次の版のフォルダーで行ってください。`,
          en: `It is frozen since ${frozenSince}: put it back, and change a copy as the next version.`,
        };
  return { ja: `${machine}: ${file} ${ja}。${advice.ja}`, en: `${machine}: ${file} ${en}. ${advice.en}` };
}
