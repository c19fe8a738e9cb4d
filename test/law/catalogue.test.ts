import { describe, expect, it } from 'vitest';
import { delegations } from '../../src/law/appi/delegation.ts';
import { catalogue, rules } from '../../src/law/catalogue/catalogue.ts';
import { confirmationOf, type Executed } from '../../src/law/catalogue/rule.ts';
import { sourceTags, tagOf } from '../../src/law/catalogue/sources.ts';
import { describedSets } from '../../src/law/described-set.ts';
import { documents } from '../../src/law/report-items/documents.ts';
import { myNumberItems, statutoryItems } from '../../src/law/report-items/statutory.ts';
import { reportItemIds, ruleIds, toBeConfirmed } from '../../src/law/rule-ids.ts';
import { executedAsFound } from './citations.ts';
import { ruleEntries } from './law-cases.ts';

describe('the catalogue in words', () => {
  it('has every rule exactly once, and the nine items', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual([...ruleIds].sort());
    expect(statutoryItems.map(({ id }) => id)).toEqual([...reportItemIds]);
  });

  it('says of each who executes it as is found in the assessments, the machines and the report contents', () => {
    const declared = rules.map((rule): [string, Executed | null] => [
      rule.id,
      'executed' in rule ? rule.executed : null,
    ]);
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(executedAsFound()));
  });

  it('marks what is to be confirmed by its sources, as the list of rules does', () => {
    const marks = ruleEntries
      .filter(({ kind }) => kind === 'rule')
      .map(({ id, toBeConfirmed: whole, partly }) => [id, whole ? 'whole' : partly ? 'part' : 'none']);
    expect(Object.fromEntries(rules.map(({ id, sources }) => [id, confirmationOf(sources)]))).toEqual(
      Object.fromEntries(marks),
    );
    for (const rule of rules) {
      expect(toBeConfirmed.has(rule.id), rule.id).toBe(confirmationOf(rule.sources) === 'whole');
      expect(rule.unsure !== undefined, `${rule.id} says which part`).toBe(confirmationOf(rule.sources) === 'part');
    }
  });

  it('is written in polite Japanese and in English, one thought each', () => {
    for (const { id, says } of rules) {
      expect(says.ja, id).toMatch(/(す|せん|した|です)(\([^)]*\))?。(\([^)]*\)。?)?$/u);
      expect(says.en, id).toMatch(/[.)]$/);
    }
    for (const rule of rules)
      if ('notExecutable' in rule) {
        expect(rule.notExecutable.ja, rule.id).toMatch(/。$/);
        expect(rule.notExecutable.en, rule.id).toMatch(/\.$/);
      }
  });

  it('names no source that is not spelled out, and spells out none that is not named', () => {
    const named = [
      ...rules.flatMap(({ sources }) => sources),
      ...[...statutoryItems, ...myNumberItems].flatMap(({ sources }) => sources),
      ...documents.flatMap(({ items }) => items.flatMap(({ sources }) => sources)),
      ...describedSets().flatMap(({ sources }) => sources),
      ...delegations.flatMap(({ sources }) => sources),
    ];
    for (const ref of named) expect(tagOf(ref), ref).toBeDefined();
    expect(new Set(named.map(tagOf))).toEqual(new Set(sourceTags));
  });

  it('keeps the rules of a subject together', () => {
    const order = catalogue.map(({ subject }) => subject);
    expect(order.filter((subject, n) => order.indexOf(subject) !== n && order[n - 1] !== subject)).toEqual([]);
  });
});
