import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Facts, Incident } from '../../src/contract/facts.ts';
import { learned } from './any-facts.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

const atHolder = (incident: Partial<Incident> = {}, rules?: Facts['rules']): Facts => ({
  ...plainFacts(incident, { privacyMark: 'holder' }),
  ...(rules && { rules }),
});
const classesOf = (facts: Facts) =>
  assess(facts).categories.pmarkPreliminary.map(({ item, holds, knownDay }) => `${item} ${holds} ${knownDay}`);
const dutyOf = (facts: Facts, wanted: string) => assess(facts).duties.find(({ id }) => id === wanted);

describe('an accident of the PrivacyMark', () => {
  it('is every event but deletion on purpose', () => {
    expect(brief(atHolder({ events: ['refusalOfRequest'] })).ids).toContain('pmark.final');
    expect(brief(atHolder({ events: ['intentionalProvision'] })).ids).toContain('pmark.final');
    expect(brief(atHolder({ events: ['deliberateDeletion'] }))).toMatchObject({
      ids: [],
      notDue: ['individuals.notice', 'pmark.final', 'pmark.preliminary', 'ppc.final', 'ppc.preliminary'],
    });
  });

  it('is also the leak that is suspected from an indicator', () => {
    const seen = { events: ['deliberateDeletion'], indicators: ['insiderAccess'] } as const;
    const facts = (dataTaken: boolean) =>
      atHolder({ events: [...seen.events], indicators: [...seen.indicators], dataTaken });
    expect(brief(facts(true)).ids).toContain('pmark.final');
    expect(brief(facts(false)).ids).toEqual(['police.consult']);
  });

  it('is exempt by nothing that exempts under the Act, and says so', () => {
    const exempt = { items: ['race'] as 'race'[], encryption: { highGrade: true, keyManaged: true } };
    for (const incident of [exempt, { ...exempt, certainty: 'ruledOut' as const }, { ...exempt, copyKept: true }])
      expect(brief(atHolder(incident)).duties).toEqual([
        'pmark.preliminary:reviewBody due 2026-09-05',
        'pmark.final:reviewBody due 2026-09-30',
        'individuals.notice:individuals due promptly',
        'publication:public due promptly',
      ]);
    expect(dutyOf(atHolder(exempt), 'pmark.final')?.because.map(({ rule }) => rule)).toContain('PM-NOEXEMPT');
  });

  it('stays with a person to judge where the Act ends', () => {
    const facts = plainFacts(
      { subject: 'pseudonymised', deceasedOnly: true },
      { privacyMark: 'holder', expressive: true },
    );
    expect(brief(facts)).toMatchObject({ review: ['PM-DEF', 'PM-DEF', 'PM-DEF'] });
    expect(brief(plainFacts({ deceasedOnly: true })).review).toEqual([]);
  });

  it('of an entrusted carrier or a released entrustee stays theirs', () => {
    for (const role of ['carrier', 'entrustee'] as const)
      expect(brief(atHolder({ entrustment: { role, notifiedEntrustorAt: '2026-09-02T10:00:00+09:00' } })).ids).toEqual([
        'pmark.final',
        'individuals.notice',
        'publication',
      ]);
  });

  it('is published unless all persons were contacted', () => {
    expect(brief(atHolder()).ids).toContain('publication');
    expect(brief(atHolder({ allPersonsContacted: true })).ids).not.toContain('publication');
  });
});

describe('who is asked', () => {
  it('an applicant is advised only, of every class and whatever is unknown', () => {
    const facts = plainFacts({ items: ['race'], wrongfulPurpose: 'unknown', subject: 'personalInformation' });
    const standings = assess({
      ...facts,
      organization: { ...facts.organization, privacyMark: 'applicant' },
    }).duties.map(({ standing }) => standing);
    expect(standings).toEqual(['recommended', 'recommended', 'recommended', 'recommended']);
  });

  it('a notice that the Act owes too is the statute’s, from the earlier day', () => {
    const grown = atHolder({ persons: { min: 1200, max: 1200, over: { '1000': '2026-09-10T18:00:00+09:00' } } });
    expect(dutyOf(grown, 'individuals.notice')).toMatchObject({
      regime: 'appi',
      basis: 'statute',
      knownDay: '2026-09-01',
    });
    const possible = atHolder({ wrongfulPurpose: 'unknown' });
    expect(dutyOf(possible, 'individuals.notice')).toMatchObject({
      regime: 'pmark',
      standing: 'due',
      basis: 'contract',
    });
  });
});

