import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Facts, Incident } from '../../src/contract/facts.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

/** Ten employees' My Numbers leaked, everything known: meets no item by itself. */
const payroll = (incident: Partial<Incident> = {}, organization: Partial<Facts['organization']> = {}): Facts =>
  plainFacts({ items: ['name', 'myNumber'], myNumber: true, dataSubjects: ['employees'], ...incident }, organization);

const persons = (count: number | null) => ({ min: Math.min(count ?? 1, 1), max: count });
const ofMyNumber = (facts: Facts) => brief(facts).duties.filter((duty) => duty.startsWith('myNumber.'));

const EFFORT = ['myNumber.effort:ppc effort promptly'];

describe('the items of the My Number Act', () => {
  it.each([
    ['100 persons', { persons: persons(100) }, []],
    ['101 persons', { persons: persons(101) }, ['4 yes 2026-09-01']],
    ['no bound known', { persons: persons(null) }, ['4 yes 2026-09-01']],
    ['the network system, one person', { governmentMyNumberSystem: true }, ['1 yes 2026-09-01']],
    ['the network system, use only', { governmentMyNumberSystem: true, events: ['misuse'] }, []],
    ['a wrongful purpose', { wrongfulPurpose: true }, ['2 yes 2026-09-01']],
    ['a wrongful purpose of a use', { wrongfulPurpose: true, events: ['misuse'] }, ['2 yes 2026-09-01']],
    ['a wrongful purpose nobody knows', { wrongfulPurpose: 'unknown' }, ['2 possible 2026-09-01']],
    ['viewable by many', { publiclyViewable: true }, ['3 yes 2026-09-01']],
    ['viewable or not, nobody knows', { publiclyViewable: 'unknown' }, ['3 possible 2026-09-01']],
    ['information not in a file', { subject: 'personalInformation', persons: persons(101) }, []],
    ['information planned for a file', { subject: 'plannedForDatabase', persons: persons(101) }, []],
    ['nobody knows whether in a file', { subject: 'unknown', persons: persons(101) }, ['4 possible 2026-09-01']],
    [
      'nobody knows whether My Number',
      { items: ['name'], myNumber: 'unknown', persons: persons(101) },
      ['4 possible 2026-09-01'],
    ],
    ['inaccuracy, which is no event', { events: ['inaccuracy'], persons: persons(101) }, []],
    ['deletion on purpose', { events: ['deliberateDeletion'], persons: persons(101) }, []],
  ] satisfies [string, Partial<Incident>, string[]][])('with %s', (_, incident, items) => {
    expect(brief(payroll(incident)).myNumber).toEqual(items);
  });

  it('count provision on purpose, which is no leak under the Act', () => {
    const facts = payroll({ events: ['intentionalProvision'], items: ['race', 'myNumber'], persons: persons(101) });
    expect(brief(facts)).toMatchObject({ categories: [], myNumber: ['4 yes 2026-09-01'] });
    const [first] = assess(facts).duties;
    expect(first?.because.map(({ rule }) => rule)).toContain('MN-NOINTENT');
  });

  it('start when the number was first known to exceed 100, unless another item holds or may hold', () => {
    const grown = { min: 150, max: 150, over: { '100': '2026-09-10T09:00:00+09:00' } };
    expect(brief(payroll({ persons: grown })).myNumber).toEqual(['4 yes 2026-09-10']);
    expect(brief(payroll({ persons: grown, publiclyViewable: true })).myNumber).toEqual([
      '3 yes 2026-09-01',
      '4 yes 2026-09-01',
    ]);
    expect(brief(payroll({ persons: grown, wrongfulPurpose: 'unknown' })).myNumber).toEqual([
      '2 possible 2026-09-01',
      '4 yes 2026-09-01',
    ]);
  });
});

