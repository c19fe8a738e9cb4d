import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsSchema, parseFacts } from '../../../src/contract/facts.ts';
import { factsInputOf } from '../../../src/web/facts/wire.ts';
import { begin, beginWithSample } from '../../../src/web/new-incident/begin.ts';

const own = {
  name: '株式会社こもれび',
  privacyMark: 'holder',
  certifiedBodies: [],
  cooperative: 'none',
  sector: 'none',
  employees: 40,
} as const;
const profile = { ...own, certifiedBodies: [...own.certifiedBodies] };

const sample = (name: string) =>
  factsSchema.parse(JSON.parse(readFileSync(new URL(`../../../samples/${name}.json`, import.meta.url), 'utf8')));

describe('a new incident', () => {
  it('begins in the organization of the settings', () => {
    expect(factsInputOf(begin('more', profile)).organization).toEqual(own);
  });

  it('of one person lacks only the instant of knowing', () => {
    const parsed = parseFacts(factsInputOf(begin('one', profile)));
    expect('errors' in parsed && parsed.errors.map(({ path }) => path)).toEqual(['incident.knownAt']);
  });

  it('of one person says no more than what that means', () => {
    const { incident } = factsInputOf(begin('one', profile));
    expect(incident).toMatchObject({ persons: { min: 1, max: 1 }, myNumber: 'unknown', wrongfulPurpose: 'unknown' });
  });

  it('from a sample was noticed this minute, and keeps its distances', () => {
    const facts = sample('client-of-entrusted-company');
    const answers = beginWithSample(facts, profile, '2027-01-10T03:00:30.000Z');
    const { incident, organization } = factsInputOf(answers);
    expect(incident.knownAt).toBe('2027-01-10T12:00:00+09:00');
    expect(organization.name).toBe(own.name);
    expect('facts' in parseFacts(factsInputOf(answers))).toBe(true);
  });
});
