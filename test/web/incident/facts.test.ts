import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Facts, factsSchema } from '../../../src/contract/facts.ts';
import { effectsByRevision } from '../../../src/web/incident/effects.ts';
import { factChanges, factLines } from '../../../src/web/incident/fact-lines.ts';
import { cardNumbers } from '../../support/facts.ts';

const words = (lang: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../../src/web/words/${lang}/${file}.json`, import.meta.url), 'utf8'));

interface Property {
  properties?: Record<string, Property>;
  items?: Property;
  enum?: unknown[];
}

/** Every fact that the contract has, with the values it lists. */
function leaves(path: string, { properties, items, enum: values }: Property): { path: string; values: unknown[] }[] {
  if (!properties) return [{ path, values: items?.enum ?? values ?? [] }];
  return Object.entries(properties).flatMap(([name, part]) => leaves(path ? `${path}.${name}` : name, part));
}
const facts = leaves('', z.toJSONSchema(factsSchema, { io: 'input' }) as Property).filter(
  ({ path }) => path !== 'schema',
);
const notInWords = (path: string) => path.startsWith('rules.');

describe('facts on the page', () => {
  it.each(['ja', 'en'])('all have a name in %s', (lang) => {
    const catalogue = words(lang, 'incident');
    expect(facts.filter(({ path }) => !catalogue[`incident.fact.${path}`]).map(({ path }) => path)).toEqual([]);
  });

  it.each(['ja', 'en'])('have words for every value that the contract lists in %s', (lang) => {
    const [catalogue, spare] = [words(lang, 'facts'), words(lang, 'incident')];
    const silent = facts
      .filter(({ path }) => !notInWords(path))
      .flatMap(({ path, values }) => {
        const name = path.endsWith('.role') ? 'entrustment' : (path.split('.').at(-1) ?? '');
        return values
          .filter((value) => typeof value === 'string' && value !== 'unknown')
          .filter((value) => !catalogue[`facts.${name}.${value}`] && !spare[`incident.value.${value}`])
          .map((value) => `${name}.${value}`);
      });
    expect(silent).toEqual([]);
  });

  it('are compared one by one', () => {
    const before = cardNumbers({ wrongfulPurpose: 'unknown', persons: { min: 3, max: null } });
    const after: Facts = {
      ...before,
      incident: { ...before.incident, wrongfulPurpose: true, persons: { min: 3, max: 120 }, contact: 'all' },
    };
    expect(factChanges(before, after)).toEqual(
      expect.arrayContaining([
        { path: 'incident.persons.max', from: null, to: 120 },
        { path: 'incident.wrongfulPurpose', from: 'unknown', to: true },
      ]),
    );
    expect(factChanges(before, before)).toEqual([]);
    expect(factLines(before).find(({ path }) => path === 'incident.items')?.value).toEqual(before.incident.items);
  });
});

describe('what a revision did', () => {
  const duty = (id: string, due: string | null, standing = 'due') => ({ id, recipient: 'ppc', standing, due });
  const revised = (revision: number, duties: object[]) =>
    ({ type: 'factsRevised', data: { revision, duties } }) as unknown as Parameters<
      typeof effectsByRevision
    >[0][number];

  it('is read from the lists of two assessments', () => {
    const effects = effectsByRevision([
      revised(1, [duty('ppc.preliminary', '2026-09-05', 'possible'), duty('ppc.final', '2026-09-30')]),
      revised(2, [duty('ppc.preliminary', '2026-09-05'), duty('ppc.final', '2026-10-30')]),
      revised(3, [duty('ppc.final', '2026-10-30')]),
    ]);
    expect(effects.get(1)?.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['ppc.preliminary new', 'ppc.final new']);
    expect(effects.get(2)?.map(({ id, kind, from, to }) => [id, kind, from, to])).toEqual([
      ['ppc.preliminary', 'standing', 'possible', 'due'],
      ['ppc.final', 'moved', '2026-09-30', '2026-10-30'],
    ]);
    expect(effects.get(3)?.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['ppc.preliminary gone']);
  });
});
