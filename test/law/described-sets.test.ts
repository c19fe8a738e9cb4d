import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { sectors } from '../../src/contract/facts.ts';
import { delegations } from '../../src/law/appi/delegation.ts';
import { appiRuleSets } from '../../src/law/appi/rule-sets.ts';
import { changelog } from '../../src/law/changelog.ts';
import { describedSets, findSet } from '../../src/law/described-set.ts';
import { parameterLabels } from '../../src/law/parameter-labels.ts';
import { flatten } from '../../src/law/parameter-path.ts';
import { stampText } from '../../src/law/rule-set.ts';
import { allRuleSets, presentLaw } from '../../src/law/rule-sets.ts';
import { setDifference } from '../../src/law/set-difference.ts';
import { plainFacts } from '../assessment/plain-facts.ts';

/**
 * Hashes of the parameters of released revisions: only ever added to. Empty before 1.0, while revisions may still change.
 * Its last day of force is no part of it: that becomes known with the set that follows.
 */
const released: Readonly<Record<string, string>> = {};

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const frozen = Number(version.split('.')[0]) >= 1;
const hashOf = (parameters: unknown): string => createHash('sha256').update(JSON.stringify(parameters)).digest('hex');

describe('a rule set in words', () => {
  it('has a label, a value in words and a rule for every parameter', () => {
    for (const { stamp, parameters } of describedSets())
      for (const { path, label, text, rule } of parameters) {
        expect(rule, `${stamp} ${path}`).not.toBeNull();
        expect(label.ja, `${stamp} ${path}`).not.toBe(path);
        expect([label.ja, label.en, text.ja, text.en], `${stamp} ${path}`).not.toContain('');
        expect(text.ja, `${stamp} ${path}`).not.toMatch(/^[a-zA-Z]/);
      }
  });

  it('labels no parameter that no set has', () => {
    for (const [regime, sets] of Object.entries(presentLaw)) {
      const paths = sets.flatMap((set: { parameters: object | null }) => flatten(set.parameters ?? {}));
      expect(Object.keys(parameterLabels[regime as keyof typeof presentLaw]).sort()).toEqual(
        [...new Set(paths.map(({ path }: { path: string }) => path))].sort(),
      );
    }
  });

  it('is found by its id, in the newest revision, or by its stamp', () => {
    const [first] = describedSets();
    const sets = first ? [first, { ...first, revision: 2, stamp: `${first.id}@2` }] : [];
    expect(findSet('appi-none', sets)?.revision).toBe(2);
    expect(findSet('appi-none@1', sets)?.revision).toBe(1);
    expect(findSet('appi-none@3', sets)).toBeUndefined();
  });

  it('that is promulgated says so, and has no parameters', () => {
    expect(findSet('appi-2026-amended')).toMatchObject({ status: 'promulgated', effectiveFrom: null, parameters: [] });
  });
});

describe('two rule sets side by side', () => {
  it('differ where the law was changed, and nowhere else', () => {
    const [left, right] = [findSet('appi-2022'), findSet('appi-2024')];
    const changed = left && right ? setDifference(left, right).filter((row) => row.changed) : [];
    expect(changed).toMatchObject([{ path: 'plannedForDatabase', left: { ja: 'なし' }, right: { ja: '3号' } }]);
  });

  it('show what only one of them has', () => {
    const [left, right] = [findSet('mynumber-2015'), findSet('mynumber-2022')];
    const rows = left && right ? setDifference(left, right) : [];
    expect(rows.find(({ path }) => path === 'smallFirmEmployees')).toMatchObject({ right: null, changed: true });
    expect(rows.find(({ path }) => path === 'finalRolls')).toMatchObject({ left: null, changed: true });
    expect(rows.find(({ path }) => path === 'personsAbove')).toMatchObject({ changed: false });
  });
});

describe('the changelog of the law', () => {
  it('has one entry for every revision, with the days of knowing that it affects', () => {
    const entries = changelog.map(({ ruleSet, revision, affects }) => [`${ruleSet}@${revision}`, affects]);
    const sets = allRuleSets.map((set) => [stampText(set), { from: set.effectiveFrom, to: set.effectiveTo }]);
    expect(entries.sort()).toEqual(sets.sort());
  });
});

describe('a released revision', () => {
  it('is what it was when it was released', () => {
    const sets = Object.values(presentLaw).flat();
    const present = Object.fromEntries(sets.map((set) => [stampText(set), hashOf(set.parameters)]));
    expect(present).toMatchObject(released);
    // From 1.0 on every revision in the program is a released one.
    if (frozen) expect(Object.keys(present).sort()).toEqual(Object.keys(released).sort());
  });

  it('has another hash as soon as a single number of it is another', () => {
    const set = appiRuleSets.find(({ id }) => id === 'appi-2024');
    const amended = { ...set?.parameters, final: { standard: 31, wrongfulPurpose: 60 } };
    expect(hashOf(amended)).not.toBe(hashOf({ ...set?.parameters }));
    expect(hashOf(structuredClone({ ...set?.parameters }))).toBe(hashOf({ ...set?.parameters }));
  });
});

describe('the table of delegation', () => {
  it('names who receives the reports of every sector, as the assessment does', () => {
    for (const sector of sectors) {
      const rows = delegations.filter((each) => each.sector === sector);
      expect(rows, sector).not.toEqual([]);
      const base = plainFacts({ items: ['race'] });
      const { duties } = assess({ ...base, organization: { ...base.organization, sector } });
      const toMinister = duties.some(({ recipient }) => recipient === 'minister');
      const named = rows.map(({ authority }) => authority?.en ?? 'a minister to be looked up');
      for (const name of named) expect(name.includes('PPC'), `${sector}: ${name}`).toBe(!toMinister);
    }
  });

  it('asks a person to look wherever the assessment does', () => {
    for (const sector of ['other', 'unknown'] as const) {
      const base = plainFacts({ items: ['race'] });
      expect(assess({ ...base, organization: { ...base.organization, sector } }).review).not.toEqual([]);
      expect(delegations.filter((each) => each.sector === sector).every(({ needsReview }) => needsReview)).toBe(true);
    }
  });
});
