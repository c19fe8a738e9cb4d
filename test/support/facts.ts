import type { Facts } from '../../src/contract/facts.ts';

/** A shop whose customers' card numbers are leaking; the cause is not known yet. Known on Tuesday, 1 September 2026. */
export const cardNumbers = (incident: Partial<Facts['incident']> = {}): Facts => ({
  schema: 'facts/1',
  organization: {
    name: '青空商店株式会社',
    privacyMark: 'none',
    certifiedBodies: [],
    cooperative: 'none',
    sector: 'none',
  },
  incident: {
    knownAt: '2026-09-01T10:00:00+09:00',
    certainty: 'suspected',
    events: ['leakage'],
    subject: 'personalData',
    persons: { min: 1, max: 800 },
    items: ['name', 'creditCardNumber'],
    itemsComplete: true,
    myNumber: false,
    wrongfulPurpose: 'unknown',
    contact: 'all',
    ...incident,
  },
});

/**
 * A payroll with My Numbers, of an operator's members and employees, stolen by an intruder: a wrongful purpose, more than
 * 1,000 persons. Known on Tuesday, 1 September 2026.
 */
export const payrollFacts = (
  organization: Partial<Facts['organization']> = {},
  incident: Partial<Facts['incident']> = {},
): Facts => ({
  schema: 'facts/1',
  organization: {
    name: 'みどり生活協同組合',
    privacyMark: 'none',
    certifiedBodies: [],
    cooperative: 'none',
    sector: 'none',
    ...organization,
  },
  incident: {
    knownAt: '2026-09-01T10:00:00+09:00',
    certainty: 'suspected',
    events: ['leakage'],
    subject: 'personalData',
    dataSubjects: ['customers', 'employees'],
    persons: { min: 1_800, max: 2_400 },
    items: ['name', 'address', 'bankAccount', 'myNumber'],
    itemsComplete: true,
    myNumber: true,
    wrongfulPurpose: true,
    indicators: ['externalAccessTraces'],
    dataTaken: true,
    encryption: { highGrade: false, keyManaged: false },
    recoveredUnread: false,
    copyKept: true,
    publiclyViewable: false,
    viewed: false,
    contact: 'all',
    ...incident,
  },
});
