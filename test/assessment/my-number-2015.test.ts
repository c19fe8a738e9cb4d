import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Facts, Incident } from '../../src/contract/facts.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

/** Ten employees' My Numbers leaked at a firm of 500, on a day on which the notice of 2015 applied. */
const payroll = (incident: Partial<Incident> = {}, organization: Partial<Facts['organization']> = {}): Facts =>
  plainFacts(
    {
      knownAt: '2021-06-01T10:00:00+09:00',
      items: ['name', 'myNumber'],
      myNumber: true,
      dataSubjects: ['employees'],
      ...incident,
    },
    { employees: 500, ...organization },
  );

const persons = (count: number) => ({ min: count, max: count });
const ofMyNumber = (facts: Facts) => brief(facts).duties.filter((duty) => duty.startsWith('myNumber.'));

const REPORT = 'myNumber.report:ppc effort promptly';
const GRAVE = 'myNumber.grave:ppc due promptly';

describe('the notice of 2015', () => {
  it('applies to 2022-03-31, or on any day by choice', () => {
    expect(brief(payroll({ knownAt: '2022-03-31T23:59:59+09:00' })).ruleSets).toContain('mynumber-2015');
    expect(brief(payroll({ knownAt: '2022-04-01T00:00:00+09:00' })).ruleSets).toContain('mynumber-2022');
    const chosen: Facts = { ...payroll({ knownAt: '2026-09-01T10:00:00+09:00' }), rules: { myNumber: '2015' } };
    expect(ofMyNumber(chosen)).toEqual([REPORT]);
  });

  it.each([
    ['100 persons', { persons: persons(100) }, []],
    ['101 persons', { persons: persons(101) }, ['2 yes 2021-06-01']],
    ['the network system', { governmentMyNumberSystem: true }, ['1 yes 2021-06-01']],
    ['viewable and viewed', { publiclyViewable: true, viewed: true }, ['3 yes 2021-06-01']],
    ['viewable, not viewed', { publiclyViewable: true, viewed: false }, []],
    ['viewable, viewed or not', { publiclyViewable: true, viewed: 'unknown' }, ['3 possible 2021-06-01']],
    ['a wrongful purpose', { wrongfulPurpose: true }, ['4 yes 2021-06-01']],
    [
      'encrypted data',
      { encryption: { highGrade: true, keyManaged: true }, persons: persons(101) },
      ['2 yes 2021-06-01'],
    ],
    ['data recovered unread', { recoveredUnread: true, persons: persons(101) }, ['2 yes 2021-06-01']],
    ['information in no file', { subject: 'personalInformation', persons: persons(101) }, ['2 yes 2021-06-01']],
    [
      'nobody knows whether My Number',
      { items: ['name'], myNumber: 'unknown', persons: persons(101) },
      ['2 possible 2021-06-01'],
    ],
  ] satisfies [string, Partial<Incident>, string[]][])('knows its own grave situations: %s', (_, incident, items) => {
    expect(brief(payroll(incident)).myNumber).toEqual(items);
  });

  it('starts no clock on the day on which the number was known to exceed 100', () => {
    const grown = { ...persons(150), over: { '100': '2021-06-10T09:00:00+09:00' } };
    expect(brief(payroll({ persons: grown })).myNumber).toEqual(['2 yes 2021-06-01']);
  });

  it('asks for a report beside a grave situation, both only possible without a known My Number', () => {
    expect(ofMyNumber(payroll({ persons: persons(101) }))).toEqual([GRAVE, REPORT]);
    expect(ofMyNumber(payroll({ items: ['name'], myNumber: 'unknown', persons: persons(101) }))).toEqual([
      'myNumber.grave:ppc possible promptly',
      'myNumber.report:ppc possible promptly',
    ]);
  });

  it('recommends to contact the persons, and no publication', () => {
    const { duties } = assess(payroll({ persons: persons(101), contact: 'none' }));
    expect(duties.map(({ id }) => id)).toEqual(['individuals.notice', 'myNumber.grave', 'myNumber.report']);
    expect(duties[0]).toMatchObject({
      regime: 'myNumber',
      standing: 'recommended',
      basis: 'policy',
      mode: 'substitute',
    });
  });
});

