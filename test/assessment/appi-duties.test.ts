import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

describe('clocks', () => {
  const grown = { min: 900, max: null, over: { '1000': '2026-09-10T18:00:00+09:00' } };

  it('start on the day the count grew, also without a known bound', () => {
    expect(brief(plainFacts({ persons: grown })).categories).toEqual(['4 yes 2026-09-10']);
    // Then no reason says that the first day was day 1.
    expect(JSON.stringify(assess(plainFacts({ persons: grown })))).not.toContain('2026-09-01');
  });

  it('start on the day the count grew while the subject is unknown', () => {
    expect(brief(plainFacts({ persons: grown, subject: 'unknown' })).categories).toEqual(['4 possible 2026-09-10']);
  });

  it('start on day 1 when another category is only possible', () => {
    expect(brief(plainFacts({ persons: grown, wrongfulPurpose: 'unknown' })).categories).toEqual([
      '3 possible 2026-09-01',
      '4 yes 2026-09-01',
    ]);
  });

  it('of an entrustor start when the notice arrived, if that was earlier', () => {
    const facts = (receivedNoticeAt: string) =>
      plainFacts({ items: ['race'], entrustment: { role: 'entrustor', receivedNoticeAt } });
    expect(brief(facts('2026-08-30T23:00:00+09:00')).categories).toEqual(['1 yes 2026-08-30']);
    expect(brief(facts('2026-09-03T09:00:00+09:00')).categories).toEqual(['1 yes 2026-09-01']);
  });

  it('of others do not read receivedNoticeAt', () => {
    const entrustment = { role: 'none', receivedNoticeAt: '2026-08-30T23:00:00+09:00' } as const;
    expect(brief(plainFacts({ items: ['race'], entrustment })).categories).toEqual(['1 yes 2026-09-01']);
  });

  it.each([
    ['2022-03-31T23:59:59+09:00', 'appi-none', []],
    ['2022-04-01T00:00:00+09:00', 'appi-2022', ['1 yes 2022-04-01']],
    ['2024-03-31T23:59:59+09:00', 'appi-2022', ['1 yes 2024-03-31']],
    ['2024-04-01T00:00:00+09:00', 'appi-2024', ['1 yes 2024-04-01', '3 yes 2024-04-01']],
  ])('known at %s stand under %s', (knownAt, set, found) => {
    const known = brief(plainFacts({ knownAt, items: ['race'] }));
    const planned = brief(plainFacts({ knownAt, subject: 'plannedForDatabase', wrongfulPurpose: true }));
    expect(known.ruleSets[0]).toBe(set);
    expect([...known.categories, ...planned.categories]).toEqual(found);
  });

  it('before there was a duty say that there was none, and ask a person', () => {
    const { review, notDue } = brief(plainFacts({ knownAt: '2021-06-01T00:00:00Z', items: ['race'] }));
    expect(review).toEqual(['APPI-DUTY-1']);
    expect(notDue).toEqual(['individuals.notice', 'ppc.final', 'ppc.preliminary']);
  });
});

describe('recipients', () => {
  const race = { items: ['race'] as const };
  const recipients = (...args: Parameters<typeof plainFacts>) =>
    assess(plainFacts(...args))
      .duties.filter(({ id }) => id === 'ppc.final')
      .map(({ recipient }) => recipient);

  it('other data concern the regulated business', () => {
    expect(recipients({ items: [...race.items], dataSubjects: ['other'] }, { sector: 'telecom' })).toEqual([
      'minister',
    ]);
  });

  it('both kinds of data go to both, minister first', () => {
    expect(
      recipients({ items: [...race.items], dataSubjects: ['shareholders', 'other'] }, { sector: 'other' }),
    ).toEqual(['minister', 'ppc']);
  });

  it('an unknown sector goes to the PPC, with a review, and decides', () => {
    const { duties, review, deciding } = brief(plainFacts({ items: [...race.items] }, { sector: 'unknown' }));
    expect(duties).toContain('ppc.final:ppc due 2026-09-30');
    expect(review).toEqual(['APPI-RECIP-1']);
    expect(deciding).toEqual(['organization.sector']);
  });

  it('a delegation elsewhere asks for review only where a minister receives', () => {
    expect(brief(plainFacts({ items: [...race.items] }, { sector: 'other' })).review).toEqual(['APPI-RECIP-1']);
    expect(
      brief(plainFacts({ items: [...race.items], dataSubjects: ['employees'] }, { sector: 'other' })).review,
    ).toEqual([]);
  });
});

describe('who owes', () => {
  const entrustment = { role: 'entrustee', notifiedEntrustorAt: '2026-12-24T10:00:00+09:00' } as const;

  it('a released entrustee with a wrongful purpose is advised to consult the police, and owes nothing', () => {
    const { duties, notDue, categories } = brief(plainFacts({ wrongfulPurpose: true, entrustment }));
    expect(duties).toEqual(['police.consult:police recommended promptly']);
    expect(notDue).toEqual(['entrustor.notice', 'individuals.notice', 'ppc.final', 'ppc.preliminary']);
    expect(categories).toEqual(['3 yes 2026-09-01']);
  });

  it('an entrustee with a possible category possibly tells its entrustor', () => {
    const facts = plainFacts({ wrongfulPurpose: 'unknown', entrustment: { role: 'entrustee' } });
    expect(brief(facts).duties[0]).toBe('entrustor.notice:entrustor possible 2026-09-05');
  });

  it('notice of another role releases nobody', () => {
    const facts = plainFacts({ items: ['race'], entrustment: { ...entrustment, role: 'entrustor' } });
    expect(brief(facts).ids).toContain('ppc.final');
  });
});

describe('notice and publication', () => {
  const noticeOf = (...args: Parameters<typeof plainFacts>) =>
    assess(plainFacts(...args)).duties.find(({ id }) => id === 'individuals.notice')?.mode;

  it.each([
    ['direct', { contact: 'all' }],
    ['direct', { littleKnown: true }],
    ['mixed', { contact: 'some' }],
    ['substitute', { contact: 'none' }],
    ['deferrable', { contact: 'none', takedownPending: true }],
    ['deferrable', { littleKnown: true, certainty: 'suspected' }],
  ] as const)('is %s for %o', (mode, incident) => {
    expect(noticeOf({ items: ['race'], ...incident })).toBe(mode);
  });

  it('publication as a substitute is owed as the report is', () => {
    const [publication] = assess(plainFacts({ wrongfulPurpose: 'unknown', contact: 'none' })).duties.filter(
      ({ id }) => id === 'publication',
    );
    expect(publication).toMatchObject({ standing: 'possible', basis: 'statute', due: null, target: null });
  });
});
