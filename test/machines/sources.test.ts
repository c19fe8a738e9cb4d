import { expect, it } from 'vitest';
import { findings, renewed } from '../../machines/frozen.ts';
import { allMachineVersions, type MachineVersion } from '../../machines/registry.ts';
import { filesOf, hashesOf, type Sources } from '../../machines/sources.ts';
import { machineSources } from '../../src/start/machine-sources.ts';

const sources = machineSources() as Sources;

/** The same sources with one file otherwise; without a text, gone. */
function withFile(path: string, text?: string): Sources {
  const texts = new Map(sources.texts);
  if (text === undefined) texts.delete(path);
  else texts.set(path, text);
  return { ...sources, texts };
}

/** As after a release: written down as they are, and frozen since. */
const released: MachineVersion[] = allMachineVersions().map((version) => ({
  ...version,
  sources: { frozenSince: '1.0.0', ...hashesOf(`machines/${version.name}/v${version.version}`, sources) },
}));

const told = (changed: Sources, versions: readonly MachineVersion[] = released) =>
  findings(changed, versions).findings.map(({ machine, file, what }) => `${machine} ${file} ${what}`);

it('every version is as it was written down; `npm run machines:freeze` does so until it is frozen', () => {
  expect(findings(sources)).toEqual({ compared: true, findings: [] });
});

it('a version is its folder and the machine folders that it imports', () => {
  expect(filesOf('machines/notice/v1', sources)).toEqual([
    'machines/check.ts',
    'machines/commitments/v1/commitments.ts',
    'machines/commitments/v1/refusals.ts',
    'machines/drafts/v1/draft.ts',
    'machines/notice/v1/assigns.ts',
    'machines/notice/v1/checks.ts',
    'machines/notice/v1/context.ts',
    'machines/notice/v1/machine.ts',
  ]);
});

it('a changed file of a frozen version is named, with the release and what to do', () => {
  const path = 'machines/notice/v1/checks.ts';
  const [finding, ...more] = findings(withFile(path, `${sources.texts.get(path)}\n`), released).findings;
  expect(more).toEqual([]);
  expect(finding).toEqual({
    machine: 'notice@1',
    file: path,
    what: 'changed',
    frozenSince: '1.0.0',
    ja: 'notice@1: machines/notice/v1/checks.ts が変更されています。1.0.0 から凍結されています。元に戻し、変更は次の版のフォルダーで行ってください。',
    en: 'notice@1: machines/notice/v1/checks.ts was changed. It is frozen since 1.0.0: put it back, and change a copy as the next version.',
  });
});

it('a file that several versions share is named for each of them', () => {
  const path = 'machines/drafts/v1/draft.ts';
  expect(told(withFile(path, ''))).toEqual([
    `incident@1 ${path} changed`,
    `report@1 ${path} changed`,
    `notice@1 ${path} changed`,
  ]);
});

it('files that were added, removed or renamed are named', () => {
  expect(told(withFile('machines/notice/v1/more.ts', ''))).toEqual(['notice@1 machines/notice/v1/more.ts added']);
  expect(told(withFile('machines/notice/v1/assigns.ts'))).toEqual(['notice@1 machines/notice/v1/assigns.ts removed']);
});

it('what lies beside the versions may change: labels, the list of versions', () => {
  for (const path of ['machines/notice/labels.ts', 'machines/registry.ts', 'machines/event-labels.ts'])
    expect(told(withFile(path, '// otherwise'))).toEqual([]);
});

it('a list of hashes that was altered by hand is noticed', () => {
  const [first, ...others] = released as [MachineVersion, ...MachineVersion[]];
  const path = 'machines/incident/v1/checks.ts';
  const changed = withFile(path, '// otherwise');
  const forged = { ...first.sources, files: { ...first.sources.files, [path]: changed.digest('// otherwise') } };
  expect(told(changed, [{ ...first, sources: forged }, ...others])).toEqual(['incident@1 null list-altered']);
});

it('a program that runs from a build has nothing to compare, and says so', () => {
  expect(findings(null)).toEqual({ compared: false, findings: [] });
});

it('what is open is written down anew, and frozen by a release', () => {
  const changed = withFile('machines/notice/v1/checks.ts', '// otherwise');
  const open = allMachineVersions().map((version) => ({
    ...version,
    sources: { ...version.sources, frozenSince: null },
  }));
  const result = renewed(open, changed, null);
  expect('hashes' in result && result.hashes['notice@1']).toMatchObject({
    frozenSince: null,
    files: { 'machines/notice/v1/checks.ts': changed.digest('// otherwise') },
  });
  const frozen = renewed(open, changed, '1.0.0');
  expect('hashes' in frozen && new Set(Object.values(frozen.hashes).map((one) => one.frozenSince))).toEqual(
    new Set(['1.0.0']),
  );
});

it('what is frozen is not written down anew: nothing is, when it was changed', () => {
  const changed = withFile('machines/notice/v1/checks.ts', '// otherwise');
  const result = renewed(released, changed, null);
  expect('refused' in result && result.refused.map(({ file }) => file)).toEqual(['machines/notice/v1/checks.ts']);
  const same = renewed(released, sources, '2.0.0');
  expect('hashes' in same && same.hashes['notice@1']?.frozenSince).toBe('1.0.0');
});
