import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contacts,
  dataItems,
  eventKinds,
  type Facts,
  factsSchema,
  indicators,
  parseFacts,
  tris,
} from '../../../src/contract/facts.ts';
import { answersSchema, noAnswers } from '../../../src/web/facts/answers.ts';
import { answersOf, factsInputOf } from '../../../src/web/facts/wire.ts';
import { allCases } from '../../law/law-cases.ts';

const folder = new URL('../../../samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [file, factsSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))] as const);

const thereAndBack = (facts: Facts) => factsInputOf(answersOf(facts));

describe('the answers of the form', () => {
  it.each(samples)('hold the sample %s without a loss', (_, facts) => {
    expect(thereAndBack(facts)).toEqual(facts);
  });

  it.each(allCases.map(({ id, facts }) => [id, facts] as const))('hold the law case %s without a loss', (_, facts) => {
    expect(thereAndBack(facts)).toEqual(facts);
  });

  it('survive being kept as text', () => {
    for (const [, facts] of samples) {
      const answers = answersOf(facts);
      expect(answersSchema.parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
    }
  });

  it('hold any facts without a loss', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(thereAndBack(facts)).toEqual(facts);
      }),
      { numRuns: 300 },
    );
  });

  it('that nobody has given lack only what cannot be assessed without', () => {
    const parsed = parseFacts(factsInputOf(noAnswers));
    expect('errors' in parsed && parsed.errors.map(({ path }) => path)).toEqual([
      'incident.certainty',
      'incident.events',
      'incident.knownAt',
    ]);
  });

  it('that nobody has given are unknown, never no', () => {
    const { incident } = factsInputOf(noAnswers);
    expect(incident).toMatchObject({
      subject: 'unknown',
      persons: { min: 0, max: null },
      itemsComplete: false,
      myNumber: 'unknown',
      wrongfulPurpose: 'unknown',
    });
    expect(incident).not.toHaveProperty('encryption');
    expect(incident).not.toHaveProperty('smallFirm');
  });

  it('to one limb of the encryption leave the other unknown', () => {
    const { incident } = noAnswers;
    const answers = { ...noAnswers, incident: { ...incident, encryption: { highGrade: true, keyManaged: null } } };
    expect(factsInputOf(answers).incident.encryption).toEqual({ highGrade: true, keyManaged: 'unknown' });
  });
});

const tri = fc.constantFrom(...tris);
const instant = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  schema: fc.constant('facts/1' as const),
  organization: fc.record({
    name: fc.string(),
    privacyMark: fc.constantFrom('holder' as const, 'none' as const),
    certifiedBodies: fc.subarray(['manbou' as const, 'japico' as const]),
    cooperative: fc.constant('none' as const),
    sector: fc.constantFrom('finance' as const, 'unknown' as const),
    employees: fc.nat(),
  }),
  incident: fc.record(
    {
      knownAt: instant,
      certainty: fc.constantFrom('confirmed' as const, 'suspected' as const),
      events: fc.subarray([...eventKinds], { minLength: 1 }),
      subject: fc.constantFrom('personalData' as const, 'unknown' as const),
      persons: fc.tuple(fc.nat(), fc.option(fc.nat()), fc.option(instant)).map(([min, more, over]) => ({
        min,
        max: more === null ? null : min + more,
        ...(over && { over: { '1000': over } }),
      })),
      items: fc.subarray([...dataItems]),
      itemsComplete: fc.boolean(),
      myNumber: tri,
      wrongfulPurpose: tri,
      indicators: fc.subarray([...indicators]),
      viewed: tri,
      encryption: fc.record({ highGrade: tri, keyManaged: tri }),
      contact: fc.constantFrom(...contacts),
      takedownPending: fc.boolean(),
      smallFirm: fc.record({ outsideLeak: tri, investigationDone: tri, preventionDecided: tri }),
    },
    {
      requiredKeys: [
        'knownAt',
        'certainty',
        'events',
        'subject',
        'persons',
        'items',
        'itemsComplete',
        'myNumber',
        'wrongfulPurpose',
      ],
    },
  ),
});
