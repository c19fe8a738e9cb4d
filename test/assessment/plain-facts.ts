import type { Facts, Incident } from '../../src/contract/facts.ts';

/** A leak of ten persons' names and addresses, everything known and nothing special: owes nothing by itself. */
export function plainFacts(incident: Partial<Incident> = {}, organization: Partial<Facts['organization']> = {}): Facts {
  return {
    schema: 'facts/1',
    organization: {
      name: 'みどり商事株式会社',
      privacyMark: 'none',
      certifiedBodies: [],
      cooperative: 'none',
      sector: 'none',
      ...organization,
    },
    incident: {
      knownAt: '2026-09-01T10:00:00+09:00',
      certainty: 'confirmed',
      events: ['leakage'],
      subject: 'personalData',
      persons: { min: 10, max: 10 },
      items: ['name', 'address'],
      itemsComplete: true,
      myNumber: false,
      wrongfulPurpose: false,
      dataTaken: false,
      encryption: { highGrade: false, keyManaged: false },
      recoveredUnread: false,
      copyKept: false,
      publiclyViewable: false,
      viewed: false,
      contact: 'all',
      ...incident,
    },
  };
}
