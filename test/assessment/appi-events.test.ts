import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { brief } from './brief.ts';
import { plainFacts } from './plain-facts.ts';

const POLICE = ['police.consult:police recommended promptly'];
const OWED = ['ppc.preliminary', 'ppc.final', 'individuals.notice', 'publication'];

describe('events and exemptions', () => {
  it('ransomware is a wrongful purpose even where nobody says so', () => {
    const { categories, ids } = brief(plainFacts({ events: ['ransomware'], wrongfulPurpose: false }));
    expect(categories).toEqual(['3 yes 2026-09-01']);
    expect(ids).toContain('police.consult');
  });

  it('ransomware with a backup stays a suspected leak while nobody knows whether data left', () => {
    const { categories, deciding } = brief(
      plainFacts({ events: ['ransomware'], copyKept: true, dataTaken: 'unknown' }),
    );
    expect(categories).toEqual(['3 yes 2026-09-01']);
    expect(deciding).toEqual(['incident.dataTaken']);
  });

  it('a suspected leak ends when everything was recovered unread', () => {
    const facts = plainFacts({ events: ['ransomware'], copyKept: true, dataTaken: 'unknown', recoveredUnread: true });
    expect(brief(facts).duties).toEqual(POLICE);
  });

  it('recovery of what tampering let out does not undo the tampering', () => {
    const facts = plainFacts({
      events: ['tampering'],
      dataTaken: true,
      recoveredUnread: true,
      persons: { min: 0, max: null },
    });
    expect(brief(facts).categories).toEqual(['4 yes 2026-09-01']);
  });

  it('tampering that may have let data out says that a leak is suspected', () => {
    const { duties } = assess(plainFacts({ events: ['tampering'], items: ['race'], dataTaken: 'unknown' }));
    expect(duties[0]?.because.map(({ rule }) => rule)).toContain('APPI-DEF-SUSPECT');
  });

  it('a copy ends a lost key, a loss and ransomware at once', () => {
    const { categories, notDue } = brief(
      plainFacts({ events: ['keyLoss', 'loss', 'ransomware'], copyKept: true, items: ['healthCheck'] }),
    );
    expect(categories).toEqual([]);
    expect(notDue).toEqual(['individuals.notice', 'ppc.final', 'ppc.preliminary']);
  });

  it('an indicator makes a leak suspected whatever the named event', () => {
    const { categories } = brief(plainFacts({ events: ['misuse'], indicators: ['infostealer'], dataTaken: 'unknown' }));
    expect(categories).toEqual(['3 yes 2026-09-01']);
  });

  it('an indicator beside data that certainly did not leave is for the police only', () => {
    expect(brief(plainFacts({ events: ['misuse'], indicators: ['infostealer'] })).duties).toEqual(POLICE);
  });

  it('one limb of encryption alone exempts nothing, and the other limb does not decide once one is false', () => {
    const { categories, deciding } = brief(
      plainFacts({ items: ['race'], encryption: { highGrade: false, keyManaged: 'unknown' } }),
    );
    expect(categories).toEqual(['1 yes 2026-09-01']);
    expect(deciding).toEqual([]);
  });
});

describe('scope', () => {
  it.each([
    ['the deceased only', plainFacts({ items: ['race'], deceasedOnly: true })],
    ['pseudonymised data', plainFacts({ items: ['race'], subject: 'pseudonymised' })],
    ['information in no database', plainFacts({ items: ['race'], subject: 'personalInformation' })],
    ['the press', plainFacts({ items: ['race'] }, { expressive: true })],
    ['what was ruled out', plainFacts({ items: ['race'], certainty: 'ruledOut', wrongfulPurpose: true })],
  ])('of %s owes nothing', (_, facts) => {
    const { categories, duties, notDue } = brief(facts);
    expect({ categories, duties }).toEqual({ categories: [], duties: [] });
    expect(notDue).toEqual(['individuals.notice', 'ppc.final', 'ppc.preliminary']);
  });

  it('a suspicion is as good as a certainty', () => {
    expect(brief(plainFacts({ items: ['race'], certainty: 'suspected' })).ids).toEqual(OWED);
  });

  it('information planned for a database counts for category 3 only', () => {
    const { categories } = brief(
      plainFacts({
        subject: 'plannedForDatabase',
        items: ['race', 'creditCardNumber'],
        wrongfulPurpose: true,
        persons: { min: 1, max: null },
      }),
    );
    expect(categories).toEqual(['3 yes 2026-09-01']);
  });

  it('an unknown subject with an established purpose keeps 30 days, and the police are consulted', () => {
    const { categories, duties, deciding } = brief(plainFacts({ subject: 'unknown', wrongfulPurpose: true }));
    expect(categories).toEqual(['3 possible 2026-09-01']);
    expect(duties).toContain('ppc.final:ppc possible 2026-09-30');
    expect(duties).toEqual(expect.arrayContaining(POLICE));
    expect(deciding).toEqual(['incident.subject']);
  });
});
