import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assess } from '../../src/assessment/assess.ts';
import { factsSchema } from '../../src/contract/facts.ts';
import { stepReasons } from '../../src/law/manbou/procedure-steps.ts';
import { reason } from '../../src/law/reason.ts';
import { reportItemIds, ruleIds, toBeConfirmed } from '../../src/law/rule-ids.ts';
import { anyFacts } from '../assessment/any-facts.ts';
import { allCases, ruleEntries } from './law-cases.ts';

const known = new Map(ruleEntries.map((entry) => [entry.id, entry]));
const paths = new Set(pathsOf(z.toJSONSchema(factsSchema), ''));

describe('the catalogue', () => {
  it('has the rules and items of the law, and their marks', () => {
    expect([...ruleIds, ...reportItemIds].sort()).toEqual([...known.keys()].sort());
    expect([...toBeConfirmed].sort()).toEqual(
      ruleEntries
        .filter((entry) => entry.toBeConfirmed)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('marks the sentences of rules that are to be confirmed', () => {
    expect(reason('APPI-RECIP-3', [], '文。', 'Sentence.')).toMatchObject({
      ja: '文。(要確認)',
      en: 'Sentence. (to be confirmed)',
    });
    expect(reason('APPI-RECIP-1', [], '文。', 'Sentence.')).toMatchObject({ ja: '文。', en: 'Sentence.' });
  });
});

describe('every reason', () => {
  it('cites an existing rule and facts, in both languages, marked where it must be', () => {
    for (const { facts } of allCases) expectReasons(assess(facts));
    fc.assert(fc.property(anyFacts, (facts) => expectReasons(assess(facts))));
  });
});

describe('the reasons of a procedure', () => {
  it('are written as those of an assessment are', () => {
    for (const because of Object.values(stepReasons)) for (const { ja } of because) expectPolite(ja);
  });
});

function expectReasons({ categories, duties, notDue, review }: ReturnType<typeof assess>): void {
  const because = [...Object.values(categories).flat(), ...duties, ...notDue].flatMap((each) => each.because);
  for (const { rule, facts, ja, en } of [...because, ...review]) {
    const entry = known.get(rule);
    expect(entry, rule).toBeDefined();
    expect(ja.endsWith('(要確認)'), ja).toBe(entry?.toBeConfirmed);
    expect(en.endsWith('(to be confirmed)'), en).toBe(entry?.toBeConfirmed);
    expect(ja).toMatch(/[ぁ-ん]/);
    expectPolite(ja);
    expect(en).not.toMatch(/undefined|null/);
    expect(facts.length, rule).toBeGreaterThan(0);
    for (const path of facts) expect(paths, path).toContain(path);
  }
}

/** Every sentence ends in です or ます, before what stands in brackets and the mark of those that are to be confirmed. */
function expectPolite(ja: string): void {
  const [last, ...sentences] = ja
    .replace(/\(要確認\)$/, '')
    .split('。')
    .reverse();
  expect(last, ja).toBe('');
  for (const sentence of sentences)
    expect(sentence, ja).toMatch(/(ます|です|ません|ました|でした|ください)(\([^()]*\))?$/);
}

/** Every path that facts may have, from their schema. */
function pathsOf(schema: object, path: string): string[] {
  const properties: Record<string, object> = 'properties' in schema ? Object(schema.properties) : {};
  return Object.entries(properties).flatMap(([key, inner]) => {
    const own = path ? `${path}.${key}` : key;
    return [own, ...pathsOf(inner, own)];
  });
}
