import type { Facts } from '../../contract/facts.ts';

type Organization = Facts['organization'];
type Incident = Facts['incident'];

const nobodyElse: Organization = {
  name: '見本株式会社',
  privacyMark: 'none',
  certifiedBodies: [],
  cooperative: 'none',
  sector: 'none',
};

/** Whatever is at stake, known on Tuesday, 1 September 2026; all that is not said is unknown. */
const incidentOf = (incident: Partial<Incident> = {}): Incident => ({
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
});

const factsOf = (organization: Partial<Organization>, incident: Partial<Incident>): Facts => ({
  schema: 'facts/1',
  organization: { ...nobodyElse, ...organization },
  incident: incidentOf(incident),
});

const everyBody: Partial<Organization> = {
  privacyMark: 'holder',
  certifiedBodies: ['manbou', 'japico'],
  cooperative: 'mhlw',
  sector: 'other',
};

/** Of very different incidents, how each begins. */
export const openings: readonly Facts[] = [
  factsOf({}, {}),
  factsOf(
    { sector: 'unknown' },
    { items: ['name', 'medicalHistory'], encryption: { highGrade: true, keyManaged: 'unknown' } },
  ),
  factsOf(everyBody, {
    items: ['name', 'bankAccount', 'myNumber'],
    myNumber: true,
    persons: { min: 1_800, max: 2_400 },
    indicators: ['externalAccessTraces'],
    wrongfulPurpose: true,
  }),
  factsOf({ certifiedBodies: ['manbou'] }, { events: ['ransomware', 'tampering'], indicators: ['cncTraffic'] }),
  factsOf({ privacyMark: 'applicant' }, { events: ['inaccuracy'], items: ['name'], wrongfulPurpose: false }),
  factsOf({}, { entrustment: { role: 'entrustee', entrustor: 'private' } }),
];

/** What may become known of any of them later, or turn out otherwise. */
export const news: readonly Partial<Incident>[] = [
  { certainty: 'confirmed' },
  { certainty: 'ruledOut' },
  { wrongfulPurpose: true },
  { wrongfulPurpose: false, indicators: [] },
  { persons: { min: 1, max: 5_000 }, contact: 'none' },
  { persons: { min: 1, max: null } },
  { items: ['name'] },
  { items: ['name', 'address', 'otherLogin'], itemsComplete: false },
  { myNumber: true, items: ['name', 'myNumber'] },
  { myNumber: 'unknown' },
  { encryption: { highGrade: true, keyManaged: true } },
  { entrustment: { role: 'entrustee', entrustor: 'private' } },
  { entrustment: { role: 'entrustor' } },
  { contact: 'some', takedownPending: true },
  { events: ['keyLoss'] },
  { subject: 'unknown' },
  { knownAt: '2026-08-28T17:00:00+09:00' },
  { deceasedOnly: true },
];

/** What is settled about one of them: nothing of it is unknown, so that an assessment is quickly made. */
export const settledFacts = (organization: Partial<Organization> = {}, incident: Partial<Incident> = {}): Facts =>
  factsOf(organization, {
    certainty: 'confirmed',
    wrongfulPurpose: true,
    dataTaken: true,
    encryption: { highGrade: false, keyManaged: false },
    recoveredUnread: false,
    copyKept: true,
    publiclyViewable: false,
    viewed: false,
    ...incident,
  });