describe('the recipient in 2015', () => {
  it.each([
    ['the PPC', {}, {}, REPORT, []],
    [
      'the accredited body of a member',
      {},
      { certifiedBodies: ['japico'] },
      'myNumber.report:japico effort promptly',
      [],
    ],
    [
      'the first body of two',
      {},
      { certifiedBodies: ['japico', 'manbou'] },
      'myNumber.report:manbou effort promptly',
      [],
    ],
    [
      'the PPC for use beyond the purpose',
      { events: ['leakage', 'misuse'] },
      { certifiedBodies: ['japico'] },
      REPORT,
      [],
    ],
    ['announced separately in a delegated sector', {}, { sector: 'finance' }, REPORT, ['MN15-REPORT-A']],
    [
      'the body of a member in a delegated sector',
      {},
      { sector: 'finance', certifiedBodies: ['japico'] },
      'myNumber.report:japico effort promptly',
      [],
    ],
  ] satisfies [string, Partial<Incident>, Partial<Facts['organization']>, string, string[]][])(
    'is %s',
    (_, incident, organization, report, review) => {
      const facts = payroll(incident, organization);
      expect(ofMyNumber(facts)).toEqual([report]);
      expect(brief(facts).review.filter((rule) => rule.startsWith('MN'))).toEqual(review);
    },
  );
});

describe('the exemption of a small firm', () => {
  const smallFirm = { outsideLeak: false, investigationDone: true, preventionDecided: true } as const;
  const small = (incident: Partial<Incident> = {}, employees = 100) =>
    payroll({ allPersonsContacted: true, smallFirm, ...incident }, { employees });

  it('leaves nothing to report or to recommend when every limb is established', () => {
    expect(brief(small())).toMatchObject({ duties: [] });
    const { notDue } = assess(small());
    expect(notDue.find(({ id }) => id === 'myNumber.report')?.because.map(({ rule }) => rule)).toEqual(['MN15-EXEMPT']);
    expect(notDue.map(({ id }) => id)).toContain('myNumber.grave');
  });

  it.each([
    ['101 employees', small({}, 101)],
    ['persons not contacted', small({ allPersonsContacted: false })],
    ['an outside leak', small({ smallFirm: { ...smallFirm, outsideLeak: true } })],
    ['an outside leak nobody can exclude', small({ smallFirm: { ...smallFirm, outsideLeak: 'unknown' } })],
    ['an investigation not done', small({ smallFirm: { ...smallFirm, investigationDone: false } })],
    ['prevention not decided', small({ smallFirm: { ...smallFirm, preventionDecided: 'unknown' } })],
    ['use beyond the purpose', small({ events: ['useBeyondPurpose'] })],
    ['a grave situation', small({ persons: persons(101) })],
    ['a grave situation that is possible', small({ wrongfulPurpose: 'unknown' })],
    ['employees nobody counted', plainFacts({ ...small().incident })],
  ])('is not for %s', (_, facts) => {
    expect(ofMyNumber(facts)).toContain(REPORT);
  });

  it('is decided by a limb that nobody knows', () => {
    const { deciding } = assess(small({ smallFirm: { ...smallFirm, investigationDone: 'unknown' } }));
    expect(deciding).toEqual([
      { fact: 'incident.smallFirm.investigationDone', changes: ['individuals.notice', 'myNumber.report'] },
    ]);
  });

  it('is unknown to the present law', () => {
    expect(ofMyNumber(small({ knownAt: '2026-09-01T10:00:00+09:00' }))).toEqual([
      'myNumber.effort:ppc effort promptly',
    ]);
  });
});

describe('who is asked in 2015', () => {
  it('an entrustee, also one that told its entrustor', () => {
    const told = { role: 'entrustee', notifiedEntrustorAt: '2021-06-02T10:00:00+09:00' } as const;
    const facts = payroll({ persons: persons(101), entrustment: told });
    expect(ofMyNumber(facts)).toEqual([GRAVE, REPORT]);
    expect(brief(facts).notDue).toContain('entrustor.notice');
    const grave = assess(facts).duties.find(({ id }) => id === 'myNumber.grave');
    expect(grave?.because.map(({ rule }) => rule)).toContain('MN15-MULTI');
  });

  it('a silent entrustee tells its entrustor of a grave situation', () => {
    const entrustment = { role: 'entrustee' } as const;
    expect(brief(payroll({ persons: persons(101), entrustment })).duties).toContain(
      'entrustor.notice:entrustor due 2021-06-05',
    );
    expect(brief(payroll({ entrustment })).notDue).toContain('entrustor.notice');
  });

  it('no carrier, and nobody for what is out of scope', () => {
    for (const incident of [
      { entrustment: { role: 'carrier' } },
      { deceasedOnly: true },
      { certainty: 'ruledOut' },
      { subject: 'pseudonymised' },
      { events: ['inaccuracy'] },
    ] satisfies Partial<Incident>[]) {
      const facts = payroll({ persons: persons(101), ...incident });
      expect(ofMyNumber(facts)).toEqual([]);
      expect(brief(facts).notDue).toEqual(
        expect.arrayContaining(['individuals.notice', 'myNumber.grave', 'myNumber.report']),
      );
    }
  });
});
