import { describe, expect, it } from 'vitest';
import { isInstant, parseFacts } from '../../src/contract/facts.ts';
import { plainFacts } from '../assessment/plain-facts.ts';

const faults = (input: unknown) => {
  const parsed = parseFacts(input);
  return 'errors' in parsed ? parsed.errors.map(({ path }) => path) : [];
};

describe('instants', () => {
  it.each([
    '2026-09-01T10:00:00+09:00',
    '2026-09-01T10:00:00Z',
    '2026-09-01t10:00:00z',
    '2026-09-01T10:00:00.123456-05:30',
    '2024-02-29T23:59:59-00:00',
    '0001-01-01T00:00:00+14:00',
    '9998-12-31T23:59:59-12:00',
  ])('%s is one, and can be assessed', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(faults(plainFacts({ knownAt: text }))).toEqual([]);
  });

  it.each([
    '2026-09-01T10:00:00',
    '2026-09-01 10:00:00+09:00',
    '2026-09-01T10:00+09:00',
    '2026-02-30T10:00:00+09:00',
    '2026-02-29T10:00:00+09:00',
    '2026-13-01T10:00:00+09:00',
    '2026-09-01T24:00:00+09:00',
    '2026-06-30T23:59:60Z',
    '2026-09-01T10:60:00Z',
    '2026-09-01T10:00:00+24:00',
    '2026-09-01T10:00:00+0900',
    '20260901T100000Z',
    '2026-09-01T10:00:00.Z',
    '+02026-09-01T10:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    ' 2026-09-01T10:00:00Z',
    '2026-09-01T10:00:00Z\n',
  ])('%j is none', (text) => {
    expect(faults(plainFacts({ knownAt: text }))).toEqual(['incident.knownAt']);
  });
});

describe('faults', () => {
  it.each([
    ['null', null, ['']],
    ['a text', 'facts', ['']],
    ['an empty object', {}, ['incident', 'organization', 'schema']],
    [
      'min > max beside a negative count',
      plainFacts({ persons: { min: 5, max: -1 } }),
      ['incident.persons', 'incident.persons.max'],
    ],
    [
      'a contradiction beside a wrong type',
      { ...plainFacts({ viewed: true, publiclyViewable: false }), schema: 1 },
      ['incident.viewed', 'schema'],
    ],
    [
      'both contradictions of a view',
      plainFacts({ viewed: true, publiclyViewable: false, recoveredUnread: true }),
      ['incident.recoveredUnread', 'incident.viewed'],
    ],
    [
      '__proto__',
      JSON.parse(JSON.stringify(plainFacts()).replace('"schema"', '"__proto__":1,"schema"')),
      ['__proto__'],
    ],
    [
      'an infinite count',
      JSON.parse(JSON.stringify(plainFacts({ persons: { min: 7, max: 7 } })).replace('"max":7', '"max":1e999')),
      ['incident.persons.max'],
    ],
  ])('of %s', (_, input, paths) => {
    expect(faults(input)).toEqual(paths);
  });

  it.each([
    'knownAt',
    'certainty',
    'events',
    'subject',
    'persons',
    'items',
    'itemsComplete',
    'myNumber',
    'wrongfulPurpose',
  ])('of a missing %s name it', (key) => {
    const facts = plainFacts();
    const incident = Object.fromEntries(Object.entries(facts.incident).filter(([name]) => name !== key));
    expect(parseFacts({ ...facts, incident })).toEqual({
      errors: [{ path: `incident.${key}`, reason: 'is required' }],
    });
  });

  it('of over at the very instant of knowing are none', () => {
    const knownAt = '2026-09-01T10:00:00+09:00';
    expect(
      faults(plainFacts({ knownAt, persons: { min: 0, max: null, over: { '1000': '2026-09-01T01:00:00Z' } } })),
    ).toEqual([]);
  });

  it('say what is wrong', () => {
    const parsed = parseFacts({
      ...plainFacts({ events: [] }),
      note: 1,
      organization: { ...plainFacts().organization, sector: 'bank' },
    });
    expect(parsed).toEqual({
      errors: [
        { path: 'incident.events', reason: 'must not be empty' },
        { path: 'note', reason: 'is not a property of this schema' },
        {
          path: 'organization.sector',
          reason: 'must be one of "finance", "telecom", "realEstate", "other", "none", "unknown"',
        },
      ],
    });
  });
});