describe('classes of a preliminary report', () => {
  it.each([
    [{ persons: { min: 1000, max: 1000 } }, []],
    [{ persons: { min: 1001, max: 1001 } }, ['4 yes 2026-09-01']],
    [{ persons: { min: 1, max: null } }, ['4 yes 2026-09-01']],
    [{ events: ['misuse'], wrongfulPurpose: true }, ['3 yes 2026-09-01']],
    [{ subject: 'unknown', items: ['race'] }, ['1 yes 2026-09-01']],
    [{ items: ['creditCardLast4AndExpiry'], itemsComplete: false }, ['1 possible 2026-09-01', '2 possible 2026-09-01']],
    [{ pmarkDeemedSerious: 'unknown' }, ['5 possible 2026-09-01']],
    [{ pmarkDeemedSerious: true }, ['5 yes 2026-09-01']],
  ] as const)('of %j are %j', (incident, classes) => {
    expect(classesOf(atHolder(structuredClone(incident) as Partial<Incident>))).toEqual(classes);
  });

  it.each([
    [{ persons: { min: 100, max: 100 } }, []],
    [{ persons: { min: 101, max: 101 } }, ['mn-100 yes 2026-09-01']],
    [{ myNumber: 'unknown', persons: { min: 1, max: 101 } }, ['mn-100 possible 2026-09-01']],
    [{ myNumber: false, persons: { min: 101, max: 101 } }, []],
    [{ governmentMyNumberSystem: true }, ['mn-system yes 2026-09-01']],
    [{ governmentMyNumberSystem: true, events: ['useBeyondPurpose'] }, []],
    [{ publiclyViewable: true, viewed: true }, ['mn-viewed yes 2026-09-01']],
    [{ publiclyViewable: true, viewed: false }, []],
    [{ publiclyViewable: 'unknown', viewed: true }, ['mn-viewed possible 2026-09-01']],
    [{ wrongfulPurpose: 'unknown' }, ['3 possible 2026-09-01', 'mn-wrongful possible 2026-09-01']],
  ] as const)('with My Number of %j are %j', (incident, classes) => {
    expect(classesOf(atHolder({ myNumber: true, ...structuredClone(incident) } as Partial<Incident>))).toEqual(classes);
  });

  it('with My Number are unknown to the rules of the seed', () => {
    const facts = { myNumber: true, persons: { min: 101, max: 101 }, publiclyViewable: true, viewed: true } as const;
    expect(classesOf(atHolder(facts, { pmark: 'seed-003' }))).toEqual([]);
    expect(classesOf(atHolder({ ...facts, knownAt: '2022-03-31T10:00:00+09:00' }))).toEqual([]);
    expect(classesOf(atHolder({ ...facts, knownAt: '2022-04-01T10:00:00+09:00' }))).toHaveLength(2);
  });
});

describe('days', () => {
  const over = { '1000': '2026-09-12T18:00:00+09:00', '100': '2026-09-10T18:00:00+09:00' };
  const grown = { myNumber: true, persons: { min: 1200, max: 1200, over } } as const;

  it('of the preliminary start where the number grew, each count by its own day; those of the final never do', () => {
    expect(classesOf(atHolder(grown))).toEqual(['4 yes 2026-09-12', 'mn-100 yes 2026-09-10']);
    expect(dutyOf(atHolder(grown), 'pmark.preliminary')).toMatchObject({ target: '2026-09-12', due: '2026-09-14' });
    expect(dutyOf(atHolder(grown), 'pmark.final')).toMatchObject({ knownDay: '2026-09-01', due: '2026-09-30' });
  });

  it('of the preliminary start on day 1 when another class holds', () => {
    expect(classesOf(atHolder({ ...grown, wrongfulPurpose: 'unknown', myNumber: false }))).toEqual([
      '3 possible 2026-09-01',
      '4 yes 2026-09-01',
    ]);
  });

  it('of the final are 60 only for an established wrongful purpose, and only by the present rules', () => {
    const dueOf = (wrongfulPurpose: Incident['wrongfulPurpose'], rules?: Facts['rules']) =>
      dutyOf(atHolder({ wrongfulPurpose }, rules), 'pmark.final')?.due;
    expect(dueOf(true)).toBe('2026-10-30');
    expect(dueOf('unknown')).toBe('2026-09-30');
    expect(dueOf(true, { pmark: 'seed-003' })).toBe('2026-09-30');
  });

  it('of the final may become 60, says its reason, unless the rules know no longer count', () => {
    const sentence = (rules?: Facts['rules']) =>
      dutyOf(atHolder({ wrongfulPurpose: 'unknown' }, rules), 'pmark.final')?.because.find(
        ({ rule }) => rule === 'PM-FINAL',
      )?.en;
    expect(sentence()).toContain('60 may apply');
    expect(sentence({ pmark: 'seed-003' })).not.toContain('60');
  });

  it('of the final are moved by no closed day, which a reason says', () => {
    const final = dutyOf(atHolder({ knownAt: '2026-12-04T10:00:00+09:00' }), 'pmark.final');
    expect(final?.due).toBe('2027-01-02');
    expect(final?.because.map(({ en }) => en)).toContainEqual(expect.stringContaining('The due day is a closed day'));
  });
});

describe('an unknown fact', () => {
  it('never concludes that the mark asks for nothing', () => {
    const owed = (facts: Facts) =>
      brief({ ...facts, organization: { ...facts.organization, privacyMark: 'holder' } }).ids.filter((id) =>
        id.startsWith('pmark.'),
      );
    fc.assert(
      fc.property(learned, ({ unknown, known }) => {
        expect(owed(unknown)).toEqual(expect.arrayContaining(owed(known)));
      }),
      { numRuns: 500 },
    );
  });
});