describe('exemptions of the My Number Act', () => {
  const encryption = { highGrade: true, keyManaged: true };

  it('encryption ends every event, use and provision too, and the endeavour with them', () => {
    for (const events of [['leakage'], ['misuse'], ['improperProvision']] satisfies Incident['events'][])
      expect(brief(payroll({ events, encryption, persons: persons(500) }))).toMatchObject({ myNumber: [], duties: [] });
  });

  it('encryption with one limb unknown exempts nothing', () => {
    const half = { highGrade: true, keyManaged: 'unknown' } as const;
    expect(brief(payroll({ encryption: half, persons: persons(101) })).myNumber).toEqual(['4 yes 2026-09-01']);
  });

  it('recovery ends a leak, not the provision beside it', () => {
    expect(ofMyNumber(payroll({ recoveredUnread: true }))).toEqual([]);
    expect(ofMyNumber(payroll({ recoveredUnread: true, events: ['leakage', 'improperProvision'] }))).toEqual(EFFORT);
  });

  it('a kept copy ends a loss, not a leak', () => {
    expect(ofMyNumber(payroll({ copyKept: true, events: ['loss'] }))).toEqual([]);
    expect(ofMyNumber(payroll({ copyKept: true }))).toEqual(EFFORT);
  });
});

describe('reports under the My Number Act', () => {
  it('go to the PPC in every sector', () => {
    expect(ofMyNumber(payroll({ persons: persons(101) }, { sector: 'finance' }))).toEqual([
      'myNumber.preliminary:ppc due 2026-09-05',
      'myNumber.final:ppc due 2026-09-30',
    ]);
  });

  it.each([
    [true, 'myNumber.final:ppc due 2026-10-30'],
    ['unknown', 'myNumber.final:ppc due 2026-09-30'],
    [false, 'myNumber.final:ppc due 2026-09-30'],
  ] as const)('have 60 days only once a wrongful purpose is established: %s', (wrongfulPurpose, final) => {
    expect(ofMyNumber(payroll({ persons: persons(101), wrongfulPurpose }))).toContain(final);
  });

  it('have 30 days while the item about a wrongful purpose is only possible, and say that 60 may apply', () => {
    const facts = payroll({ items: ['name'], myNumber: 'unknown', wrongfulPurpose: true });
    const final = assess(facts).duties.find(({ id }) => id === 'myNumber.final');
    expect(final).toMatchObject({ standing: 'possible', due: '2026-09-30' });
    expect(final?.because.find(({ rule }) => rule === 'MN-FINAL')?.en).toContain('60 may apply');
  });

  it('roll over closed days', () => {
    expect(ofMyNumber(payroll({ knownAt: '2026-12-04T10:00:00+09:00', persons: persons(101) }))).toEqual([
      'myNumber.preliminary:ppc due 2026-12-08',
      'myNumber.final:ppc due 2027-01-04',
    ]);
  });

  it('beyond the official holidays are looked at by a person', () => {
    expect(brief(payroll({ knownAt: '2027-12-20T10:00:00+09:00', persons: persons(101) })).review).toEqual([
      'DL-UNOFFICIAL',
    ]);
  });

  it('begin on 2022-04-01', () => {
    const on = (day: string) => ofMyNumber(payroll({ knownAt: `${day}T10:00:00+09:00`, persons: persons(101) }));
    expect(on('2022-03-31')).toEqual(['myNumber.grave:ppc due promptly', 'myNumber.report:ppc effort promptly']);
    expect(on('2022-04-01')).toEqual(['myNumber.preliminary:ppc due 2022-04-05', 'myNumber.final:ppc due 2022-05-02']);
  });

  it('beside those of the Act are looked at by a person, once', () => {
    const both = payroll({ items: ['race', 'myNumber'], persons: persons(101) });
    expect(brief(both).review).toEqual(['MN-DUAL']);
    expect(brief(payroll({ items: ['race', 'myNumber'] })).review).toEqual([]);
    const released = { role: 'entrustee', notifiedEntrustorAt: '2026-09-02T10:00:00+09:00' } as const;
    expect(brief({ ...both, incident: { ...both.incident, entrustment: released } }).review).toEqual([]);
  });
});

describe('the endeavour to report', () => {
  it('stands below the items, and beside items that are only possible', () => {
    expect(ofMyNumber(payroll())).toEqual(EFFORT);
    expect(ofMyNumber(payroll({ publiclyViewable: 'unknown' }))).toEqual([
      'myNumber.preliminary:ppc possible 2026-09-05',
      'myNumber.final:ppc possible 2026-09-30',
      ...EFFORT,
    ]);
    expect(brief(payroll({ publiclyViewable: true })).notDue).toContain('myNumber.effort');
  });

  it('is only possible while nobody knows whether My Number is involved, and gone when it is not', () => {
    expect(ofMyNumber(plainFacts({ myNumber: 'unknown' }))).toEqual(['myNumber.effort:ppc possible promptly']);
    expect(brief(plainFacts()).notDue).toEqual(['individuals.notice', 'ppc.final', 'ppc.preliminary']);
  });

  it('keeps the first day although the count grew later', () => {
    const grown = { min: 150, max: 150, over: { '100': '2026-09-10T09:00:00+09:00' } };
    const facts = payroll({ items: ['name'], myNumber: 'unknown', persons: grown });
    const days = assess(facts).duties.map(({ id, knownDay }) => `${id} ${knownDay}`);
    expect(days).toContain('myNumber.preliminary 2026-09-10');
    expect(days).toContain('myNumber.effort 2026-09-01');
  });

  it('stands for information that is in no file', () => {
    expect(ofMyNumber(payroll({ subject: 'personalInformation', persons: persons(101) }))).toEqual(EFFORT);
  });
});

describe('who is asked', () => {
  const told = { role: 'entrustee', notifiedEntrustorAt: '2026-09-20T10:00:00+09:00' } as const;

  it('a silent entrustee: everything, and to tell its entrustor', () => {
    const { ids, notDue } = brief(payroll({ persons: persons(101), entrustment: { role: 'entrustee' } }));
    expect(ids).toEqual([
      'entrustor.notice',
      'myNumber.preliminary',
      'myNumber.final',
      'individuals.notice',
      'publication',
    ]);
    expect(notDue).toEqual(['myNumber.effort', 'ppc.final', 'ppc.preliminary']);
  });

  it('an entrustee that told its entrustor, however late: the endeavour at most', () => {
    expect(brief(payroll({ persons: persons(101), entrustment: told })).ids).toEqual([]);
    expect(brief(payroll({ entrustment: told })).ids).toEqual(['myNumber.effort']);
    expect(brief(payroll({ publiclyViewable: 'unknown', entrustment: told })).ids).toEqual(['myNumber.effort']);
    expect(brief(payroll({ persons: persons(101), entrustment: told })).myNumber).toEqual(['4 yes 2026-09-01']);
  });

  it('a carrier: nothing', () => {
    const { ids, notDue } = brief(payroll({ entrustment: { role: 'carrier' } }));
    expect(ids).toEqual([]);
    expect(notDue).toContain('myNumber.effort');
  });

  it.each([
    ['press and religious bodies', {}, { expressive: true }, EFFORT],
    ['nobody for the deceased', { deceasedOnly: true }, {}, []],
    ['nobody for what was ruled out', { certainty: 'ruledOut' }, {}, []],
    ['nobody for pseudonymised information', { subject: 'pseudonymised' }, {}, []],
  ] satisfies [string, Partial<Incident>, Partial<Facts['organization']>, string[]][])(
    '%s',
    (_, incident, organization, duties) => {
      const facts = payroll(incident, organization);
      expect(ofMyNumber(facts)).toEqual(duties);
      expect(brief(facts).notDue).toContain('myNumber.final');
    },
  );
});

describe('a duty that the Act and the My Number Act share', () => {
  it('is of the Act when both ask as strongly, and of the My Number Act when that asks more strongly', () => {
    const noticeOf = (facts: Facts) => assess(facts).duties.find(({ id }) => id === 'individuals.notice');
    expect(noticeOf(payroll({ items: ['race', 'myNumber'], persons: persons(101) }))).toMatchObject({ regime: 'appi' });
    expect(noticeOf(payroll({ itemsComplete: false, persons: persons(101) }))).toMatchObject({
      regime: 'myNumber',
      standing: 'due',
    });
  });

  it('has the earlier clock of the two', () => {
    const persons = {
      min: 1500,
      max: 1500,
      over: { '100': '2026-09-04T10:00:00+09:00', '1000': '2026-09-10T10:00:00+09:00' },
    };
    const facts = payroll({ persons, entrustment: { role: 'entrustee' } });
    expect(assess(facts).duties.filter(({ id }) => id === 'entrustor.notice')).toMatchObject([
      { regime: 'appi', knownDay: '2026-09-04', target: '2026-09-06', due: '2026-09-08' },
    ]);
  });

  it('publication stands in for notice to those who cannot be reached', () => {
    expect(brief(payroll({ persons: persons(101), contact: 'some' })).duties).toContain(
      'publication:public due promptly',
    );
    expect(brief(payroll({ contact: 'some' })).ids).not.toContain('publication');
  });
});
